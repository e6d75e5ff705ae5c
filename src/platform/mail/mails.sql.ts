// All SQL on messages. Transactions belong to the operations.
import { sql } from 'kysely'
import type { Database, Query, Tx } from '../db/database.ts'
import type { MailLocale } from './template.ts'

export type MailState = 'queued' | 'sent' | 'kept' | 'failed'

type MailsTable = {
  id: string
  template: string
  entity_id: string
  user_id: string | null
  recipient: string
  locale: MailLocale
  subject: string
  content: Buffer | null
  state: MailState
  attempts: number
  claimed_until: Date | null
  last_problem: string | null
  created_at: Date
  settled_at: Date | null
}

const tables = (query: Query | Tx) => query.withTables<{ mails: MailsTable }>()

export type NewMail = Pick<
  MailsTable,
  'id' | 'template' | 'entity_id' | 'user_id' | 'recipient' | 'locale' | 'subject' | 'content' | 'created_at'
>

/** False when there is a message of this template about this entity already. */
export async function insertMail(tx: Tx, mail: NewMail): Promise<boolean> {
  const row = await tables(tx)
    .insertInto('mails')
    .values({ ...mail, state: 'queued', attempts: 0, claimed_until: null, last_problem: null, settled_at: null })
    .onConflict((conflict) => conflict.columns(['template', 'entity_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export type ClaimedMail = Pick<
  MailsTable,
  'id' | 'template' | 'recipient' | 'locale' | 'subject' | 'content' | 'attempts' | 'created_at'
>

/** Counts a try and takes the message until `until`. Null when it is settled, gone, or another try has it. */
export async function claimMail(db: Database, id: string, now: Date, until: Date): Promise<ClaimedMail | null> {
  const row = await tables(db.query)
    .updateTable('mails')
    .set({ claimed_until: until, attempts: sql<number>`attempts + 1` })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .where((where) => where.or([where('claimed_until', 'is', null), where('claimed_until', '<=', now)]))
    .returning(['id', 'template', 'recipient', 'locale', 'subject', 'content', 'attempts', 'created_at'])
    .executeTakeFirst()
  return row ?? null
}

export async function isQueued(db: Database, id: string): Promise<boolean> {
  const query = tables(db.query).selectFrom('mails').select('id').where('id', '=', id).where('state', '=', 'queued')
  return (await query.executeTakeFirst()) !== undefined
}

interface Settlement {
  id: string
  /** The number of the try that writes: a try that comes back late changes nothing. */
  attempt: number
  state: MailState
  problem: string | null
  now: Date
}

/** What was sent keeps no content. `queued` gives the message back for the next try. */
export async function settleMail(db: Database, { id, attempt, state, problem, now }: Settlement): Promise<void> {
  await tables(db.query)
    .updateTable('mails')
    .set({
      state,
      claimed_until: null,
      last_problem: problem,
      settled_at: state === 'queued' ? null : now,
      ...(state === 'sent' && { content: null }),
    })
    .where('id', '=', id)
    .where('attempts', '=', attempt)
    .where('state', '=', 'queued')
    .execute()
}

const listed = [
  'id',
  'template',
  'recipient',
  'locale',
  'subject',
  'state',
  'attempts',
  'last_problem',
  'created_at',
  'settled_at',
] as const

export type MailRow = Pick<MailsTable, (typeof listed)[number]>

/** Newest first: ids are in the order of their making. */
export async function selectMails(
  db: Database,
  { state, beforeId, limit }: { state: MailState | undefined; beforeId: string | undefined; limit: number },
): Promise<MailRow[]> {
  let query = tables(db.query).selectFrom('mails').select(listed)
  if (state !== undefined) query = query.where('state', '=', state)
  if (beforeId !== undefined) query = query.where('id', '<', beforeId)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

export async function selectMail(db: Database, id: string): Promise<(MailRow & Pick<MailsTable, 'content'>) | null> {
  const query = tables(db.query)
    .selectFrom('mails')
    .select([...listed, 'content'])
    .where('id', '=', id)
  return (await query.executeTakeFirst()) ?? null
}

/** Back to the queue, tries counted anew. False unless it was kept or given up and can still be read. */
export async function requeueMail(tx: Tx, id: string): Promise<boolean> {
  const row = await tables(tx)
    .updateTable('mails')
    .set({ state: 'queued', attempts: 0, claimed_until: null, settled_at: null })
    .where('id', '=', id)
    .where('state', 'in', ['kept', 'failed'])
    .where('content', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** At most `limit`; returns how many went. */
export async function deleteMailsBefore(db: Database, before: Date, limit: number): Promise<number> {
  const query = tables(db.query)
  const old = query.selectFrom('mails').select('id').where('created_at', '<', before).limit(limit)
  const result = await query.deleteFrom('mails').where('id', 'in', old).executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Messages that no try will come for any more: given up. At most `limit`. */
export async function failForgottenMails(db: Database, queuedBefore: Date, now: Date, limit: number): Promise<number> {
  const query = tables(db.query)
  const forgotten = query
    .selectFrom('mails')
    .select('id')
    .where('state', '=', 'queued')
    .where('created_at', '<', queuedBefore)
    .where((where) => where.or([where('claimed_until', 'is', null), where('claimed_until', '<', queuedBefore)]))
    .limit(limit)
  const result = await query
    .updateTable('mails')
    .set({ state: 'failed', settled_at: now, claimed_until: null, last_problem: 'no try was left' })
    .where('id', 'in', forgotten)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Every message of a person, for their erasure. */
export async function deleteMailsOfUser(tx: Tx, userId: string): Promise<void> {
  await tables(tx).deleteFrom('mails').where('user_id', '=', userId).execute()
}

/** What was written to a person, newest first, without the content. */
export async function selectMailsOfUser(db: Database, userId: string, limit: number): Promise<MailRow[]> {
  const query = tables(db.query).selectFrom('mails').select(listed).where('user_id', '=', userId)
  return query.orderBy('id', 'desc').limit(limit).execute()
}
