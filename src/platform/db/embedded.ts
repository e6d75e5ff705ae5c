// The PostgreSQL that Rangoli brings along: one call starts it, one stops it, and it comes back when it crashes.
// Must never run on a data folder that another Rangoli holds.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { prepareDataFolder } from './data-folder.ts'
import { type AccountKind, chooseAccount } from './embedded-account.ts'
import { findBinaries } from './embedded-binaries.ts'
import { prepareCluster } from './embedded-cluster.ts'
import { removeHolder, writeHolder } from './embedded-holder.ts'
import type { RunningServer, ServerPlan } from './embedded-server.ts'
import { makeSocketDir, ownerUrlOf } from './embedded-socket.ts'
import { refuseHeld, serverPurpose, startPatiently, waitForBorrower } from './embedded-start.ts'

export interface EmbeddedOptions {
  dataDir: string
  /** Who holds the folder meanwhile, for the sentence another start gets. Default: server. */
  purpose?: string
  /** True for data that may be lost with the machine (tests): nothing is synced. */
  isThrowaway?: boolean
  /** Ways to run when this process is root; tests force one. */
  accountKinds?: AccountKind[]
  /** Replaces /var/lib/rangoli, where files go that PostgreSQL cannot reach below a closed folder; for tests. */
  sharedFolder?: string
  /** One line when something happens that a person should know. */
  log?: (line: string) => void
}

export interface Embedded {
  /** As the owner of the database `rangoli`; superuser of its cluster. */
  ownerUrl: string
  /** The postmaster's process. */
  pid(): number
  stop(): Promise<void>
}

const databaseName = 'rangoli'
const longestPauseMs = 30_000

/** Resolves when connections are accepted. Throws StartProblem. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = prepareDataFolder(options.dataDir)
  await waitForBorrower(dataDir)
  refuseHeld(dataDir)
  const { accountKinds: kinds, sharedFolder, isThrowaway = false, log = () => {} } = options
  const account = chooseAccount({ binaries: findBinaries(), dataDir, kinds, sharedFolder })
  if (account.home !== dataDir)
    log(`PostgreSQL keeps its files in ${account.home}: ${dataDir} is closed to other users`)
  const cluster = await prepareCluster(account, { sync: !isThrowaway })
  const socketDir = makeSocketDir(cluster, account)
  const logFile = join(dataDir, 'postgres.log')
  const plan = { account, cluster, socketDir, logFile, settings: settingsFor(isThrowaway) }
  const supervised = await supervise(plan, dataDir, log)
  const ownerUrl = ownerUrlOf(socketDir, databaseName)
  writeHolder(dataDir, { purpose: options.purpose ?? serverPurpose, ownerUrl })
  const stop = async () => {
    await supervised.stop()
    removeHolder(dataDir)
    rmSync(socketDir, { recursive: true, force: true })
  }
  try {
    await createOwnDatabase(socketDir)
    return { ownerUrl, pid: supervised.pid, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function settingsFor(isThrowaway: boolean): Record<string, string> {
  const lasting = { shared_buffers: '128MB', max_connections: '100', jit: 'off', timezone: 'UTC', log_timezone: 'UTC' }
  if (!isThrowaway) return lasting
  return { ...lasting, max_connections: '300', fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
}

/** Starts the server and starts it again whenever it ends unasked, with growing pauses when that fails. */
async function supervise(plan: ServerPlan, dataDir: string, log: (line: string) => void) {
  let server: RunningServer = await startPatiently(plan, dataDir)
  const stopping = new AbortController()
  const startAgain = async (): Promise<RunningServer | null> => {
    for (let pauseMs = 500; !stopping.signal.aborted; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      try {
        return await startPatiently(plan, dataDir)
      } catch (error) {
        log(`${error instanceof Error ? error.message : String(error)} Trying again in ${pauseMs} ms.`)
        await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
    return null
  }
  const watch = async () => {
    for (;;) {
      await server.ended
      if (stopping.signal.aborted) return
      log('PostgreSQL ended unexpectedly: starting it again')
      const next = await startAgain()
      if (next === null) return
      server = next
      if (stopping.signal.aborted) await server.stop()
      else log('PostgreSQL accepts connections again')
    }
  }
  const watching = watch()
  return {
    pid: () => server.pid,
    async stop() {
      stopping.abort()
      await server.stop()
      await watching
    },
  }
}

async function createOwnDatabase(socketDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrlOf(socketDir, 'postgres') })
  client.on('error', () => {})
  await client.connect()
  try {
    const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName])
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`)
  } finally {
    await client.end()
  }
}
