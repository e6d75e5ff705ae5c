// All SQL on who somebody is elsewhere. Found by issuer and subject alone.
import { sql } from 'kysely'
import type { Role } from '#contract/identity.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { IdentityTables, OutsideIdentitiesTable } from './tables.ts'

export type OutsideIdentity = OutsideIdentitiesTable

const tables = (query: Query | Tx) => query.withTables<IdentityTables>()

/** False when that identity, or another of its kind on this account, is there already. */
export async function insertOutsideIdentity(tx: Tx, identity: OutsideIdentity): Promise<boolean> {
  const row = await tables(tx)
    .insertInto('outside_identities')
    .values(identity)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The account (uuid) behind an identity elsewhere. */
export async function findByIdentity(tx: Tx, issuer: string, subject: string): Promise<string | null> {
  const row = await tables(tx)
    .selectFrom('outside_identities')
    .select('user_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.user_id ?? null
}

export async function findGoogle(db: Database, userId: string): Promise<{ email: string | null } | null> {
  const row = await tables(db.query)
    .selectFrom('outside_identities')
    .select('email')
    .where('user_id', '=', userId)
    .where('kind', '=', 'google')
    .executeTakeFirst()
  return row ?? null
}

export async function removeGoogle(tx: Tx, userId: string): Promise<boolean> {
  const row = await tables(tx)
    .deleteFrom('outside_identities')
    .where('user_id', '=', userId)
    .where('kind', '=', 'google')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function removeOutsideIdentities(tx: Tx, userId: string): Promise<void> {
  await tables(tx).deleteFrom('outside_identities').where('user_id', '=', userId).execute()
}

export interface HostAccount {
  identity_id: string
  user_id: string
  role: Role
  has_two_factor: boolean
  account_created_at: Date
  is_suspended: boolean
}

const hostAccount = `SELECT i.id AS identity_id, i.user_id, u.role, u.two_factor_at IS NOT NULL AS has_two_factor,
    u.created_at AS account_created_at, u.suspended_at IS NOT NULL AS is_suspended
  FROM outside_identities i JOIN users u ON u.id = i.user_id
  WHERE i.issuer = $1 AND i.subject = $2 AND i.kind = 'host'`

/** One indexed read for each request with a token of the host. */
export async function findHostAccount(db: Database, issuer: string, subject: string): Promise<HostAccount | null> {
  const rows = await db.call<HostAccount>('host_account', hostAccount, [issuer, subject])
  return rows[0] ?? null
}

/** The database takes it for accounts that the host alone opens. */
export async function followHostRole(db: Database, identityId: string, role: Role): Promise<void> {
  await sql`SELECT identity_follow_host_role(${identityId}, ${role})`.execute(db.query)
}
