// Who is signed in. `pending` until the server has said it.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Account } from '#contract/identity.ts'
import { call, RefusedError } from '../../lib/api.ts'
import { getProfile } from '../../lib/endpoints.ts'
import { keys } from '../../lib/query-keys.ts'
import { markSession } from '../../lib/session-mark.ts'
import { useHydrated } from '../../lib/use-hydrated.ts'

/** Null for a visitor; throws when the server cannot be asked. */
async function loadAccount(): Promise<Account | null> {
  const answer = await call(getProfile, {})
  if (answer.ok) return answer.data
  if (answer.refusal.code === 'unauthenticated') return null
  throw new RefusedError(answer.refusal)
}

export type AccountState =
  | { status: 'pending'; account: null }
  | { status: 'unreachable'; account: null }
  | { status: 'visitor'; account: null }
  | { status: 'user'; account: Account }

/** The account of this browser's session. Only pages for users ask: the public ones stand outside the cache of answers. */
export function useAccount(): AccountState & { retry: () => void } {
  const answer = useQuery({ queryKey: keys.account, queryFn: loadAccount, staleTime: 300_000 })
  // The header has often asked before the page below it is there.
  const isHydrated = useHydrated()
  const data = isHydrated ? answer.data : undefined
  const isSignedIn = data === undefined ? undefined : data !== null
  useEffect(() => {
    if (isSignedIn !== undefined) markSession(isSignedIn)
  }, [isSignedIn])
  const retry = () => void answer.refetch()
  if (data) return { status: 'user', account: data, retry }
  if (data === null) return { status: 'visitor', account: null, retry }
  return { status: isHydrated && answer.isError ? 'unreachable' : 'pending', account: null, retry }
}
