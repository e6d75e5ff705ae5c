// Cancels jobs that still wait in the queue; one that has begun meanwhile is drawn.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useWords } from '#words'
import { call } from '../../lib/api.ts'
import { cancelJob } from '../../lib/endpoints.ts'
import { notify } from '../../lib/notices.ts'
import { keys } from '../../lib/query-keys.ts'

export function useCancelJobs(): (jobIds: readonly string[]) => Promise<void> {
  const { t } = useWords()
  const client = useQueryClient()
  return useCallback(
    async (jobIds) => {
      for (const jobId of jobIds) {
        const answer = await call(cancelJob, { params: { jobId } })
        if (answer.ok) client.setQueryData(keys.job(jobId), answer.data)
        else notify(answer.refusal.code === 'conflict' ? t('stage.tooLate') : answer.refusal.detail)
        void client.invalidateQueries({ queryKey: keys.job(jobId) })
      }
      void client.invalidateQueries({ queryKey: keys.balance })
    },
    [client, t],
  )
}
