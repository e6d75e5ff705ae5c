// All SQL on erasures.
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { ErasuresTable, PrivacyTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<PrivacyTables>()

/** False when it was asked for already. */
export async function insertErasure(
  tx: Tx,
  { userId, now, dueAt }: { userId: string; now: Date; dueAt: Date },
): Promise<boolean> {
  const row = await tables(tx)
    .insertInto('erasures')
    .values({ user_id: userId, requested_at: now, due_at: dueAt, begun_at: null, done_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findErasure(db: Database, userId: string): Promise<ErasuresTable | null> {
  const query = tables(db.query).selectFrom('erasures').selectAll().where('user_id', '=', userId)
  return (await query.executeTakeFirst()) ?? null
}

/** False when there is none that can still be taken back. */
export async function deleteErasure(db: Database, userId: string): Promise<boolean> {
  const row = await tables(db.query)
    .deleteFrom('erasures')
    .where('user_id', '=', userId)
    .where('begun_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whose time has come, the longest due first. */
export async function listDueErasures(db: Database, now: Date, limit: number): Promise<string[]> {
  const rows = await tables(db.query)
    .selectFrom('erasures')
    .select('user_id')
    .where('due_at', '<=', now)
    .where('done_at', 'is', null)
    .orderBy('due_at')
    .limit(limit)
    .execute()
  return rows.map(({ user_id }) => user_id)
}

/** False when it was taken back at the last moment. Again for one that has begun: true. */
export async function beginErasure(db: Database, userId: string, now: Date): Promise<boolean> {
  const row = await tables(db.query)
    .updateTable('erasures')
    .set((eb) => ({ begun_at: eb.fn.coalesce('begun_at', eb.val(now)) }))
    .where('user_id', '=', userId)
    .where('done_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function markErased(tx: Tx, userId: string, now: Date): Promise<void> {
  await tables(tx).updateTable('erasures').set({ done_at: now }).where('user_id', '=', userId).execute()
}
