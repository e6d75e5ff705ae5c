// Counts tries at passwords and second factors. Each try is counted before the secret is looked at.
import { sql } from 'kysely'
import { must } from '#platform/assert.ts'
import type { Database } from '#platform/db/database.ts'
import type { IdentityTables } from './tables.ts'

const tables = (query: Database['query']) => query.withTables<IdentityTables>()

/** Counts one try and returns how many the running window has with it; an old window begins anew. */
export async function countTry(db: Database, subjectHash: Buffer, now: Date, windowStart: Date): Promise<number> {
  const row = await tables(db.query)
    .insertInto('login_failures')
    .values({ subject_hash: subjectHash, failures: 1, window_started_at: now })
    .onConflict((conflict) =>
      conflict.column('subject_hash').doUpdateSet({
        failures: sql`CASE WHEN login_failures.window_started_at > ${windowStart} THEN login_failures.failures + 1 ELSE 1 END`,
        window_started_at: sql`CASE WHEN login_failures.window_started_at > ${windowStart} THEN login_failures.window_started_at ELSE ${now} END`,
      }),
    )
    .returning('failures')
    .executeTakeFirst()
  return must(row, 'an upsert without its row').failures
}

export async function forgetTries(db: Database, subjectHash: Buffer): Promise<void> {
  await tables(db.query).deleteFrom('login_failures').where('subject_hash', '=', subjectHash).execute()
}

/** At most `limit` rows; returns how many went. */
export async function deleteOldTries(db: Database, before: Date, limit: number): Promise<number> {
  const query = tables(db.query)
  const result = await query
    .deleteFrom('login_failures')
    .where(
      'subject_hash',
      'in',
      query.selectFrom('login_failures').select('subject_hash').where('window_started_at', '<', before).limit(limit),
    )
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
