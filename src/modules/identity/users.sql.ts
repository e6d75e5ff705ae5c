// All SQL on users and failed logins. Transactions belong to the use cases.
import { sql } from 'kysely'
import type { Role } from '#contract/identity.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { IdentityTables } from './tables.ts'

export interface UserRow {
  id: string
  email: string
  name: string
  handle: string
  role: Role
  referral_code: string
  created_at: Date
  suspended_at: Date | null
}

const userColumns = ['id', 'email', 'name', 'handle', 'role', 'referral_code', 'created_at', 'suspended_at'] as const
const tables = (query: Query | Tx) => query.withTables<IdentityTables>()

export interface NewUser {
  id: string
  email: string
  name: string
  handle: string
  passwordHash: string
  referralCode: string
  createdAt: Date
}

/** Null when the address or the handle is taken; nothing is inserted then. */
export async function insertUser(tx: Tx, user: NewUser): Promise<UserRow | null> {
  const row = await tables(tx)
    .insertInto('users')
    .values({
      id: user.id,
      email: user.email,
      name: user.name,
      handle: user.handle,
      password_hash: user.passwordHash,
      referral_code: user.referralCode,
      created_at: user.createdAt,
      suspended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(userColumns)
    .executeTakeFirst()
  return row ?? null
}

export async function findUser(db: Database, userId: string): Promise<UserRow | null> {
  const row = await tables(db.query).selectFrom('users').select(userColumns).where('id', '=', userId).executeTakeFirst()
  return row ?? null
}

export async function isEmailTaken(query: Query | Tx, email: string): Promise<boolean> {
  const row = await tables(query).selectFrom('users').select('id').where('email', '=', email).executeTakeFirst()
  return row !== undefined
}

export async function findCredentials(db: Database, email: string) {
  const row = await tables(db.query)
    .selectFrom('users')
    .select([...userColumns, 'password_hash'])
    .where('email', '=', email)
    .executeTakeFirst()
  return row ?? null
}

/** Throws PostgreSQL's unique violation (23505) when the handle is taken. */
export async function updateUser(db: Database, userId: string, change: { name?: string; handle?: string }) {
  return tables(db.query)
    .updateTable('users')
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.handle === undefined ? {} : { handle: change.handle }),
    })
    .where('id', '=', userId)
    .returning(userColumns)
    .executeTakeFirst()
}

/** As the owner only: the application's role may not write roles. Returns false when there is no such account. */
export async function setRole(owner: Database, email: string, role: Role): Promise<boolean> {
  const row = await tables(owner.query)
    .updateTable('users')
    .set({ role })
    .where('email', '=', email)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Failures of the running window; an old window counts as none. */
export async function countLoginFailures(db: Database, emailHash: Buffer, windowStart: Date): Promise<number> {
  const row = await tables(db.query)
    .selectFrom('login_failures')
    .select('failures')
    .where('email_hash', '=', emailHash)
    .where('window_started_at', '>', windowStart)
    .executeTakeFirst()
  return row?.failures ?? 0
}

export async function addLoginFailure(db: Database, emailHash: Buffer, now: Date, windowStart: Date): Promise<void> {
  await tables(db.query)
    .insertInto('login_failures')
    .values({ email_hash: emailHash, failures: 1, window_started_at: now })
    .onConflict((conflict) =>
      conflict.column('email_hash').doUpdateSet({
        failures: sql`CASE WHEN login_failures.window_started_at > ${windowStart} THEN login_failures.failures + 1 ELSE 1 END`,
        window_started_at: sql`CASE WHEN login_failures.window_started_at > ${windowStart} THEN login_failures.window_started_at ELSE ${now} END`,
      }),
    )
    .execute()
}

export async function clearLoginFailures(db: Database, emailHash: Buffer): Promise<void> {
  await tables(db.query).deleteFrom('login_failures').where('email_hash', '=', emailHash).execute()
}

/** At most `limit` rows; returns how many went. */
export async function deleteOldLoginFailures(db: Database, before: Date, limit: number): Promise<number> {
  const query = tables(db.query)
  const result = await query
    .deleteFrom('login_failures')
    .where(
      'email_hash',
      'in',
      query.selectFrom('login_failures').select('email_hash').where('window_started_at', '<', before).limit(limit),
    )
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Null when there is no such account. */
export async function findReferralCode(db: Database, userId: string): Promise<string | null> {
  const user = await findUser(db, userId)
  return user?.referral_code ?? null
}
