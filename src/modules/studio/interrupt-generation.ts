// What to do when work on a job stops in the middle: hand it back, end it, or keep quiet because it belongs to somebody else.
import type { JobFailure } from '#contract/studio.ts'
import { isOutage } from '#platform/http/outage.ts'
import { UnusablePicture } from '#platform/images/index.ts'
import { StorageUnavailable } from '#platform/storage/port.ts'
import { findOpenAttempt } from './attempts.sql.ts'
import { WordsNotDrawn } from './designs/letterer.ts'
import { endUnfinished } from './end-unfinished.ts'
import { failGeneration } from './fail-generation.ts'
import { LeaseLost } from './lease.ts'
import { loggableError } from './loggable-error.ts'
import type { EngineHandle } from './providers/port.ts'
import { releaseLease } from './queue.sql.ts'
import { type Bench, recordStep, Stopping, settle, TimedOut } from './workshop.ts'

export async function interruptGeneration(bench: Bench, reason: unknown): Promise<void> {
  const { log } = bench.services
  const about = { generationId: bench.job.id, engine: bench.engine.name }
  if (reason instanceof LeaseLost) return log.info(about, 'lease lost; the job belongs to another worker')
  if (reason instanceof Stopping) return await handBack(bench)
  if (reason instanceof UnusablePicture) return await fail(bench, 'unusable_picture', 'malformed')
  if (reason instanceof StorageUnavailable) return await fail(bench, 'storage_unavailable', 'storage')
  if (reason instanceof WordsNotDrawn) {
    log.error({ ...about, err: loggableError(bench.job, reason) }, 'words not drawn')
    return await fail(bench, 'words_not_drawn', 'words')
  }
  if (reason instanceof TimedOut) return await timeOut(bench)
  // Nothing can be written now: the lease runs out and whoever finds the job goes on from its last try.
  if (isOutage(reason))
    return log.warn({ ...about, err: loggableError(bench.job, reason) }, 'database away; job left to its lease')
  log.error({ ...about, err: loggableError(bench.job, reason) }, 'generation broke')
  await settle(bench, (tx, now) => endUnfinished(tx, { ...bench, failure: 'internal', now }))
}

async function fail(bench: Bench, failure: JobFailure, why: string): Promise<void> {
  bench.services.log.warn({ generationId: bench.job.id, failure, engine: bench.engine.name }, 'generation failed')
  const attemptEnd = { state: 'failed', failure: why } as const
  await settle(bench, (tx, now) => failGeneration(tx, { job: bench.job, failure, attemptEnd, now }))
}

/** A free try that is given up on purpose does not count against the job. */
async function handBack(bench: Bench): Promise<void> {
  const { db, clock } = bench.services
  const open = await findOpenAttempt(db.query, bench.job.id)
  if (open && open.handle === null && bench.engine.isRepeatable) {
    await recordStep(bench, { attemptId: open.id, state: 'canceled', failure: 'worker stopped' })
  }
  await releaseLease(db, bench.job, clock.now())
}

async function timeOut(bench: Bench): Promise<void> {
  let handle: EngineHandle | null = null
  await settle(bench, async (tx, now) => {
    const open = await findOpenAttempt(tx, bench.job.id)
    // Read back from our own column, as the engine gave it.
    handle = (open?.handle ?? null) as EngineHandle | null
    await endUnfinished(tx, { ...bench, failure: 'timed_out', now })
  })
  if (handle !== null) {
    await bench.engine
      .cancel?.(handle)
      .catch((error) => bench.services.log.warn({ err: loggableError(bench.job, error) }, 'not canceled'))
  }
}
