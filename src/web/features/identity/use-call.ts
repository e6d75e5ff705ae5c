// One call of a form: whether it is on its way, and what the server had against it.
'use client'
import { useState } from 'react'
import type { Endpoint } from '#contract/endpoint.ts'
import { type Answer, type CallInput, call, type Refused } from '../../lib/api.ts'
import type { ClientEndpoint } from '../../lib/endpoints.ts'

export interface FormCall<E extends Endpoint> {
  send(input: CallInput<E>): Promise<Answer<E>>
  isSending: boolean
  refusal: Refused | null
  forget(): void
}

export function useCall<E extends Endpoint>(endpoint: ClientEndpoint<E>): FormCall<E> {
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const send = async (input: CallInput<E>) => {
    setSending(true)
    const answer = await call(endpoint, input)
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    return answer
  }
  return { send, isSending, refusal, forget: () => setRefusal(null) }
}
