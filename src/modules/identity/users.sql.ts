// All SQL on users. Transactions belong to the use cases.
import { sql } from 'kysely'
import type { Role } from '#contract/identity.ts'
import { must } from '#platform/assert.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { IdentityTables } from './tables.ts'

export interface UserRow {
  id: string
  email: string | null
  email_verified_at: Date | null
  name: string
  handle: string
  role: Role
  referral_code: string
  created_at: Date
  suspended_at: Date | null
  two_factor_at: Date | null
  picture_hash: Buffer | null
  has_password: boolean
}

const userColumns = [
  'id',
  'email',
  'email_verified_at',
  'name',
  'handle',
  'role',
  'referral_code',
  'created_at',
  'suspended_at',
  'two_factor_at',
  'picture_hash',
  sql<boolean>`password_hash IS NOT NULL`.as('has_password'),
] as const
const tables = (query: Query | Tx) => query.withTables<IdentityTables>()

export interface NewUser {
  id: string
  email: string | null
  emailVerifiedAt: Date | null
  name: string
  handle: string
  passwordHash: string | null
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
      email_verified_at: user.emailVerifiedAt,
      name: user.name,
      handle: user.handle,
      password_hash: user.passwordHash,
      referral_code: user.referralCode,
      created_at: user.createdAt,
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

export async function findUserIn(tx: Tx, userId: string): Promise<UserRow | null> {
  const row = await tables(tx).selectFrom('users').select(userColumns).where('id', '=', userId).executeTakeFirst()
  return row ?? null
}

export async function findUserByEmail(tx: Tx, email: string): Promise<UserRow | null> {
  const row = await tables(tx).selectFrom('users').select(userColumns).where('email', '=', email).executeTakeFirst()
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

export async function findCredentialsById(db: Database, userId: string) {
  const row = await tables(db.query)
    .selectFrom('users')
    .select([...userColumns, 'password_hash'])
    .where('id', '=', userId)
    .executeTakeFirst()
  return row ?? null
}

export async function setPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tables(tx).updateTable('users').set({ password_hash: passwordHash }).where('id', '=', userId).execute()
}

/** False when the account has another address by now. */
export async function markVerified(tx: Tx, userId: string, email: string, now: Date): Promise<boolean> {
  const row = await tables(tx)
    .updateTable('users')
    .set({ email_verified_at: sql`coalesce(email_verified_at, ${now})` })
    .where('id', '=', userId)
    .where('email', '=', email)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Throws a unique violation when the address is taken. */
export async function moveAddress(tx: Tx, { userId, email, now }: { userId: string; email: string; now: Date }) {
  await tables(tx).updateTable('users').set({ email, email_verified_at: now }).where('id', '=', userId).execute()
}

export async function setTwoFactorAt(tx: Tx, userId: string, at: Date | null): Promise<void> {
  await tables(tx).updateTable('users').set({ two_factor_at: at }).where('id', '=', userId).execute()
}

export async function setPictureHash(db: Database, userId: string, hash: Buffer | null) {
  return tables(db.query)
    .updateTable('users')
    .set({ picture_hash: hash })
    .where('id', '=', userId)
    .returning(userColumns)
    .executeTakeFirst()
}

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505'
}

/** Throws PostgreSQL's unique violation (23505) when the handle is taken. */
export async function updateUser(tx: Tx, userId: string, change: { name?: string; handle?: string }) {
  return tables(tx)
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

export async function admitAdmin(tx: Tx, userId: string, email: string): Promise<void> {
  await sql`SELECT identity_admit_admin(${userId}, ${email})`.execute(tx)
}

/** The database looks at who asks. */
export async function grantRoleAs(
  tx: Tx,
  grant: { actorId: string; userId: string; role: Role },
): Promise<'done' | 'not_found' | 'forbidden' | 'last_admin'> {
  const { rows } = await sql<{ outcome: 'done' | 'not_found' | 'forbidden' | 'last_admin' }>`
    SELECT identity_grant_role(${grant.actorId}, ${grant.userId}, ${grant.role}) AS outcome`.execute(tx)
  return must(rows[0], 'a function without its answer').outcome
}

/** Locks the admins first, as the granting of roles does: one must be left. */
export async function setSuspended(
  tx: Tx,
  userId: string,
  now: Date,
): Promise<'done' | 'same' | 'not_found' | 'last_admin'> {
  const query = tables(tx)
  const admins = await query
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .where('suspended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (admins.length === 1 && admins[0]?.id === userId) return 'last_admin'
  const user = await query
    .selectFrom('users')
    .select('suspended_at')
    .where('id', '=', userId)
    .forUpdate()
    .executeTakeFirst()
  if (!user) return 'not_found'
  if (user.suspended_at) return 'same'
  await query.updateTable('users').set({ suspended_at: now }).where('id', '=', userId).execute()
  return 'done'
}

export async function setRestored(tx: Tx, userId: string): Promise<'done' | 'same' | 'not_found'> {
  const query = tables(tx)
  const restored = await query
    .updateTable('users')
    .set({ suspended_at: null })
    .where('id', '=', userId)
    .where('suspended_at', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  if (restored) return 'done'
  const known = await query.selectFrom('users').select('id').where('id', '=', userId).executeTakeFirst()
  return known ? 'same' : 'not_found'
}

/** Null when there is no such account. */
export async function findReferralCode(db: Database, userId: string): Promise<string | null> {
  const user = await findUser(db, userId)
  return user?.referral_code ?? null
}
