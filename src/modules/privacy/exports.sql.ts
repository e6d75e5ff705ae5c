// All SQL on copies of people's data. Every write of a try names its number: one that comes back late changes no row.
import { sql } from 'kysely'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { MailLocale } from '#platform/mail/index.ts'
import type { DataExportsTable, PrivacyTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<PrivacyTables>()

/** False while another one is under way. */
export async function insertExport(
  tx: Tx,
  order: { id: string; userId: string; locale: MailLocale; now: Date },
): Promise<boolean> {
  const row = await tables(tx)
    .insertInto('data_exports')
    .values({
      id: order.id,
      user_id: order.userId,
      locale: order.locale,
      state: 'queued',
      attempts: 0,
      size_bytes: null,
      ordered_at: order.now,
      settled_at: null,
      expires_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findLatestExport(query: Query | Tx, userId: string): Promise<DataExportsTable | null> {
  const row = await tables(query)
    .selectFrom('data_exports')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Null when it is not this user's, or not to be had (any more). */
export async function findReadyExport(
  db: Database,
  { userId, exportId, now }: { userId: string; exportId: string; now: Date },
): Promise<DataExportsTable | null> {
  const row = await tables(db.query)
    .selectFrom('data_exports')
    .selectAll()
    .where('id', '=', exportId)
    .where('user_id', '=', userId)
    .where('state', '=', 'ready')
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

/** Begins the next try. Null when it is settled or gone. */
export async function claimExport(db: Database, exportId: string): Promise<DataExportsTable | null> {
  const row = await tables(db.query)
    .updateTable('data_exports')
    .set({ state: 'running', attempts: sql<number>`attempts + 1` })
    .where('id', '=', exportId)
    .where('state', 'in', ['queued', 'running'])
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** False when a later try has it. */
export async function insertPart(db: Database, exportId: string, attempt: number, number: number): Promise<boolean> {
  const result = await sql`INSERT INTO data_export_parts (export_id, attempt, number)
    SELECT ${exportId}::uuid, ${attempt}, ${number} FROM data_exports
    WHERE id = ${exportId} AND attempts = ${attempt} AND state = 'running'`.execute(db.query)
  return result.numAffectedRows === 1n
}

/** False when a later try has it or the account is being erased. */
export async function markReady(
  tx: Tx,
  ready: { exportId: string; attempt: number; sizeBytes: number; now: Date; expiresAt: Date },
): Promise<boolean> {
  const row = await tables(tx)
    .updateTable('data_exports')
    .set({ state: 'ready', size_bytes: ready.sizeBytes, settled_at: ready.now, expires_at: ready.expiresAt })
    .where('id', '=', ready.exportId)
    .where('attempts', '=', ready.attempt)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function markFailed(db: Database, exportId: string, now: Date): Promise<void> {
  await tables(db.query)
    .updateTable('data_exports')
    .set({ state: 'failed', settled_at: now })
    .where('id', '=', exportId)
    .where('state', 'in', ['queued', 'running'])
    .execute()
}

/** Copies whose time is over, and those that nobody works on any more. Returns how many; at most `limit`. */
export async function expireExports(
  db: Database,
  { now, orderedBefore, limit }: { now: Date; orderedBefore: Date; limit: number },
): Promise<number> {
  const query = tables(db.query)
  const over = query
    .selectFrom('data_exports')
    .select('id')
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'ready'), where('expires_at', '<=', now)]),
        where.and([where('state', 'in', ['queued', 'running']), where('ordered_at', '<', orderedBefore)]),
      ]),
    )
    .limit(limit)
  const result = await query
    .updateTable('data_exports')
    .set({ state: sql`CASE WHEN state = 'ready' THEN 'expired' ELSE 'failed' END`, settled_at: now })
    .where('id', 'in', over)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export interface StoredPart {
  export_id: string
  attempt: number
  number: number
}

/** Pieces of copies that are over, and of tries that a later one has replaced; of `userId` every piece. */
export async function listDeadParts(db: Database, limit: number, userId?: string): Promise<StoredPart[]> {
  let query = tables(db.query)
    .selectFrom('data_export_parts as p')
    .innerJoin('data_exports as e', 'e.id', 'p.export_id')
    .select(['p.export_id', 'p.attempt', 'p.number'])
  query =
    userId === undefined
      ? query.where((where) =>
          where.or([where('e.state', 'in', ['failed', 'expired']), where('p.attempt', '<', where.ref('e.attempts'))]),
        )
      : query.where('e.user_id', '=', userId)
  return query.limit(limit).execute()
}

export async function deletePart(db: Database, part: StoredPart): Promise<void> {
  await tables(db.query)
    .deleteFrom('data_export_parts')
    .where('export_id', '=', part.export_id)
    .where('attempt', '=', part.attempt)
    .where('number', '=', part.number)
    .execute()
}

/** Rows that are over and have no piece left. Returns how many; at most `limit`. */
export async function deleteOldExports(db: Database, settledBefore: Date, limit: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`DELETE FROM data_exports WHERE id IN (
    SELECT e.id FROM data_exports e WHERE e.state IN ('failed', 'expired') AND e.settled_at < ${settledBefore}
      AND NOT EXISTS (SELECT FROM data_export_parts p WHERE p.export_id = e.id) LIMIT ${limit})`.execute(db.query)
  return Number(numAffectedRows)
}

/** Every copy of a person whose pieces are gone. */
export async function deleteExportsOfUser(tx: Tx, userId: string): Promise<void> {
  await tables(tx).deleteFrom('data_exports').where('user_id', '=', userId).execute()
}

/** Stops the tries under way: their next write finds nothing to write to. */
export async function failExportsOfUser(db: Database, userId: string, now: Date): Promise<void> {
  await tables(db.query)
    .updateTable('data_exports')
    .set({ state: 'failed', settled_at: now })
    .where('user_id', '=', userId)
    .where('state', 'in', ['queued', 'running'])
    .execute()
}
