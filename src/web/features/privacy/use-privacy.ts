// One's standing with privacy, asked again while a copy is being made.
'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { PrivacyState } from '#contract/privacy.ts'
import { load } from '../../lib/api.ts'
import { getPrivacy } from '../../lib/endpoints.ts'
import { keys } from '../../lib/query-keys.ts'

const whileMadeMs = 3_000

export function usePrivacy() {
  return useQuery({
    queryKey: keys.privacy,
    queryFn: () => load(getPrivacy, {}),
    staleTime: 60_000,
    refetchInterval: ({ state }) => {
      const made = state.data?.export?.state
      return made === 'queued' || made === 'running' ? whileMadeMs : false
    },
  })
}

/** Keeps what an answer said. */
export function useKeepPrivacy(): (state: PrivacyState) => void {
  const client = useQueryClient()
  return (state) => client.setQueryData(keys.privacy, state)
}
