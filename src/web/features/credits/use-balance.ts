// The wallet's balance, kept fresh by live events. Only asked for when somebody is signed in.
'use client'
import { useQuery } from '@tanstack/react-query'
import { load } from '../../lib/api.ts'
import { getBalance } from '../../lib/endpoints.ts'
import { keys } from '../../lib/query-keys.ts'
import { useHydrated } from '../../lib/use-hydrated.ts'
import { useAccount } from '../identity/use-account.ts'

export function useBalance() {
  const { status } = useAccount()
  const isHydrated = useHydrated()
  const { data, isError, error, refetch } = useQuery({
    queryKey: keys.balance,
    queryFn: () => load(getBalance, {}),
    enabled: status === 'user',
  })
  return { data: isHydrated ? data : undefined, isError: isHydrated && isError, error, refetch }
}
