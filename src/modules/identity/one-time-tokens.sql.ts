// All SQL on links and steps that are good once. Taking one deletes it: of two who bring it at the same moment, one has it.
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { IdentityTables, OneTimeTokensTable } from './tables.ts'

export type TokenPurpose = OneTimeTokensTable['purpose']

const tables = (query: Query | Tx) => query.withTables<IdentityTables>()
const columns = ['id', 'user_id', 'purpose', 'email', 'created_at'] as const

export type NewToken = OneTimeTokensTable

/** A link replaces the one before it of the same purpose. */
export async function putLink(tx: Tx, token: NewToken): Promise<void> {
  const { id, token_hash, email, created_at, expires_at } = token
  await tables(tx)
    .insertInto('one_time_tokens')
    .values(token)
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'purpose'])
        .where('purpose', '<>', 'second_step')
        .doUpdateSet({ id, token_hash, email, created_at, expires_at }),
    )
    .execute()
}

/** Beside others of the account that are still good; those that are over go. */
export async function addSecondStep(tx: Tx, token: NewToken): Promise<void> {
  await tables(tx)
    .deleteFrom('one_time_tokens')
    .where('user_id', '=', token.user_id)
    .where('expires_at', '<=', token.created_at)
    .execute()
  await tables(tx).insertInto('one_time_tokens').values(token).execute()
}

interface Sought {
  tokenHash: Buffer
  purposes: readonly TokenPurpose[]
  now: Date
}

export async function findToken(db: Database, { tokenHash, purposes, now }: Sought) {
  const row = await tables(db.query)
    .selectFrom('one_time_tokens')
    .select(columns)
    .where('token_hash', '=', tokenHash)
    .where('purpose', 'in', purposes)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

/** Null when it is unknown, over, taken already, or of another purpose. */
export async function takeToken(tx: Tx, { tokenHash, purposes, now }: Sought) {
  const row = await tables(tx)
    .deleteFrom('one_time_tokens')
    .where('token_hash', '=', tokenHash)
    .where('purpose', 'in', purposes)
    .where('expires_at', '>', now)
    .returning(columns)
    .executeTakeFirst()
  return row ?? null
}

/** When the open link of an account was made; null without one. */
export async function linkMadeAt(tx: Tx, userId: string, purpose: TokenPurpose): Promise<Date | null> {
  const row = await tables(tx)
    .selectFrom('one_time_tokens')
    .select('created_at')
    .where('user_id', '=', userId)
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  return row?.created_at ?? null
}

export async function endTokens(tx: Tx, userId: string, purposes: readonly TokenPurpose[]): Promise<void> {
  await tables(tx)
    .deleteFrom('one_time_tokens')
    .where('user_id', '=', userId)
    .where('purpose', 'in', purposes)
    .execute()
}

/** At most `limit` rows; returns how many went. */
export async function deleteOldTokens(db: Database, before: Date, limit: number): Promise<number> {
  const query = tables(db.query)
  const result = await query
    .deleteFrom('one_time_tokens')
    .where('id', 'in', query.selectFrom('one_time_tokens').select('id').where('expires_at', '<', before).limit(limit))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
