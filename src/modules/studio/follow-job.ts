// One job as a stream of its states, ending with the job. Live notices make it quick; its own interval keeps it from ever hanging.
import type { Job } from '#contract/studio.ts'
import { createBell } from '#platform/bell.ts'
import type { LiveEvents } from '#platform/events/live.ts'
import { parseId } from '#platform/ids.ts'
import { getJob, type JobParts } from './get-job.ts'

export interface FollowParts extends JobParts {
  live: LiveEvents
}

/** Longest time a state can be stale when every notice was lost. */
export const rereadMs = 5_000

export interface JobFollower {
  userId: string
  /** `gen_...` */
  jobId: string
  signal: AbortSignal
}

const isOpen = (job: Job) => job.status === 'queued' || job.status === 'running'

/** Throws not_found before the first event; then yields the present state and each other one, until it is final. */
export async function followJob(parts: FollowParts, follower: JobFollower): Promise<AsyncIterable<Job>> {
  const { userId, jobId } = follower
  const generationId = parseId('generation', jobId)
  const bell = createBell()
  const unsubscribe = parts.live.subscribe(userId, (notice) => {
    // A place in the queue moves with other people's jobs, of which this user hears nothing: the interval tells it.
    if (notice.type === 'missed' || (notice.type === 'job' && notice.generationId === generationId)) bell.ring()
  })
  try {
    const first = await getJob(parts, { userId, jobId })
    return states(first)
  } catch (error) {
    unsubscribe()
    throw error
  }

  async function* states(first: Job): AsyncGenerator<Job> {
    try {
      let job = first
      yield job
      while (isOpen(job)) {
        await bell.wait(rereadMs, follower.signal)
        if (follower.signal.aborted) return
        const next = await getJob(parts, { userId, jobId })
        if (JSON.stringify(next) !== JSON.stringify(job)) yield next
        job = next
      }
    } finally {
      unsubscribe()
    }
  }
}
