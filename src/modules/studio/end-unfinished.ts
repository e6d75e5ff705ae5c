// Ends a job that stands in the middle of something: what became of its open try decides what may be said about it.
import type { JobFailure } from '#contract/studio.ts'
import type { Tx } from '#platform/db/database.ts'
import { findOpenAttempt } from './attempts.sql.ts'
import { failGeneration } from './fail-generation.ts'
import type { PictureEngine } from './providers/port.ts'
import type { GenerationsTable } from './tables.ts'

export interface Unfinished {
  job: GenerationsTable
  /** Undefined when this installation no longer has it: then it is treated like one that is paid. */
  engine: PictureEngine | undefined
  failure: JobFailure
  now: Date
}

/** Only while the caller's transaction holds the lock of the job's row and has seen it unended. */
export async function endUnfinished(tx: Tx, { job, engine, failure, now }: Unfinished): Promise<void> {
  const open = await findOpenAttempt(tx, job.id)
  // Sent, or about to be, and nobody knows what the engine made of it: it may have been paid.
  const isUnknown = open !== null && open.handle === null && !engine?.isRepeatable
  await failGeneration(
    tx,
    isUnknown
      ? { job, failure: 'outcome_unknown', attemptEnd: { state: 'unknown', failure }, now }
      : { job, failure, attemptEnd: { state: 'canceled', failure }, now },
  )
}
