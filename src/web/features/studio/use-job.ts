// The state of one job: live events write it, and asking fills in when they do not come. Stops when the job has ended.
'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Job } from '#contract/studio.ts'
import { load, RefusedError } from '../../lib/api.ts'
import { getJob } from '../../lib/endpoints.ts'
import { useLiveHealth } from '../../lib/providers.tsx'
import { keys } from '../../lib/query-keys.ts'

const pollMs = 1_200
// Beside a healthy stream one slow question remains: an event can be lost while a tab changes hands.
const safetyPollMs = 8_000

export function hasEnded(job: Job | undefined): boolean {
  return job !== undefined && job.status !== 'queued' && job.status !== 'running'
}

export function useJob(jobId: string) {
  const isLive = useLiveHealth()
  const client = useQueryClient()
  const query = useQuery({
    queryKey: keys.job(jobId),
    queryFn: () => load(getJob, { params: { jobId } }),
    staleTime: 0,
    refetchInterval: ({ state }) => {
      if (hasEnded(state.data)) return false
      if (state.error instanceof RefusedError && state.error.refusal.code === 'not_found') return false
      return isLive ? safetyPollMs : pollMs
    },
  })
  const isOver = hasEnded(query.data)
  useEffect(() => {
    if (!isOver) return
    // The end moves credits and may bring a picture; without the stream nobody else would say so.
    for (const queryKey of [keys.balance, keys.walletEntries, keys.creations])
      void client.invalidateQueries({ queryKey })
  }, [client, isOver])
  return query
}
