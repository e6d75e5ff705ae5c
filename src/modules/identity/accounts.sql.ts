// Facts on accounts for later modules: who wrote a post, whom an admin looks for. Never a password, a secret or a token.
import { type SelectQueryBuilder, sql } from 'kysely'
import type { Role } from '#contract/identity.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { IdentityTables } from './tables.ts'

export interface AccountFacts {
  /** uuid */
  id: string
  name: string
  handle: string
  email: string | null
  isEmailVerified: boolean
  role: Role
  /** sha256 of the profile picture, hex. */
  pictureHash: string | null
  hasTwoFactor: boolean
  createdAt: Date
  suspendedAt: Date | null
}

const tables = (db: Database) => db.query.withTables<IdentityTables>()

function facts<O>(query: SelectQueryBuilder<IdentityTables, 'users', O>) {
  return query.select([
    'id',
    'name',
    'handle',
    'email',
    sql<boolean>`email_verified_at IS NOT NULL`.as('isEmailVerified'),
    'role',
    sql<string | null>`encode(picture_hash, 'hex')`.as('pictureHash'),
    sql<boolean>`two_factor_at IS NOT NULL`.as('hasTwoFactor'),
    'created_at as createdAt',
    'suspended_at as suspendedAt',
  ])
}

export async function findAccount(db: Database, userId: string): Promise<AccountFacts | null> {
  return (await facts(tables(db).selectFrom('users')).where('id', '=', userId).executeTakeFirst()) ?? null
}

export async function findAccountByHandle(db: Database, handle: string): Promise<AccountFacts | null> {
  const row = await facts(tables(db).selectFrom('users')).where('handle', '=', handle.toLowerCase()).executeTakeFirst()
  return row ?? null
}

/** In no particular order; unknown ids are left out. At most 500 ids. */
export async function findAccounts(db: Database, userIds: readonly string[]): Promise<AccountFacts[]> {
  if (userIds.length === 0) return []
  return facts(tables(db).selectFrom('users')).where('id', 'in', userIds.slice(0, 500)).limit(500).execute()
}

/** What a person is called, in the caller's transaction. Null: no such account. */
export async function findPersonNames(
  query: Query | Tx,
  userId: string,
): Promise<{ name: string; handle: string } | null> {
  const person = query
    .withTables<IdentityTables>()
    .selectFrom('users')
    .select(['name', 'handle'])
    .where('id', '=', userId)
  return (await person.executeTakeFirst()) ?? null
}

const newcomersText = 'SELECT id FROM users WHERE id = ANY ($1::uuid[]) AND created_at > $2'

/** Of these people (at most 20,000), those whose account was made after this moment. */
export async function findNewcomers(db: Database, userIds: readonly string[], since: Date): Promise<string[]> {
  const rows = await db.call<{ id: string }>('identity_newcomers', newcomersText, [userIds.slice(0, 20_000), since])
  return rows.map(({ id }) => id)
}

export interface AccountSearch {
  /** How words of the name begin, or the handle, or the address; empty finds all. */
  text?: string
  role?: Role
  isSuspended?: boolean
  /** The last row of the page before: newest accounts come first. */
  after?: { createdAt: Date; id: string }
  limit: number
}

// As the index has it.
const nameWords = sql`array_to_tsvector(array_remove(string_to_array(lower(name), ' '), ''))`
const mostWords = 8

/** `'asha':* & 'kum':*`. Quoted, so that nothing in it is read as an operator. */
const wordStarts = (text: string) =>
  text
    .split(/\s+/)
    .slice(0, mostWords)
    .map((word) => `'${word.replace(/[\\']/g, '$&$&')}':*`)
    .join(' & ')

export function accountsFound(db: Database, search: AccountSearch) {
  let query = facts(tables(db).selectFrom('users'))
  const text = search.text?.trim().toLowerCase() ?? ''
  if (text !== '') {
    const start = `${text.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((is) =>
      is.or([
        sql<boolean>`${nameWords} @@ ${wordStarts(text)}::tsquery`,
        is('handle', 'like', start),
        is('email', 'like', start),
      ]),
    )
  }
  if (search.role) query = query.where('role', '=', search.role)
  if (search.isSuspended !== undefined) query = query.where('suspended_at', search.isSuspended ? 'is not' : 'is', null)
  if (search.after) {
    const { createdAt, id } = search.after
    query = query.where(sql<boolean>`(created_at, id) < (${createdAt}, ${id})`)
  }
  // The planner takes every word for a frequent one and would walk all accounts by age: an order no index has keeps it from that.
  const age = text === '' ? sql.ref('created_at') : sql`created_at + interval '0'`
  return query.orderBy(age, 'desc').orderBy('id', 'desc').limit(Math.min(search.limit, 100))
}

/** One page, at most 100 rows. */
export const searchAccounts = (db: Database, search: AccountSearch): Promise<AccountFacts[]> =>
  accountsFound(db, search).execute()
