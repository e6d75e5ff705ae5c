// SQL of the reader: the list, the count, and what was read.
import { sql } from 'kysely'
import type { NotificationKind } from '#contract/notifications.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { NotificationsTable, NotificationTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<NotificationTables>()

export interface ListPlace {
  toldAt: Date
  /** uuid */
  id: string
}

/** Newest first. Times come from this program's clock, so a Date loses nothing of them. */
export function listPage(db: Database, { userId, after, limit }: { userId: string; after?: ListPlace; limit: number }) {
  let query = tables(db.query).selectFrom('notifications').selectAll().where('user_id', '=', userId)
  if (after) query = query.where(sql<boolean>`(told_at, id) < (${after.toldAt}::timestamptz, ${after.id}::uuid)`)
  return query.orderBy('told_at', 'desc').orderBy('id', 'desc').limit(limit)
}

export type NotificationRow = NotificationsTable

/** More than anybody reads as a number. */
const countedMost = 1_000
const unreadText = `SELECT count(*) AS unread FROM (
  SELECT FROM notifications WHERE user_id = $1 AND read_at IS NULL LIMIT ${countedMost}) AS few`

/** Up to 1,000. */
export async function countUnread(db: Database, userId: string): Promise<number> {
  const [row] = await db.call<{ unread: number }>('notifications_unread', unreadText, [userId])
  return row?.unread ?? 0
}

export interface Reading {
  userId: string
  /** Without: all. */
  ids: readonly string[] | undefined
  /** Only what was told until then. */
  upTo: Date | undefined
  now: Date
}

/** What was unread until now. Needs the lock of the inbox. */
export async function markRead(
  tx: Tx,
  { userId, ids, upTo, now }: Reading,
): Promise<{ kind: NotificationKind; subject: string }[]> {
  let update = tables(tx).updateTable('notifications').set({ read_at: now })
  update = update.where('user_id', '=', userId).where('read_at', 'is', null)
  if (ids) update = update.where('id', 'in', [...ids])
  if (upTo) update = update.where('told_at', '<=', upTo)
  return update.returning(['kind', 'subject']).execute()
}

export type RewardRow = Pick<NotificationsTable, 'id' | 'hundredths' | 'post_id' | 'latest_actors' | 'told_at'>

const rewardsText = `SELECT id, hundredths, post_id, latest_actors, told_at FROM notifications
  WHERE user_id = $1 AND told_at >= $2 AND kind = 'reuse_reward' ORDER BY told_at DESC, id DESC LIMIT 50`

/** Rows of rewards that were told since a moment, newest first, at most 50. */
export async function findRewardRows(db: Database, userId: string, since: Date): Promise<RewardRow[]> {
  return db.call<RewardRow>('notifications_rewards', rewardsText, [userId, since])
}
