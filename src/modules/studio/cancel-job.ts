// Takes a job out of the queue and gives its credits back, both or neither. Must never touch a job that runs.
import type { Job } from '#contract/studio.ts'
import { releaseHold } from '#modules/credits/index.ts'
import { assert } from '#platform/assert.ts'
import type { Clock } from '#platform/clock.ts'
import { notifyLive } from '#platform/events/live.ts'
import { parseId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { releaseReasons } from './failures.ts'
import { markCanceled } from './generations.sql.ts'
import { getJob, type JobParts } from './get-job.ts'

/** Canceling again answers the same. Throws not_found, and conflict once it runs or has ended otherwise. */
export async function cancelJob(
  parts: JobParts & { clock: Clock },
  { userId, jobId }: { userId: string; jobId: string },
): Promise<Job> {
  const id = parseId('generation', jobId)
  const now = parts.clock.now()
  await parts.db.transaction(async (tx) => {
    if (!(await markCanceled(tx, { userId, id, now }))) return
    const isReleased = await releaseHold(tx, { holdId: id, reason: releaseReasons.canceled, now })
    assert(isReleased, 'a queued job had no open hold')
    await notifyLive(tx, userId, { type: 'job', generationId: id }, { type: 'balance' })
  })
  const job = await getJob(parts, { userId, jobId })
  if (job.status === 'canceled') return job
  const state = job.status === 'running' ? 'already being drawn' : 'already finished'
  throw new Refusal('conflict', `This picture is ${state} and cannot be canceled any more.`)
}
