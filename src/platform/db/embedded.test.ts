// The embedded PostgreSQL by itself: the ways it runs as root, its socket, its locks, and the commands that borrow it.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type EmbeddedOptions, startEmbedded } from './embedded.ts'
import { findBinaries } from './embedded-binaries.ts'
import { withDatabase } from './with-database.ts'

vi.setConfig({ testTimeout: 120_000 })

const isRoot = process.getuid?.() === 0
/** Not below /root, for instance. */
const canOthersRun = spawnSync(findBinaries().postgres, ['--version'], isRoot ? { uid: 65534 } : {}).status === 0
let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rangoli-embedded-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Starts, writes, stops, starts again and reads. */
async function survivesRestart(given: EmbeddedOptions): Promise<void> {
  const options = { ...given, isThrowaway: true }
  const first = await startEmbedded(options)
  await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS n')
  await first.stop()
  const second = await startEmbedded(options)
  try {
    expect(await ask(second.ownerUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  } finally {
    await second.stop()
  }
}

/** A folder that every account can enter. */
async function inOpenFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync('/var/tmp/rangoli-embedded-')
  chmodSync(folder, 0o755)
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

it('listens on a closed Unix socket alone, with a short path even below a deep temporary folder', async () => {
  const deep = join(home, 'd'.repeat(120))
  mkdirSync(deep)
  vi.stubEnv('TMPDIR', deep)
  const embedded = await startEmbedded({ dataDir: join(home, 'data'), isThrowaway: true })
  vi.unstubAllEnvs()
  const socketDir = new URL(embedded.ownerUrl).searchParams.get('host') ?? ''
  expect(Buffer.byteLength(`${socketDir}/.s.PGSQL.5432`)).toBeLessThan(108)
  expect(statSync(socketDir).mode & 0o077).toBe(0)
  expect(await ask(embedded.ownerUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }])
  await embedded.stop()
  expect(existsSync(socketDir)).toBe(false)
})

it('syncs to disk unless its data may be lost', async () => {
  const embedded = await startEmbedded({ dataDir: home })
  const [row] = await ask(
    embedded.ownerUrl,
    "SELECT current_setting('fsync') || current_setting('full_page_writes') AS is",
  )
  await embedded.stop()
  expect(row).toEqual({ is: 'onon' })
})

it('keeps its data from one start to the next', () => survivesRestart({ dataDir: home }))

it.runIf(isRoot && canOthersRun)('runs as root under another account where that one can enter', () =>
  inOpenFolder((open) => survivesRestart({ dataDir: join(open, 'data'), accountKinds: ['uid'] })),
)

it.runIf(isRoot).each(['data', 'closed/data'])('runs as root from a copy of the binaries, for %s', (name) =>
  inOpenFolder(async (open) => {
    const closed = join(open, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    await survivesRestart({ dataDir: join(open, name), accountKinds: ['copy'], sharedFolder: join(open, 'shared') })
    expect(existsSync(join(open, name, 'postgres'))).toBe(name === 'data')
    // The folder of a person is never opened to others for our sake.
    expect(statSync(closed).mode & 0o777).toBe(0o700)
  }),
)

it.runIf(isRoot)('runs as root below a folder that is closed to others', () => {
  expect(statSync(home).mode & 0o077).toBe(0)
  return survivesRestart({ dataDir: join(home, 'data') })
})

it('a lock file that a dead server or another program left behind does not keep it from starting', async () => {
  const first = await startEmbedded({ dataDir: home, isThrowaway: true })
  await first.stop()
  // This test's own process lives, and is no PostgreSQL.
  for (const pid of [process.pid, 4_194_300]) {
    writeFileSync(join(home, 'postgres', 'postmaster.pid'), `${pid}\n${home}/postgres\n1\n5432\n/tmp\n\n\nready\n`)
    const next = await startEmbedded({ dataDir: home, isThrowaway: true })
    await next.stop()
  }
})

it('a command borrows the database of a running server and leaves it running, or starts one for the moment', async () => {
  const config = { databaseUrl: undefined, dataDir: home }
  await withDatabase(config, async (url) => {
    expect(await ask(url, "SELECT count(*)::int AS n FROM schema_migrations WHERE name LIKE '0001%'")).toEqual([
      { n: 1 },
    ])
  })
  expect(existsSync(join(home, 'postgres', 'postmaster.pid'))).toBe(false)
  const server = await startEmbedded({ dataDir: home })
  await withDatabase(config, async (url) => expect(url).toBe(server.ownerUrl))
  expect(await ask(server.ownerUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  await server.stop()
})

it('a platform without binaries is told to set DATABASE_URL', () => {
  expect(() => findBinaries('darwin-arm64')).toThrow(
    'There is no embedded PostgreSQL for darwin-arm64: set DATABASE_URL to any PostgreSQL 15 or newer.',
  )
})
