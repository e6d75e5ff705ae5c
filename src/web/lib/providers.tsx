// What the pages of people who are signed in stand on: the cache of server answers and the live stream that feeds it. Must hold no page's own state.
'use client'
import { QueryCache, QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Balance } from '#contract/credits.ts'
import type { LiveEvent } from '#contract/studio.ts'
import { useAccount } from '../features/identity/use-account.ts'
import { NoticeBoard } from '../ui/notice-board.tsx'
import { RefusedError } from './api.ts'
import { Awake } from './awake.tsx'
import { followLiveEvents } from './live-events.ts'
import { keys } from './query-keys.ts'

const LiveHealth = createContext(false)

/** False: live events do not arrive now, so ask instead. */
export function useLiveHealth(): boolean {
  return useContext(LiveHealth)
}

function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // A session that ended elsewhere: whoever asks first tells the whole page.
      onError: (error) => {
        const isSignedOut = error instanceof RefusedError && error.refusal.code === 'unauthenticated'
        if (isSignedOut) client.setQueryData(keys.account, null)
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // A lost connection is worth another try; a refusal is an answer.
        retry: (count, error) => count < 2 && error instanceof RefusedError && error.refusal.code === 'unreachable',
        retryDelay: (count) => 500 * 2 ** count,
        refetchOnWindowFocus: false,
      },
    },
  })
  return client
}

function applyLiveEvent(client: QueryClient, event: LiveEvent): void {
  if (event.type === 'balance') {
    client.setQueryData<Balance>(
      keys.balance,
      (known) => known && { ...known, credits: event.credits, held: event.held },
    )
    void client.invalidateQueries({ queryKey: keys.balance })
    void client.invalidateQueries({ queryKey: keys.walletEntries })
    return
  }
  if (event.type === 'notifications') {
    client.setQueryData<number>(keys.unread, event.unread)
    void client.invalidateQueries({ queryKey: keys.notifications })
    return
  }
  client.setQueryData(keys.job(event.job.jobId), event.job)
  if (event.job.status === 'succeeded') void client.invalidateQueries({ queryKey: keys.creations })
}

function LiveEvents({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const { account } = useAccount()
  const [isHealthy, setHealthy] = useState(false)
  const accountId = account?.id
  useEffect(() => {
    if (!accountId) return
    const stop = followLiveEvents('/api/events', (event) => applyLiveEvent(client, event), setHealthy)
    return () => {
      stop()
      setHealthy(false)
    }
  }, [client, accountId])
  return <LiveHealth value={isHealthy}>{children}</LiveHealth>
}

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <LiveEvents>{children}</LiveEvents>
      <NoticeBoard />
      <Awake />
    </QueryClientProvider>
  )
}
