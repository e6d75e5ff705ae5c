// All SQL on the messages that are being gathered. The lock of the inbox keeps those who add and the one who sends apart.
import type { NotificationKind } from '#contract/notifications.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { MailLinesTable, NotificationTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<NotificationTables>()

export interface MailKey {
  userId: string
  kind: NotificationKind
}

export async function addMailLine(tx: Tx, line: MailLinesTable): Promise<void> {
  await tables(tx)
    .insertInto('notification_mail_lines')
    .values(line)
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'kind', 'subject']).doUpdateSet((is) => ({
        count: is('notification_mail_lines.count', '+', line.count),
        hundredths: is('notification_mail_lines.hundredths', '+', line.hundredths),
        comment_id: line.comment_id,
        actor_id: line.actor_id,
        told_at: line.told_at,
      })),
    )
    .execute()
}

/** What is planned already stays. `dueAt` is asked with the time of the last message. */
export async function planMail(
  tx: Tx,
  { userId, kind }: MailKey,
  dueAt: (mailedAt: Date | null) => Date,
): Promise<void> {
  const query = tables(tx).selectFrom('notification_mails').select(['due_at', 'mailed_at'])
  const known = await query.where('user_id', '=', userId).where('kind', '=', kind).executeTakeFirst()
  if (known && known.due_at !== null) return
  const due_at = dueAt(known?.mailed_at ?? null)
  await tables(tx)
    .insertInto('notification_mails')
    .values({ user_id: userId, kind, due_at, mailed_at: null })
    .onConflict((conflict) => conflict.columns(['user_id', 'kind']).doUpdateSet({ due_at }))
    .execute()
}

/** Due by now, the longest due first, at most `limit`. */
export async function listDueMails(db: Database, now: Date, limit: number): Promise<MailKey[]> {
  return tables(db.query)
    .selectFrom('notification_mails')
    .select(['user_id as userId', 'kind'])
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .execute()
}

/** Takes a message that is due off the plan. False when somebody else did. */
export async function takeDueMail(tx: Tx, { userId, kind }: MailKey, now: Date): Promise<boolean> {
  const row = await tables(tx)
    .updateTable('notification_mails')
    .set({ due_at: null })
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .where('due_at', '<=', now)
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function noteMailed(tx: Tx, { userId, kind }: MailKey, now: Date): Promise<void> {
  await tables(tx)
    .updateTable('notification_mails')
    .set({ mailed_at: now })
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .execute()
}

/** All lines of a message, the latest first. They are gone then. */
export async function takeMailLines(tx: Tx, { userId, kind }: MailKey): Promise<MailLinesTable[]> {
  const rows = await tables(tx)
    .deleteFrom('notification_mail_lines')
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .returningAll()
    .execute()
  return rows.sort((one, other) => other.told_at.getTime() - one.told_at.getTime())
}

/** What was read needs no message any more. */
export async function dropMailLines(tx: Tx, { userId, kind }: MailKey, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return
  await tables(tx)
    .deleteFrom('notification_mail_lines')
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .where('subject', 'in', [...subjects])
    .execute()
}
