// What one was told, newest first, and how many are unread.
import type { ReplyOf } from '#contract/endpoint.ts'
import type { listNotifications as contract } from '#contract/notifications.ts'
import type { Database } from '#platform/db/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { countUnread, type ListPlace, listPage } from './list.sql.ts'
import { showNotifications } from './show-notifications.ts'

interface Wanted {
  userId: string
  cursor?: string | undefined
  limit: number
}

/** Throws validation_failed for a cursor that is not ours. */
export async function listNotifications(
  db: Database,
  { userId, cursor, limit }: Wanted,
): Promise<ReplyOf<typeof contract>> {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  // One more than is shown tells whether there is a next page.
  const [rows, unread] = await Promise.all([
    listPage(db, { userId, ...(after && { after }), limit: limit + 1 }).execute(),
    countUnread(db, userId),
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const items = await showNotifications(db, userId, shown)
  return {
    items,
    unread,
    ...(rows.length > limit && last && { nextCursor: showCursor({ toldAt: last.told_at, id: last.id }) }),
  }
}

const showCursor = ({ toldAt, id }: ListPlace) => Buffer.from(`${toldAt.getTime()} ${id}`).toString('base64url')
const shape = /^(\d{1,15}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function readCursor(cursor: string): ListPlace {
  const [, toldAtMs, id] = shape.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? []
  const toldAt = new Date(Number(toldAtMs))
  if (id === undefined || Number.isNaN(toldAt.getTime())) {
    throw Refusal.field('cursor', 'This is no cursor of this list. Please start at the first page.')
  }
  return { toldAt, id }
}
