// The real HTTP app for tests, with a small fixed set of people and without network. Routes are real; only who signs in is fixed.

import { Readable } from 'node:stream'
import { endpoints, namedSchemas } from '#contract/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { readConfig } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { buildHttp, type HttpParts } from '#platform/http/build-http.ts'
import { serveDocs } from '#platform/http/docs.ts'
import { type PagesOptions, servePages } from '#platform/http/pages.ts'
import type { Http } from '#platform/http/serve.ts'
import { serveSystem } from '#platform/http/system-routes.ts'
import type { Sessions, Viewer } from '#platform/http/viewer.ts'
import { createLog, type Logger } from '#platform/log.ts'
import type { Services } from '#platform/module.ts'
import { deriveSecrets } from '#platform/secrets.ts'
import type { Storage } from '#platform/storage/port.ts'
import { testClock } from './clock.ts'

/** Old enough for the full limits. */
const accountCreatedAt = new Date('2025-06-01T00:00:00.000Z')

/** Tokens of `fixedSessions`, good as cookie and as bearer: one of each role. */
export const people = {
  asha: {
    userId: '0197a000-0000-7000-8000-000000000001',
    sessionId: '0197a000-0000-7000-8000-0000000000a1',
    role: 'user',
    accountCreatedAt,
  },
  ravi: {
    userId: '0197a000-0000-7000-8000-000000000002',
    sessionId: '0197a000-0000-7000-8000-0000000000a2',
    role: 'user',
    accountCreatedAt,
  },
  meera: {
    userId: '0197a000-0000-7000-8000-000000000003',
    sessionId: '0197a000-0000-7000-8000-0000000000a3',
    role: 'moderator',
    accountCreatedAt,
  },
  kabir: {
    userId: '0197a000-0000-7000-8000-000000000004',
    sessionId: '0197a000-0000-7000-8000-0000000000a4',
    role: 'admin',
    accountCreatedAt,
  },
} as const satisfies Record<string, Viewer>

/** Sessions whose tokens are the names above. `end` ends one, as a logout does. */
export function fixedSessions(): Sessions & { end(name: keyof typeof people): void } {
  const open = new Map<string, Viewer>(Object.entries(people))
  const find = async (token: string) => open.get(token) ?? null
  return { fromCookie: find, fromBearer: find, end: (name) => open.delete(name) }
}

/** A store that keeps bytes in memory. */
export function memoryStorage(): Storage {
  const files = new Map<string, Buffer>()
  return {
    async put(key, bytes) {
      files.set(key, Buffer.from(bytes))
    },
    async open(key) {
      const bytes = files.get(key)
      if (!bytes) return null
      return {
        sizeBytes: bytes.length,
        read: (range = { start: 0, end: bytes.length - 1 }) =>
          Readable.from([bytes.subarray(range.start, range.end + 1)]),
      }
    },
    async get(key) {
      return files.get(key) ?? null
    },
    async delete(key) {
      files.delete(key)
    },
    async probe() {},
  }
}

export interface TestHttpOptions extends Partial<HttpParts> {
  db?: Database
  clock?: Clock
  log?: Logger
  storage?: Storage
  enqueue?: Services['enqueue']
  config?: Partial<Config>
  /** Pages beside the API. */
  pages?: PagesOptions
  /** Called with the app's Http before it is ready: registers routes. */
  routes?: (http: Http, services: Services) => void
}

/** A database nobody listens at: good for every test that must not need one, and for what happens when it is gone. */
export function absentDatabase(): Database {
  return openDatabase({ connectionString: 'postgres://nobody@127.0.0.1:1/none', poolSize: 1, applicationName: 'test' })
}

/** What the modules get in a test: the real thing but for a clock that stands still and a store in memory. */
export function testServices(options: TestHttpOptions = {}): Services {
  return {
    config: { ...readConfig({}), logLevel: 'silent', ...options.config },
    db: options.db ?? absentDatabase(),
    clock: options.clock ?? testClock(),
    log: options.log ?? createLog('silent'),
    secrets: deriveSecrets('a master secret of the tests only'),
    storage: options.storage ?? memoryStorage(),
    enqueue:
      options.enqueue ??
      (async (_tx, name) => {
        throw new Error(`this test gave no queue to put ${name} in`)
      }),
  }
}

/** Builds the app, ready for `inject`. Close with `http.app.close()`. */
export async function testHttp(options: TestHttpOptions = {}): Promise<Http> {
  const services = options.services ?? testServices(options)
  const { routes } = options
  const http = buildHttp({
    services,
    sessions: options.sessions ?? fixedSessions(),
    modules: [...(options.modules ?? []), ...(routes ? [{ name: 'fixture', routes }] : [])],
    ...(options.streamBounds && { streamBounds: options.streamBounds }),
  })
  serveSystem(http)
  serveDocs(http, { endpoints, named: namedSchemas, version: '0.0.0' })
  if (options.pages) servePages(http, options.pages)
  await http.app.ready()
  return http
}
