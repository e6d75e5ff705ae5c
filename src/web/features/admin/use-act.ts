// One act of the console: pending, refused by its fields, or done and everything asked for again.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Endpoint } from '#contract/endpoint.ts'
import type { Answer, Refused } from '../../lib/api.ts'
import { adminKeys } from './keys.ts'

export interface Act {
  isPending: boolean
  refusal: Refused | null
  /** Resolves to the answer's data, or to null when it was refused. */
  perform: <E extends Endpoint>(call: () => Promise<Answer<E>>) => Promise<{ data: unknown } | null>
  /** What no field says about itself. */
  problem: string | undefined
  clear: () => void
}

export function useAct(): Act {
  const client = useQueryClient()
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  return {
    isPending,
    refusal,
    problem: refusal !== null && refusal.fields.length === 0 ? refusal.detail : undefined,
    clear: () => setRefusal(null),
    async perform(call) {
      setPending(true)
      const answer = await call()
      setPending(false)
      setRefusal(answer.ok ? null : answer.refusal)
      if (!answer.ok) return null
      await client.invalidateQueries({ queryKey: adminKeys.all })
      return { data: answer.data }
    },
  }
}
