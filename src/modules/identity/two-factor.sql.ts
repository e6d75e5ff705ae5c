// All SQL on second factors. What may be used once is marked by the very statement that finds it unused.
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { IdentityTables } from './tables.ts'
import { setTwoFactorAt } from './users.sql.ts'

const tables = (query: Query | Tx) => query.withTables<IdentityTables>()

/** A secret that is confirmed already stays: returns false then. */
export async function putPendingSecret(db: Database, userId: string, sealed: Buffer, now: Date): Promise<boolean> {
  const row = await tables(db.query)
    .insertInto('two_factor_secrets')
    .values({ user_id: userId, sealed_secret: sealed, created_at: now, confirmed_at: null, last_step: null })
    .onConflict((conflict) =>
      conflict
        .column('user_id')
        .doUpdateSet({ sealed_secret: sealed, created_at: now, last_step: null })
        .where('two_factor_secrets.confirmed_at', 'is', null),
    )
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findSecret(db: Database, userId: string) {
  const row = await tables(db.query)
    .selectFrom('two_factor_secrets')
    .select(['sealed_secret', 'created_at', 'confirmed_at'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row ?? null
}

/** False when this code, or a later one, was taken before. */
export async function takeStep(db: Database, userId: string, step: number): Promise<boolean> {
  const row = await tables(db.query)
    .updateTable('two_factor_secrets')
    .set({ last_step: step })
    .where('user_id', '=', userId)
    .where((is) => is.or([is('last_step', 'is', null), is('last_step', '<', step)]))
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

/** False when it was confirmed before, or replaced by another since `createdAt`. */
export async function confirmSecret(
  tx: Tx,
  confirmed: { userId: string; createdAt: Date; step: number; now: Date },
): Promise<boolean> {
  const row = await tables(tx)
    .updateTable('two_factor_secrets')
    .set({ confirmed_at: confirmed.now, last_step: confirmed.step })
    .where('user_id', '=', confirmed.userId)
    .where('created_at', '=', confirmed.createdAt)
    .where('confirmed_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  if (!row) return false
  await setTwoFactorAt(tx, confirmed.userId, confirmed.now)
  return true
}

export async function removeTwoFactor(tx: Tx, userId: string): Promise<void> {
  await tables(tx).deleteFrom('two_factor_secrets').where('user_id', '=', userId).execute()
  await tables(tx).deleteFrom('recovery_codes').where('user_id', '=', userId).execute()
  await setTwoFactorAt(tx, userId, null)
}

export async function replaceRecoveryCodes(tx: Tx, userId: string, hashes: readonly Buffer[]): Promise<void> {
  await tables(tx).deleteFrom('recovery_codes').where('user_id', '=', userId).execute()
  const rows = hashes.map((hash) => ({ user_id: userId, code_hash: hash, used_at: null }))
  await tables(tx).insertInto('recovery_codes').values(rows).execute()
}

/** False when there is no such unused code. */
export async function takeRecoveryCode(db: Database, userId: string, hash: Buffer, now: Date): Promise<boolean> {
  const row = await tables(db.query)
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function countRecoveryCodes(db: Database, userId: string): Promise<number> {
  const row = await tables(db.query)
    .selectFrom('recovery_codes')
    .select((is) => is.fn.countAll<number>().as('left'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return row?.left ?? 0
}
