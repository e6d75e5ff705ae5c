// Ends a job without a picture: failed, its try closed and the credits back, in one transaction or not at all.
import type { JobFailure } from '#contract/studio.ts'
import { releaseHold } from '#modules/credits/index.ts'
import { assert } from '#platform/assert.ts'
import type { Tx } from '#platform/db/database.ts'
import { notifyLive } from '#platform/events/live.ts'
import { publish } from '#platform/events/publish.ts'
import { type AttemptEnd, endOpenAttempt } from './attempts.sql.ts'
import { releaseReasons } from './failures.ts'
import { markFailed } from './queue.sql.ts'

export interface Failing {
  job: { id: string; user_id: string; provider: string; tier: string }
  failure: JobFailure
  attemptEnd: AttemptEnd
  now: Date
}

/** Only while the caller's transaction holds the lock of the job's row and has seen it unended. */
export async function failGeneration(tx: Tx, { job, failure, attemptEnd, now }: Failing): Promise<void> {
  await endOpenAttempt(tx, job.id, { ...attemptEnd, now })
  await markFailed(tx, job.id, failure, now)
  const isReleased = await releaseHold(tx, { holdId: job.id, reason: releaseReasons[failure], now })
  assert(isReleased, 'an open job had no open hold')
  await publish(tx, {
    name: 'generation_failed',
    userId: job.user_id,
    data: { generationId: job.id, failure, provider: job.provider, tier: job.tier },
    occurredAt: now,
  })
  await notifyLive(tx, job.user_id, { type: 'job', generationId: job.id }, { type: 'balance' })
}
