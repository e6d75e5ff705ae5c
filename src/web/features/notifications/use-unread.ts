// How many are unread. The stream says it; while the stream is away it is asked for now and then.
'use client'
import { useQuery } from '@tanstack/react-query'
import { load } from '../../lib/api.ts'
import { useLiveHealth } from '../../lib/providers.tsx'
import { keys } from '../../lib/query-keys.ts'
import { useAccount } from '../identity/use-account.ts'
import { listNotifications } from './endpoints.ts'

const askAgainMs = 60_000

export function useUnread(): number {
  const { status } = useAccount()
  const isHealthy = useLiveHealth()
  const { data } = useQuery({
    queryKey: keys.unread,
    queryFn: async () => (await load(listNotifications, { query: { limit: 1 } })).unread,
    enabled: status === 'user',
    // No page asks at its beginning: the stream begins with the count.
    initialData: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: isHealthy ? false : askAgainMs,
  })
  return status === 'user' ? data : 0
}
