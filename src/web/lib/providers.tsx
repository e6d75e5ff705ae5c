// What the pages of people who are signed in stand on: the cache of server answers and the live stream that feeds it. Must hold no page's own state.
'use client'
import { QueryCache, QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from 'react'
import type { Balance } from '#contract/credits.ts'
import type { LiveEvent } from '#contract/studio.ts'
import { useWords } from '#words'
import { useAccount } from '../features/identity/use-account.ts'
import { tellReward } from '../features/notifications/tell-reward.ts'
import { NoticeBoard } from '../ui/notice-board.tsx'
import { RefusedError } from './api.ts'
import { Awake } from './awake.tsx'
import { followLiveEvents } from './live-events.ts'
import { keys } from './query-keys.ts'
import type { Words } from './words.ts'

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

function applyLiveEvent(client: QueryClient, event: LiveEvent, words: Words): void {
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
    if (event.reward) tellReward(event.reward, words)
    return
  }
  client.setQueryData(keys.job(event.job.jobId), event.job)
  if (event.job.status === 'succeeded') void client.invalidateQueries({ queryKey: keys.creations })
}

function LiveEvents({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const words = useWords()
  const { account } = useAccount()
  const [isHealthy, setHealthy] = useState(false)
  const accountId = account?.id
  // Not a reason to open the stream anew.
  const onEvent = useEffectEvent((event: LiveEvent) => applyLiveEvent(client, event, words))
  useEffect(() => {
    if (!accountId) return
    const stop = followLiveEvents('/api/events', onEvent, setHealthy)
    return () => {
      stop()
      setHealthy(false)
    }
  }, [accountId])
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
