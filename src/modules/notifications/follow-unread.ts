// The unread count as a stream of its own, for clients that want nothing else. Never ends by itself.
import type { ReplyOf } from '#contract/endpoint.ts'
import type { followNotifications } from '#contract/notifications.ts'
import { createBell } from '#platform/bell.ts'
import type { Database } from '#platform/db/database.ts'
import type { LiveEvents } from '#platform/events/live.ts'
import { countUnread } from './list.sql.ts'

/** Longest time a count can be wrong when every notice was lost. */
const rereadMs = 30_000

export async function* followUnread(
  { db, live }: { db: Database; live: LiveEvents },
  { userId, signal }: { userId: string; signal: AbortSignal },
): AsyncGenerator<ReplyOf<typeof followNotifications>> {
  const bell = createBell()
  const unsubscribe = live.subscribe(userId, ({ type }) => {
    if (type === 'notifications' || type === 'missed') bell.ring()
  })
  try {
    let told: number | undefined
    while (!signal.aborted) {
      const unread = await countUnread(db, userId)
      if (unread !== told) yield { type: 'notifications', unread }
      told = unread
      await bell.wait(rereadMs, signal)
    }
  } finally {
    unsubscribe()
  }
}
