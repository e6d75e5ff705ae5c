// Tells the open pages of a user, in any process, that something of his changed. Carries ids only: whoever hears it reads the truth.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database, Query, Tx } from '../db/database.ts'
import type { Logger } from '../log.ts'
import { type Listener, listen } from './listen.ts'

const channel = 'live'

const LiveNotice = z.discriminatedUnion('type', [
  /** generationId: uuid */
  z.object({ type: z.literal('job'), generationId: z.string() }),
  z.object({ type: z.literal('balance') }),
  z.object({ type: z.literal('notifications') }),
])
export type LiveNotice = z.infer<typeof LiveNotice>

const Envelope = z.object({ userId: z.string(), notice: LiveNotice })

/** `missed`: the connection was away and notices may have been lost. */
export type LiveListener = (notice: LiveNotice | { type: 'missed' }) => void

export interface AddressedNotice {
  /** uuid */
  userId: string
  notice: LiveNotice
}

/** Sent when the transaction commits. Costs a lock at commit that all notifying transactions share: not for the hot path. */
export async function notifyLive(tx: Tx | Query, userId: string, ...notices: LiveNotice[]): Promise<void> {
  await notifyManyLive(
    tx,
    notices.map((notice) => ({ userId, notice })),
  )
}

/** The same for notices of several users, in one round trip. */
export async function notifyManyLive(tx: Tx | Query, notices: readonly AddressedNotice[]): Promise<void> {
  const payloads = notices.map((notice) => JSON.stringify(notice))
  await sql`SELECT pg_notify(${channel}, payload) FROM unnest(${payloads}::text[]) AS payload`.execute(tx)
}

export interface LiveEvents {
  /** Returns the function that ends the subscription. */
  subscribe(userId: string, listener: LiveListener): () => void
  close(): Promise<void>
}

/** One LISTEN connection for all streams of this process, opened with the first of them. */
export function openLiveEvents(db: Database, log: Logger): LiveEvents {
  const listeners = new Map<string, Set<LiveListener>>()
  let connection: Listener | undefined

  const onNotice = (payload: string) => {
    const envelope = Envelope.safeParse(parseJson(payload))
    if (!envelope.success) return log.warn('unreadable live notice')
    for (const listener of listeners.get(envelope.data.userId) ?? []) listener(envelope.data.notice)
  }
  const onConnected = () => {
    for (const ofUser of listeners.values()) for (const listener of ofUser) listener({ type: 'missed' })
  }

  return {
    subscribe(userId, listener) {
      connection ??= listen(db, { channel, onNotice, onConnected, log })
      const ofUser = listeners.get(userId) ?? new Set()
      listeners.set(userId, ofUser)
      ofUser.add(listener)
      return () => {
        ofUser.delete(listener)
        if (ofUser.size === 0 && listeners.get(userId) === ofUser) listeners.delete(userId)
      }
    },
    async close() {
      await connection?.close()
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
