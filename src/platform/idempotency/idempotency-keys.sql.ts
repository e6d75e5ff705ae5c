// SQL on the remembered answers, beside the claim itself, which is a function in the database called by each use case's own function.
import { sql } from 'kysely'
import type { Database, Tx } from '../db/database.ts'

const find = `SELECT reply FROM idempotency_keys
  WHERE (user_id, route, key) = ($1, $2, $3) AND fingerprint = $4 AND created_at > $5::timestamptz - interval '24 hours'`

export interface RememberedCall {
  userId: string
  route: string
  key: string
  fingerprint: Buffer
  now: Date
}

/** The stored answer of the very same call; null when it never succeeded. */
export async function findReply(db: Database, call: RememberedCall): Promise<string | null> {
  const { userId, route, key, fingerprint, now } = call
  const rows = await db.call<{ reply: string }>('idempotency_find', find, [userId, route, key, fingerprint, now])
  return rows[0]?.reply ?? null
}

/**
 * Null: the key is claimed by this transaction, which must now do what `reply` promises or roll back. Otherwise the stored
 * answer. Fails with the states that claimRefusal() knows.
 */
export async function claimKey(
  tx: Tx,
  { userId, route, key, fingerprint, now }: RememberedCall,
  { status, reply }: { status: number; reply: string },
): Promise<string | null> {
  const { rows } = await sql<{ stored: string | null }>`SELECT idempotency_claim(${userId}, ${route}, ${key},
    ${fingerprint}, ${status}::smallint, ${reply}, ${now}) AS stored`.execute(tx)
  return rows[0]?.stored ?? null
}

/** Deletes at most `limit` answers given before `before`. Returns how many. */
export async function deleteOldReplies(db: Database, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`DELETE FROM idempotency_keys WHERE ctid = ANY (ARRAY (
    SELECT ctid FROM idempotency_keys WHERE created_at <= ${before} ORDER BY created_at LIMIT ${limit}))`.execute(
    db.query,
  )
  return Number(numAffectedRows ?? 0)
}
