// One's own pictures from the server: pages of the grid, the newest few, one in detail.
'use client'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { load } from '../../lib/api.ts'
import { getCreation, listCreations } from '../../lib/endpoints.ts'
import { keys } from '../../lib/query-keys.ts'
import { askFor, type CreationFilter } from './creation-filter.ts'
import { type CreationPage, type CreationPages, withFreshHead } from './creation-pages.ts'

/** Not under `keys.creations`: whatever makes those stale would ask again for every page that was scrolled through. */
export const pagesKey = ['creation-pages'] as const
export const headsKey = [...keys.creations, 'head'] as const

// Fills rows of two to five columns without a rest.
const pageSize = 60
// Somebody who was in the studio for half an hour still finds the place where they were.
const keptMs = 30 * 60_000

function loadPage(filter: CreationFilter, cursor: string): Promise<CreationPage> {
  return load(listCreations, { query: { limit: pageSize, ...(cursor ? { cursor } : {}), ...askFor(filter) } })
}

/**
 * Pages are asked for once; what changes at the top of the list is brought in by its first page alone. `isCovered`: a dialog
 * stands over the list; it stays as it is until that is closed, so that nothing moves behind it.
 */
export function useCreationPages(filter: CreationFilter, isCovered: boolean) {
  const client = useQueryClient()
  const pages = useInfiniteQuery({
    queryKey: [...pagesKey, filter],
    queryFn: async ({ pageParam }) => {
      const page = await loadPage(filter, pageParam)
      if (!pageParam) client.setQueryData([...headsKey, filter], page)
      return page
    },
    initialPageParam: '',
    getNextPageParam: (page: CreationPage) => page.nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keptMs,
  })
  const { data: head } = useQuery({
    queryKey: [...headsKey, filter],
    queryFn: () => loadPage(filter, ''),
    enabled: pages.isSuccess,
    gcTime: keptMs,
  })
  useEffect(() => {
    if (!head || isCovered) return
    client.setQueryData<CreationPages>([...pagesKey, filter], (known) =>
      known === undefined || known.pages[0] === head ? known : withFreshHead(known, head),
    )
  }, [client, filter, head, isCovered])
  return pages
}

export function useRecentCreations() {
  return useQuery({
    queryKey: [...keys.creations, 'recent'],
    queryFn: () => load(listCreations, { query: { limit: 12 } }),
  })
}

export function useCreation(imageId: string) {
  return useQuery({ queryKey: keys.creation(imageId), queryFn: () => load(getCreation, { params: { imageId } }) })
}
