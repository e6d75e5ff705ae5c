// Whether an account counts at a moment: not suspended, not erased.
import type { Tx } from '#platform/db/database.ts'
import type { IdentityTables } from './tables.ts'

/** False for an account that is gone, or was suspended by then. */
export async function isActive(tx: Tx, userId: string, at: Date): Promise<boolean> {
  const user = await tx
    .withTables<IdentityTables>()
    .selectFrom('users')
    .select('suspended_at')
    .where('id', '=', userId)
    .executeTakeFirst()
  return user !== undefined && (user.suspended_at === null || user.suspended_at > at)
}
