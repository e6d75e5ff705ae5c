// The account that an address of the console names. What is no account is not found.
import { type AccountFacts, findAccount } from '#modules/identity/index.ts'
import type { Database } from '#platform/db/database.ts'
import { parseId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'

/** Throws not_found. */
export async function requireAccount(db: Database, shownUserId: string): Promise<AccountFacts> {
  const account = await findAccount(db, parseId('user', shownUserId))
  if (!account) throw new Refusal('not_found', 'There is no such account.')
  return account
}
