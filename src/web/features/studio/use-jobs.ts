// The states of the jobs of one run, in their order.
'use client'
import type { Job } from '#contract/studio.ts'
import { useJob } from './use-job.ts'

/** Four hooks whatever the run's size, since hooks may not be counted: the places left over ask for the first job again, which costs nothing. */
export function useJobs(jobIds: readonly string[]): (Job | undefined)[] {
  const [first = ''] = jobIds
  const places = [
    useJob(first).data,
    useJob(jobIds[1] ?? first).data,
    useJob(jobIds[2] ?? first).data,
    useJob(jobIds[3] ?? first).data,
  ]
  return places.slice(0, jobIds.length)
}
