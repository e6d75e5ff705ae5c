// Deletes and restores pictures, one or many in one call, with the undo of all of them offered at once.
'use client'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Creation } from '#contract/studio.ts'
import { useWords } from '#words'
import { call } from '../../lib/api.ts'
import { deleteCreations, restoreCreations } from '../../lib/endpoints.ts'
import { notify } from '../../lib/notices.ts'
import { keys } from '../../lib/query-keys.ts'
import { type CreationPage, type CreationPages, withCreations, withoutCreations } from './creation-pages.ts'
import { headsKey, pagesKey } from './use-creations.ts'

export interface Deletion {
  /** True when they were deleted. */
  remove: (creations: readonly Creation[]) => Promise<boolean>
  /** From "recently deleted". True when they are back. */
  restore: (creations: readonly Creation[]) => Promise<boolean>
}

type Edit = (known: CreationPages) => CreationPages

const idsOf = (creations: readonly Creation[]) => creations.map(({ id }) => id)

/** The list on the screen is edited; the others are asked for when they are opened again. */
async function editLists(client: QueryClient, edit: Edit): Promise<void> {
  await client.cancelQueries({ queryKey: pagesKey })
  client.setQueriesData<CreationPage>(
    { queryKey: headsKey },
    (head) => head && edit({ pages: [head], pageParams: [''] }).pages[0],
  )
  client.setQueriesData<CreationPages>({ queryKey: pagesKey, type: 'active' }, (known) => known && edit(known))
  client.removeQueries({ queryKey: pagesKey, type: 'inactive' })
  void client.invalidateQueries({ queryKey: keys.creations })
}

export function useDeletion(): Deletion {
  const { t } = useWords()
  const client = useQueryClient()
  return useMemo(() => {
    const told = (what: 'creations.deleted' | 'creations.restored', { length: count }: readonly Creation[]) =>
      count === 1 ? t(what) : t(`${what}Many`, { count })
    const change = async (what: 'delete' | 'restore', creations: readonly Creation[], edit: Edit) => {
      const input = { body: { imageIds: idsOf(creations) } }
      const answer = await (what === 'delete' ? call(deleteCreations, input) : call(restoreCreations, input))
      if (answer.ok) await editLists(client, edit)
      else notify(answer.refusal.detail)
      // What this page knew is not so any more: the list begins anew.
      if (!answer.ok && answer.refusal.code === 'not_found') await client.resetQueries({ queryKey: pagesKey })
      return answer.ok
    }
    const without = (creations: readonly Creation[]) => (known: CreationPages) =>
      withoutCreations(known, new Set(idsOf(creations)))
    const undo = async (creations: readonly Creation[]) => {
      const isBack = await change('restore', creations, (known) => withCreations(known, creations))
      if (isBack) notify(told('creations.restored', creations))
    }
    return {
      async remove(creations) {
        const isGone = await change('delete', creations, without(creations))
        const act = () => void undo(creations)
        if (isGone) notify(told('creations.deleted', creations), { label: t('creations.undo'), act })
        return isGone
      },
      async restore(creations) {
        const isBack = await change('restore', creations, without(creations))
        if (isBack) notify(told('creations.restored', creations))
        return isBack
      },
    }
  }, [client, t])
}
