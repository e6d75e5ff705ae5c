// Marks some as read, or all. What was read needs no message any more, and other open pages hear of it.

import { notifyLive } from '#platform/events/live.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { dropMailLines } from './gathered-mails.sql.ts'
import { lockInbox } from './inbox.sql.ts'
import { countUnread, markRead } from './list.sql.ts'

interface Wanted {
  userId: string
  /** `ntf_...`; those that are not this person's own change nothing. Without: all. */
  ids?: readonly string[] | undefined
  /** ISO time of the newest that was seen: what came or grew since stays unread. */
  upTo?: string | undefined
}

export async function readNotifications(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { userId, ids, upTo }: Wanted,
): Promise<{ unread: number }> {
  const now = clock.now()
  const known = ids?.flatMap(knownId)
  const reading = { userId, ids: known, upTo: upTo === undefined ? undefined : new Date(upTo), now }
  if (known === undefined || known.length > 0) {
    await db.transaction(async (tx) => {
      await lockInbox(tx, userId)
      const read = await markRead(tx, reading)
      if (read.length === 0) return
      const threads = read.filter(({ kind }) => kind === 'comment').map(({ subject }) => subject)
      await dropMailLines(tx, { userId, kind: 'comment' }, threads)
      await notifyLive(tx, userId, { type: 'notifications' })
    })
  }
  return { unread: await countUnread(db, userId) }
}

/** An id that cannot exist is nobody's. */
function knownId(shown: string): string[] {
  try {
    return [parseId('notification', shown)]
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
