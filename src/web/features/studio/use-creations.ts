// One's own pictures from the server: pages of the grid, the newest few, one in detail.
'use client'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ImageType, Tier } from '#contract/studio.ts'
import { load } from '../../lib/api.ts'
import { getCreation, listCreations } from '../../lib/endpoints.ts'
import { keys } from '../../lib/query-keys.ts'

export interface CreationFilter {
  q: string
  type: ImageType | ''
  tier: Tier | ''
  isDeleted: boolean
}

const pageSize = 24

export function useCreationPages(filter: CreationFilter) {
  return useInfiniteQuery({
    queryKey: [...keys.creations, 'pages', filter],
    queryFn: ({ pageParam }) =>
      load(listCreations, {
        query: {
          limit: pageSize,
          ...(pageParam ? { cursor: pageParam } : {}),
          ...(filter.q ? { q: filter.q } : {}),
          ...(filter.type ? { type: filter.type } : {}),
          ...(filter.tier ? { tier: filter.tier } : {}),
          ...(filter.isDeleted ? { deleted: 'true' as const } : {}),
        },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
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
