// One answer to "which database": the one of DATABASE_URL, or the embedded one. Must never show a password.
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Config } from '../config.ts'
import { StartProblem } from '../process/start-problem.ts'
import { prepareDataFolder } from './data-folder.ts'
import { startEmbedded } from './embedded.ts'
import { readHolder } from './embedded-holder.ts'
import { serverPurpose } from './embedded-start.ts'

export interface ProvidedDatabase {
  ownerUrl: string
  /** For people: which database and where. */
  description: string
  /** Stops an embedded one; nothing otherwise. */
  stop(): Promise<void>
}

const reachDeadlineMs = 15_000

interface WaitOptions {
  log?: (line: string) => void
  limitMs?: number
}

/** Resolves when the database answers. Throws StartProblem. */
export async function provideDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  options: { purpose?: string; log?: (line: string) => void } = {},
): Promise<ProvidedDatabase> {
  if (config.databaseUrl !== undefined) {
    await waitForDatabase(config.databaseUrl, options)
    return { ownerUrl: config.databaseUrl, description: showDatabase(config.databaseUrl), stop: async () => {} }
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, ...options })
  return { ownerUrl: embedded.ownerUrl, description: `embedded PostgreSQL in ${config.dataDir}`, stop: embedded.stop }
}

/** The database of a server that runs on this data folder, when there is one. */
export function findRunningDatabase(dataDir: string): string | null {
  const holder = readHolder(prepareDataFolder(dataDir))
  return holder?.purpose === serverPurpose ? holder.ownerUrl : null
}

/** host:port/name of a connection string, without user and password. */
export function showDatabase(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? decodeURIComponent(hostname)
  return `PostgreSQL at ${host}${port === '' ? '' : `:${port}`}${pathname}`
}

/** A database that is just starting gets 15 s; a wrong password or name is said at once. */
export async function waitForDatabase(url: string, options: WaitOptions = {}): Promise<void> {
  const { log = () => {}, limitMs = reachDeadlineMs } = options
  const startedAt = performance.now()
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      return
    } catch (error) {
      const isHopeless = error instanceof pg.DatabaseError && error.code !== '57P03' && error.code !== '53300'
      if (isHopeless || performance.now() - startedAt > limitMs) throw unreachable(url, error)
      if (tries === 0) log(`waiting for the database: ${reasonOf(error)}`)
      await delay(500)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

function unreachable(url: string, error: unknown): StartProblem {
  return new StartProblem(
    `${showDatabase(url)} cannot be used (${reasonOf(error)}): start it, or correct DATABASE_URL.`,
    { cause: error },
  )
}

function reasonOf(error: unknown): string {
  // A name with several addresses fails with one error for each.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
