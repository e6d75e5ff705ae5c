// Starts PostgreSQL although an earlier one may still be stopping or may have left its lock behind.
// Must never stop a server whose Rangoli is alive.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isLivingPostgres } from '../process/process-identity.ts'
import { StartProblem } from '../process/start-problem.ts'
import { readLockFile } from './embedded-cluster.ts'
import { readHolder } from './embedded-holder.ts'
import { type RunningServer, runServer, ServerEnded, type ServerPlan } from './embedded-server.ts'

const deadlineMs = 15_000
const retryMs = 150
/** A watchdog stops the server of a killed Rangoli within this time; later we do it. */
const watchdogMs = 3_000

/** What a lasting start writes down as its purpose; anything else is a command that soon gives the folder back. */
export const serverPurpose = 'server'

/** A command that borrowed the folder is done in seconds: worth waiting for, up to 15 s. */
export async function waitForBorrower(dataDir: string): Promise<void> {
  const startedAt = performance.now()
  while (performance.now() - startedAt < deadlineMs) {
    const holder = readHolder(dataDir)
    if (holder === null || holder.purpose === serverPurpose) return
    await delay(retryMs)
  }
}

/** Throws StartProblem naming the process when another Rangoli holds the folder. */
export function refuseHeld(dataDir: string): void {
  const holder = readHolder(dataDir)
  if (holder === null || holder.pid === process.pid) return
  throw new StartProblem(
    `The data folder ${dataDir} is in use by another Rangoli (${holder.purpose}, process ${holder.pid}): stop it or set DATA_DIR to another folder.`,
  )
}

/** Retries for up to 15 s while an old server goes away. Throws StartProblem. */
export async function startPatiently(plan: ServerPlan, dataDir: string): Promise<RunningServer> {
  const startedAt = performance.now()
  for (;;) {
    try {
      return await runServer(plan)
    } catch (error) {
      if (!(error instanceof ServerEnded)) throw error
      const waitedMs = performance.now() - startedAt
      if (!isOldServerInTheWay(error.output) || waitedMs > deadlineMs) throw explain(error, plan)
      refuseHeld(dataDir)
      clearTheWay(plan.cluster, waitedMs)
      await delay(retryMs)
    }
  }
}

function isOldServerInTheWay(output: string): boolean {
  return /lock file "[^"]+" already exists|pre-existing shared memory block|is empty|bogus data in lock file/.test(
    output,
  )
}

function clearTheWay(cluster: string, waitedMs: number): void {
  const lock = readLockFile(cluster)
  if (lock === null || !isLivingPostgres(lock.pid)) {
    // A zombie, another program with this number, or half a file: PostgreSQL would wait for ever.
    if (lock !== null || waitedMs > watchdogMs) rmSync(join(cluster, 'postmaster.pid'), { force: true })
    return
  }
  // Several clusters may run on this machine: only the one of this folder is ours to stop.
  if (waitedMs < watchdogMs || !commandLineOf(lock.pid).includes(cluster)) return
  try {
    process.kill(lock.pid, waitedMs < 3 * watchdogMs ? 'SIGINT' : 'SIGQUIT')
  } catch {
    // It ended in between.
  }
}

function commandLineOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

function explain(error: ServerEnded, plan: ServerPlan): StartProblem {
  const reason = /(?:FATAL|PANIC|ERROR): {1,2}(.*)/.exec(error.output)?.[1] ?? error.output.trim().split('\n').at(-1)
  return new StartProblem(`The embedded PostgreSQL does not start: ${reason} (see ${plan.logFile}).`, { cause: error })
}
