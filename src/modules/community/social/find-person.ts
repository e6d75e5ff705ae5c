// The person behind a handle and how the one who asks stands to them. Suspended, erased, and who has blocked the one who asks: nobody.
import { type AccountFacts, findAccountByHandle } from '#modules/identity/index.ts'
import type { Database } from '#platform/db/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { findStanding, type StandingRow } from './people.sql.ts'

export interface FoundPerson {
  account: AccountFacts
  standing: StandingRow
  isSelf: boolean
}

/** Throws not_found. `viewerId` null: a visitor. */
export async function findPerson(db: Database, viewerId: string | null, handle: string): Promise<FoundPerson> {
  const account = await findAccountByHandle(db, handle)
  if (account === null || account.suspendedAt !== null) throw new Refusal('not_found')
  const standing = await findStanding(db, viewerId, account.id)
  if (standing.isBlockedBy) throw new Refusal('not_found')
  return { account, standing, isSelf: account.id === viewerId }
}

/** The same for an act on somebody: throws forbidden too, for oneself. */
export async function findOther(db: Database, viewerId: string, handle: string): Promise<FoundPerson> {
  const found = await findPerson(db, viewerId, handle)
  if (found.isSelf) throw new Refusal('forbidden', 'This is your own profile.')
  return found
}
