// SQL that tells: the lock of an inbox, the row that gathers, and who stands behind it.
import { sql } from 'kysely'
import type { NotificationKind } from '#contract/notifications.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { NotificationsTable, NotificationTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<NotificationTables>()

/** Until the end of the transaction nobody else tells this person something or marks it as read. Take it before any other of their rows. */
export async function lockInbox(tx: Tx, userId: string): Promise<void> {
  await sql`INSERT INTO notification_inboxes (user_id) VALUES (${userId}) ON CONFLICT DO NOTHING`.execute(tx)
  await sql`SELECT FROM notification_inboxes WHERE user_id = ${userId} FOR NO KEY UPDATE`.execute(tx)
}

export interface SubjectKey {
  userId: string
  kind: NotificationKind
  subject: string
}

export type OpenRow = Pick<NotificationsTable, 'id' | 'count' | 'latest_actors'>

/** The unread row of the subject that was begun after `since`. */
export async function findOpenRow(tx: Tx, { userId, kind, subject }: SubjectKey, since: Date): Promise<OpenRow | null> {
  const row = await tables(tx)
    .selectFrom('notifications')
    .select(['id', 'count', 'latest_actors'])
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('read_at', 'is', null)
    .where('created_at', '>', since)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Of `actorIds`, those who stand behind any row of the subject already. */
export async function findKnownActors(
  tx: Tx,
  { userId, kind, subject }: SubjectKey,
  actorIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ actor_id: string }>`
    SELECT DISTINCT a.actor_id FROM notifications n JOIN notification_actors a ON a.notification_id = n.id
    WHERE n.user_id = ${userId} AND n.kind = ${kind} AND n.subject = ${subject}
      AND a.actor_id = ANY (${[...actorIds]}::uuid[])`.execute(tx)
  return new Set(rows.map(({ actor_id }) => actor_id))
}

/** Returns who was not behind this row before. */
export async function addActors(tx: Tx, notificationId: string, actorIds: readonly string[]): Promise<string[]> {
  if (actorIds.length === 0) return []
  const rows = await tables(tx)
    .insertInto('notification_actors')
    .values(actorIds.map((actor_id) => ({ notification_id: notificationId, actor_id })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('actor_id')
    .execute()
  return rows.map(({ actor_id }) => actor_id)
}

export async function insertRow(tx: Tx, row: Omit<NotificationsTable, 'read_at'>): Promise<void> {
  await tables(tx)
    .insertInto('notifications')
    .values({ ...row, read_at: null })
    .execute()
}

export interface Growth {
  id: string
  added: number
  latestActors: string[]
  hundredths: number
  commentId: string | null
  now: Date
}

export async function growRow(tx: Tx, { id, added, latestActors, hundredths, commentId, now }: Growth): Promise<void> {
  await tables(tx)
    .updateTable('notifications')
    .set((is) => ({
      count: is('count', '+', added),
      hundredths: is('hundredths', '+', hundredths),
      latest_actors: latestActors,
      // Ids grow with time: what is told late, after it was put off, is not the newest.
      ...(commentId !== null && { comment_id: sql<string>`greatest(comment_id, ${commentId}::uuid)` }),
      told_at: now,
    }))
    .where('id', '=', id)
    .execute()
}

const lookingText = 'SELECT FROM notification_inboxes WHERE user_id = $1 AND looking_until > $2'

export async function isLooking(db: Database, userId: string, now: Date): Promise<boolean> {
  return (await db.call('notifications_looking', lookingText, [userId, now])).length > 0
}

const lookText = `INSERT INTO notification_inboxes AS i (user_id, looking_until) VALUES ($1, $3)
  ON CONFLICT (user_id) DO UPDATE SET looking_until = excluded.looking_until
  WHERE i.looking_until IS NULL OR i.looking_until < $2`

/** Writes only when what is known ends before `atLeast`: a page asks often. */
export async function noteLooking(db: Database, userId: string, span: { atLeast: Date; until: Date }): Promise<void> {
  await db.call('notifications_look', lookText, [userId, span.atLeast, span.until])
}
