// All SQL on consents: rows are added, never changed.
import type { ConsentPurpose } from '#contract/consent.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { ConsentsTable, PrivacyTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<PrivacyTables>()

export async function insertConsents(query: Query | Tx, rows: ConsentsTable[]): Promise<void> {
  await tables(query).insertInto('consents').values(rows).execute()
}

/** Newest first. */
export async function listConsents(db: Database, userId: string, limit: number): Promise<ConsentsTable[]> {
  return tables(db.query)
    .selectFrom('consents')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** What was said last about a purpose. */
export async function findConsent(
  db: Database,
  userId: string,
  purpose: ConsentPurpose,
): Promise<{ isGiven: boolean; noticeVersion: string } | null> {
  const row = await tables(db.query)
    .selectFrom('consents')
    .select(['is_given as isGiven', 'notice_version as noticeVersion'])
    .where('user_id', '=', userId)
    .where('purpose', '=', purpose)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Of accounts erased before then, with the note of the erasure itself; at most `limit` accounts. Returns how many. */
export async function deleteConsentsOfErased(tx: Tx, erasedBefore: Date, limit: number): Promise<number> {
  const query = tables(tx)
  const erased = await query
    .deleteFrom('erasures')
    .where(
      'user_id',
      'in',
      query.selectFrom('erasures').select('user_id').where('done_at', '<', erasedBefore).limit(limit),
    )
    .returning('user_id')
    .execute()
  const userIds = erased.map(({ user_id }) => user_id)
  if (userIds.length > 0) await query.deleteFrom('consents').where('user_id', 'in', userIds).execute()
  return userIds.length
}
