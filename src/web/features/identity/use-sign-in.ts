// What happens when somebody is signed in: the browser remembers it, and the way leads where it should. Nothing about the last person
// is left: the cache of server answers lives with the pages behind the door and begins empty.
'use client'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { markSession } from '../../lib/session-mark.ts'

export function useSignIn() {
  const router = useRouter()
  return useCallback(
    (next: string) => {
      markSession(true)
      router.replace(next)
    },
    [router],
  )
}
