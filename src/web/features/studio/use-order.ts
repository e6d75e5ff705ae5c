// Places an order so that it can never be placed twice: the key is made once for an intent and stored before anything is sent.
// A double press, a reload or a lost answer sends the same key again, and the server replays its first answer.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { generate as generateContract } from '#contract/studio.ts'
import { type Answer, call } from '../../lib/api.ts'
import { generate } from '../../lib/endpoints.ts'
import { keys } from '../../lib/query-keys.ts'
import { readStored, useStored, writeStored } from '../../lib/stored-value.ts'
import type { Order } from './draft.ts'
import { newKey } from './idempotency-key.ts'

type OrderAnswer = Answer<typeof generateContract>
export type OrderRefusal = Extract<OrderAnswer, { ok: false }>['refusal']

interface Intent {
  key: string
  order: Order
}

/** The order whose picture the stage shows. */
export interface Run {
  jobId: string
  /** All of the run, the first one too, when it is of several pictures. */
  jobIds?: readonly string[]
  order: Order
}

const intentKey = 'rangoli.intent'
export const runKey = 'rangoli.run'
// A quick server answers before the second half of a double press (500 ms at most, by the systems' settings) arrives.
const doublePressMs = 600

function hasOrder(value: unknown): value is { order: Order } {
  return typeof value === 'object' && value !== null && 'order' in value && typeof value.order === 'object'
}
const isIntent = (value: unknown): value is Intent => hasOrder(value) && 'key' in value && typeof value.key === 'string'
const isRun = (value: unknown): value is Run =>
  hasOrder(value) &&
  'jobId' in value &&
  typeof value.jobId === 'string' &&
  (!('jobIds' in value) || (Array.isArray(value.jobIds) && value.jobIds.every((id) => typeof id === 'string')))

/** The stored intent when it is for this very order and still open, else a new one. */
function intentFor(order: Order): Intent {
  const open = readStored(intentKey, isIntent)
  if (open && JSON.stringify(open.order) === JSON.stringify(order)) return open
  return { key: newKey(), order }
}

/** True when the answer leaves open whether the order was taken; its key must be used again. */
function isOpenEnded(code: OrderRefusal['code']): boolean {
  return code === 'unreachable' || code === 'internal' || code === 'conflict'
}

async function send(intent: Intent): Promise<OrderAnswer> {
  const answer = await call(generate, { body: intent.order, idempotencyKey: intent.key })
  // 409: the first call with this key is still running somewhere. One more try after the pause it asks for.
  if (answer.ok || answer.refusal.code !== 'conflict') return answer
  await new Promise((resolve) => setTimeout(resolve, Math.min(answer.refusal.retryAfterSeconds ?? 1, 5) * 1000))
  return call(generate, { body: intent.order, idempotencyKey: intent.key })
}

function runOf({ jobId, jobIds }: { jobId: string; jobIds?: string[] | undefined }, order: Order): Run {
  return { jobId, order, ...(jobIds && { jobIds }) }
}

export interface OrderDesk {
  run: Run | null
  /** On its way to the server. */
  sending: Order | null
  refusal: OrderRefusal | null
  /** The refused order, for "try again". */
  refusedOrder: Order | null
  place: (order: Order) => void
  /** Of several pictures, only this one stays on the stage. */
  keep: (jobId: string) => void
  /** Clears the stage; the job itself is not touched. */
  clear: () => void
}

export function useOrder(): OrderDesk {
  const client = useQueryClient()
  const [run, setRun] = useStored(runKey, isRun)
  const [sending, setSending] = useState<Order | null>(null)
  const [refused, setRefused] = useState<{ refusal: OrderRefusal; order: Order } | null>(null)
  const busy = useRef(false)
  const placedAtMs = useRef(Number.NEGATIVE_INFINITY)

  const place = useCallback(
    async (order: Order) => {
      const isDoublePress = performance.now() - placedAtMs.current < doublePressMs
      if (busy.current || isDoublePress) return
      busy.current = true
      placedAtMs.current = performance.now()
      const intent = intentFor(order)
      writeStored(intentKey, intent)
      setSending(order)
      setRefused(null)
      const answer = await send(intent)
      if (answer.ok || !isOpenEnded(answer.refusal.code)) writeStored(intentKey, null)
      if (answer.ok) setRun(runOf(answer.data, order))
      else setRefused({ refusal: answer.refusal, order })
      void client.invalidateQueries({ queryKey: keys.balance })
      busy.current = false
      setSending(null)
    },
    [client, setRun],
  )

  useEffect(() => {
    const open = readStored(intentKey, isIntent)
    if (open) void place(open.order)
  }, [place])

  const keep = useCallback(
    (jobId: string) => {
      if (run) setRun({ jobId, order: { ...run.order, variants: 1 } })
    },
    [run, setRun],
  )
  const clear = useCallback(() => {
    setRefused(null)
    setRun(null)
    writeStored(intentKey, null)
  }, [setRun])

  return {
    run: refused ? null : run,
    sending,
    refusal: refused?.refusal ?? null,
    refusedOrder: refused?.order ?? null,
    place: (order) => void place(order),
    keep,
    clear,
  }
}
