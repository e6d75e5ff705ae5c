// Delete and restore a picture, with the undo offered at once. The list is asked again after either.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { call } from '../../lib/api.ts'
import { deleteCreation, restoreCreation } from '../../lib/endpoints.ts'
import { notify } from '../../lib/notices.ts'
import { keys } from '../../lib/query-keys.ts'
import { t } from '../../lib/t.ts'

export function useRestore() {
  const client = useQueryClient()
  return useCallback(
    async (imageId: string) => {
      const answer = await call(restoreCreation, { params: { imageId } })
      notify(answer.ok ? t('creations.restored') : answer.refusal.detail)
      await client.invalidateQueries({ queryKey: keys.creations })
    },
    [client],
  )
}

/** True when it was deleted. */
export function useDelete() {
  const client = useQueryClient()
  const restore = useRestore()
  return useCallback(
    async (imageId: string) => {
      const answer = await call(deleteCreation, { params: { imageId } })
      if (answer.ok) {
        notify(t('creations.deleted'), { label: t('creations.undo'), act: () => void restore(imageId) })
      } else notify(answer.refusal.detail)
      await client.invalidateQueries({ queryKey: keys.creations })
      return answer.ok
    },
    [client, restore],
  )
}
