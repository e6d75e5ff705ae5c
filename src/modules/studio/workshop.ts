// What the worker's operations share: services, engines, constants; and one job under work, with all that may interrupt it.
import type { Tx } from '#platform/db/database.ts'
import type { Services } from '#platform/module.ts'
import { type AttemptChange, updateAttempt } from './attempts.sql.ts'
import type { Letterer } from './designs/letterer.ts'
import type { Engines } from './engines.ts'
import { type Lease, LeaseLost } from './lease.ts'
import { persist } from './persist.ts'
import type { Progress } from './progress.ts'
import type { PictureEngine } from './providers/port.ts'
import { type ClaimedGeneration, lockLeased } from './queue.sql.ts'
import type { WorkSettings } from './work-settings.ts'

export interface Workshop {
  services: Pick<Services, 'db' | 'clock' | 'log' | 'storage' | 'config'>
  engines: Engines
  letterer: Letterer
  settings: WorkSettings
  /** In [0, 1), for the jitter of back-offs. */
  random: () => number
}

/** The job's time is over. */
export class TimedOut extends Error {}

/** The worker is going away; another takes the job over. */
export class Stopping extends Error {}

/** One job under work. */
export interface Bench extends Workshop {
  job: ClaimedGeneration
  engine: PictureEngine
  lease: Lease
  progress: Progress
  /** Aborted with LeaseLost, TimedOut or Stopping. */
  signal: AbortSignal
}

/** Writes a step of the try, through short absences of the database. Throws LeaseLost. */
export async function recordStep(bench: Bench, change: Omit<AttemptChange, 'now'>): Promise<void> {
  const { db, clock } = bench.services
  const isWritten = await persist(bench.lease.signal, () =>
    updateAttempt(db.query, bench.job, { ...change, now: clock.now() }),
  )
  if (!isWritten) throw new LeaseLost()
}

/**
 * The job's last transaction, under its lease or not at all, through short absences of the database.
 * Throws LeaseLost, also when it was committed but the answer was lost: then it is settled, by us.
 */
export async function settle(bench: Bench, write: (tx: Tx, now: Date) => Promise<void>): Promise<void> {
  const { db, clock } = bench.services
  await persist(bench.lease.signal, () =>
    db.transaction(async (tx) => {
      if (!(await lockLeased(tx, bench.job))) throw new LeaseLost()
      await write(tx, clock.now())
    }),
  )
}
