// Ends jobs that nobody will end: past their deadline without a worker, or forgotten in the queue. Safe on every worker at once.
import type { Tx } from '#platform/db/database.ts'
import type { Services } from '#platform/module.ts'
import { endUnfinished } from './end-unfinished.ts'
import type { Engines } from './engines.ts'
import { lockForgotten, lockOverdue } from './queue.sql.ts'
import type { GenerationsTable } from './tables.ts'

/** Jobs ended in one run; the next run takes the rest. */
const maxEnded = 500
/** No queue is this long: its engine is gone, or nobody runs a worker. */
const forgottenAfterMs = 24 * 3_600_000

export interface ReapingParts extends Pick<Services, 'db' | 'clock' | 'log'> {
  engines: Engines
}

/** Returns how many it ended. */
export async function reapOverdue(parts: ReapingParts): Promise<number> {
  return await reap(parts, lockOverdue)
}

/** Returns how many it ended. Reads the whole queue, so it belongs into a job that runs rarely. */
export async function reapForgotten(parts: ReapingParts): Promise<number> {
  return await reap(parts, (tx, now) => lockForgotten(tx, new Date(now.getTime() - forgottenAfterMs)))
}

type LockOne = (tx: Tx, now: Date) => Promise<GenerationsTable | null>

/** One job per transaction: two of different users would lock two wallets. */
async function reap({ db, clock, log, engines }: ReapingParts, lockOne: LockOne): Promise<number> {
  for (let ended = 0; ended < maxEnded; ended++) {
    const job = await db.transaction(async (tx) => {
      const now = clock.now()
      const locked = await lockOne(tx, now)
      if (!locked) return null
      await endUnfinished(tx, { job: locked, engine: engines.get(locked.provider), failure: 'timed_out', now })
      return locked
    })
    if (!job) return ended
    log.warn({ generationId: job.id, engine: job.provider }, 'job ended by the reaper')
  }
  return maxEnded
}
