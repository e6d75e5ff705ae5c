// SQL of the sweep and of one person's part: what is old, what is too much, and what goes with an account.
import { sql } from 'kysely'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { NotificationTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<NotificationTables>()

/** At most `limit`; returns how many went. */
export async function deleteOldRows(db: Database, before: Date, limit: number): Promise<number> {
  const query = tables(db.query)
  const old = query
    .selectFrom('notifications')
    .select('id')
    .where('told_at', '<', before)
    .orderBy('told_at')
    .limit(limit)
  const result = await query.deleteFrom('notifications').where('id', 'in', old).executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** People with more than `most` rows, at most `limit`. */
export async function findFullInboxes(db: Database, most: number, limit: number): Promise<string[]> {
  const rows = await tables(db.query)
    .selectFrom('notifications')
    .select('user_id')
    .groupBy('user_id')
    .having((is) => is(is.fn.countAll(), '>', most))
    .limit(limit)
    .execute()
  return rows.map(({ user_id }) => user_id)
}

/** All but the newest `most` of one person. Returns how many went, at most `limit`. */
export async function trimInbox(db: Database, userId: string, { most, limit }: { most: number; limit: number }) {
  const { numAffectedRows } = await sql`DELETE FROM notifications WHERE id IN (
    SELECT id FROM notifications WHERE user_id = ${userId} ORDER BY told_at DESC, id DESC OFFSET ${most} LIMIT ${limit})`.execute(
    db.query,
  )
  return Number(numAffectedRows ?? 0)
}

/** At most `limit` rows of one person; returns how many went. */
export async function deleteRowsOf(db: Database, userId: string, limit: number): Promise<number> {
  const query = tables(db.query)
  const some = query.selectFrom('notifications').select('id').where('user_id', '=', userId).limit(limit)
  const result = await query.deleteFrom('notifications').where('id', 'in', some).executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** What is left when the rows are gone. */
export async function deleteInbox(tx: Tx, userId: string): Promise<void> {
  const query = tables(tx)
  await query.deleteFrom('notification_mail_lines').where('user_id', '=', userId).execute()
  await query.deleteFrom('notification_mails').where('user_id', '=', userId).execute()
  await query.deleteFrom('notification_preferences').where('user_id', '=', userId).execute()
  await query.deleteFrom('notification_inboxes').where('user_id', '=', userId).execute()
}
