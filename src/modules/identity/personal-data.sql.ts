// SQL on what identity knows about one person: for a copy of their data, and for its end.
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { IdentityTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<IdentityTables>()

/** Everything about an account but its secrets. */
export async function findPerson(db: Database, userId: string) {
  const row = await tables(db.query)
    .selectFrom('users')
    .select(['name', 'handle', 'email', 'email_verified_at', 'role', 'referral_code', 'created_at', 'two_factor_at'])
    .where('id', '=', userId)
    .executeTakeFirst()
  return row ?? null
}

export async function findPassword(db: Database, userId: string) {
  const row = await tables(db.query)
    .selectFrom('users')
    .select(['email', 'password_hash'])
    .where('id', '=', userId)
    .executeTakeFirst()
  return row ?? null
}

export async function isSessionSince(db: Database, sessionId: string, since: Date): Promise<boolean> {
  const query = tables(db.query).selectFrom('sessions').select('id').where('id', '=', sessionId)
  return (await query.where('created_at', '>=', since).executeTakeFirst()) !== undefined
}

/** Open and ended ones, newest first. */
export async function listSessionsOf(db: Database, userId: string, limit: number) {
  return tables(db.query)
    .selectFrom('sessions')
    .select(['user_agent', 'device_name', 'created_at', 'last_seen_at', 'ended_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
}

/** Nobody signs in with it any more. */
export async function closeUser(tx: Tx, userId: string, now: Date): Promise<void> {
  await tables(tx)
    .updateTable('users')
    .set((eb) => ({ suspended_at: eb.fn.coalesce('suspended_at', eb.val(now)) }))
    .where('id', '=', userId)
    .execute()
}

/** At most `limit`; returns how many went. */
export async function deleteSessionsOf(db: Database, userId: string, limit: number): Promise<number> {
  const query = tables(db.query)
  const some = query.selectFrom('sessions').select('id').where('user_id', '=', userId).limit(limit)
  const result = await query.deleteFrom('sessions').where('id', 'in', some).executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Puts the pseudonym in the person's place. Returns the profile picture that was theirs (hex), once. */
export async function pseudonymise(tx: Tx, userId: string, handle: string): Promise<string | null> {
  const before = await tables(tx)
    .selectFrom('users')
    .select('picture_hash')
    .where('id', '=', userId)
    .forUpdate()
    .executeTakeFirst()
  await tables(tx)
    .updateTable('users')
    .set({
      email: null,
      email_verified_at: null,
      name: 'Erased account',
      handle,
      password_hash: null,
      two_factor_at: null,
      picture_hash: null,
    })
    .where('id', '=', userId)
    .execute()
  return before?.picture_hash?.toString('hex') ?? null
}

/** Proofs, second factors and identities elsewhere: nothing of them is left. */
export async function deleteWaysIn(tx: Tx, userId: string): Promise<void> {
  for (const table of ['one_time_tokens', 'two_factor_secrets', 'recovery_codes', 'outside_identities'] as const) {
    await tables(tx).deleteFrom(table).where('user_id', '=', userId).execute()
  }
}

/** Who somebody is elsewhere. */
export async function listOutsideIdentities(db: Database, userId: string) {
  return tables(db.query)
    .selectFrom('outside_identities')
    .select(['kind', 'issuer', 'subject', 'email', 'created_at'])
    .where('user_id', '=', userId)
    .limit(100)
    .execute()
}
