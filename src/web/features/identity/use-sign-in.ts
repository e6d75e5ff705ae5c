// What happens when somebody is signed in: everything known about the last person goes, and the way leads where it should.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import type { Account } from '#contract/identity.ts'
import { keys } from '../../lib/query-keys.ts'
import { markSession } from '../../lib/session-mark.ts'

export function useSignIn() {
  const client = useQueryClient()
  const router = useRouter()
  return useCallback(
    (account: Account, next: string) => {
      client.clear()
      client.setQueryData(keys.account, account)
      markSession(true)
      router.replace(next)
    },
    [client, router],
  )
}
