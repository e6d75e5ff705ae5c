// The real accounts over HTTP for tests: people made without the cost of hashing, their messages, and the jobs that wait.
import { identityJobs } from '../src/modules/identity/jobs.ts'
import { identityModule, readSessions } from '../src/modules/identity/module.ts'
import { hashPassword } from '../src/modules/identity/password.ts'
import { startSession } from '../src/modules/identity/start-session.ts'
import type { Config } from '../src/platform/config.ts'
import type { Http } from '../src/platform/http/serve.ts'
import { newId } from '../src/platform/ids.ts'
import { readMail } from '../src/platform/mail/index.ts'
import type { Services } from '../src/platform/module.ts'
import { type TestClock, testClock } from './clock.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { testHttp, testServices } from './http.ts'

export const password = 'violet-harbour-74'
let passwordHash: Promise<string> | undefined

export interface Person {
  userId: string
  email: string
  token: string
  /** Header of the session. */
  cookie: string
}

export interface PersonOptions {
  role?: 'user' | 'moderator' | 'admin'
  isVerified?: boolean
  hasPassword?: boolean
  userAgent?: string
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
export type Headers = Record<string, string>

export interface TestAccounts {
  http: Http
  database: TestDatabase
  services: Services
  clock: TestClock
  send(method: Method, url: string, headers?: Headers, payload?: object | string): ReturnType<typeof inject>
  post(url: string, payload: object, headers?: Headers): ReturnType<typeof inject>
  profile(headers: Headers): ReturnType<typeof inject>
  person(options?: PersonOptions): Promise<Person>
  signIn(person: Person, userAgent?: string): Promise<string>
  /** Texts of the messages to an address, the newest first. */
  mails(to: string): Promise<string[]>
  /** What stands behind # in the newest message with a link to `page`. */
  linkToken(to: string, page: string): Promise<string>
  /** Runs what requests have put into the queue. */
  runJobs(): Promise<void>
  close(): Promise<void>
}

/** One call without a network. */
async function inject(http: Http, method: Method, url: string, headers: Headers, payload?: object | string) {
  return http.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
}

export const cookieName = 'rangoli_session'

export async function startAccounts(options: { config?: Partial<Config>; start?: string } = {}): Promise<TestAccounts> {
  const database = await testDatabase()
  const clock = testClock(options.start ?? '2026-11-21T06:00:00.000Z')
  const waiting: { name: string; data: object }[] = []
  const services = testServices({
    db: database.app,
    clock,
    config: { rateLimitsEnabled: false, ...options.config },
    enqueue: async (_tx, name, data) => void waiting.push({ name, data }),
  })
  const http = await testHttp({
    services,
    sessions: readSessions(services),
    modules: [identityModule({ countCreations: async () => 0 })],
  })
  let counter = 0

  const signIn = async (userId: string, userAgent: string) => {
    const now = clock.now()
    const session = await database.app.transaction((tx) => startSession(tx, { userId, userAgent, now }))
    return session.sessionToken
  }
  const mails = async (to: string) => {
    const rows = await database.owner.call<{ id: string }>(
      'test_mails',
      'SELECT id FROM mails WHERE recipient = $1 ORDER BY id DESC',
      [to],
    )
    const read = await Promise.all(rows.map(({ id }) => readMail(services, id)))
    return read.map((mail) => mail?.text ?? '')
  }
  return {
    http,
    database,
    services,
    clock,
    mails,
    send: (method, url, headers = {}, payload) => inject(http, method, url, headers, payload),
    post: (url, payload, headers = {}) => inject(http, 'POST', url, headers, payload),
    profile: (headers) => inject(http, 'GET', '/api/profile', headers),
    async person({ role = 'user', isVerified = true, hasPassword = true, userAgent = '' } = {}) {
      passwordHash ??= hashPassword(password)
      const userId = newId()
      counter += 1
      const email = `person${counter}@example.com`
      await database.owner.call(
        'test_person',
        `INSERT INTO users (id, email, email_verified_at, name, handle, password_hash, role, referral_code, created_at)
         VALUES ($1, $2, $3, 'Asha Rao', $4, $5, $6, $4, $7)`,
        [
          userId,
          email,
          isVerified ? clock.now() : null,
          `person_${counter}`,
          hasPassword ? await passwordHash : null,
          role,
          clock.now(),
        ],
      )
      const token = await signIn(userId, userAgent)
      return { userId, email, token, cookie: `${cookieName}=${token}` }
    },
    signIn: async (person, userAgent = '') => `${cookieName}=${await signIn(person.userId, userAgent)}`,
    async linkToken(to, page) {
      for (const text of await mails(to)) {
        const token = new RegExp(`${page}#([\\w-]+)`).exec(text)?.[1]
        if (token) return token
      }
      throw new Error(`no message with a link to ${page}`)
    },
    async runJobs() {
      const jobs = identityJobs(services)
      for (const { name, data } of waiting.splice(0)) {
        await jobs.find((job) => job.name === name)?.handle(data, new AbortController().signal)
      }
    },
    async close() {
      await http.app.close()
      await database.close()
    },
  }
}

export const cookieOf = (answer: { headers: Record<string, unknown> }, name = cookieName): string => {
  const all = [answer.headers['set-cookie']].flat().map(String)
  return all.find((each) => each.startsWith(`${name}=`))?.split(';')[0] ?? ''
}
