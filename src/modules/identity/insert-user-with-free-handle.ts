// Inserts an account in the caller's transaction under a handle that is free.
import { assert } from '#platform/assert.ts'
import type { Tx } from '#platform/db/database.ts'
import { newId } from '#platform/ids.ts'
import { newReferralCode, proposeHandle } from './handle.ts'
import { insertUser, isEmailTaken, type NewUser, type UserRow } from './users.sql.ts'

/** Handles are drawn at random behind the name: five tries fail together once in far more accounts than there are people. */
const handleTries = 5

/** Null when the address is taken; nothing is inserted then. */
export async function insertUserWithFreeHandle(
  tx: Tx,
  account: Pick<NewUser, 'email' | 'emailVerifiedAt' | 'name' | 'passwordHash'> & { now: Date },
): Promise<UserRow | null> {
  const { now, ...given } = account
  for (let attempt = 0; attempt < handleTries; attempt++) {
    const user = await insertUser(tx, {
      ...given,
      id: newId(),
      handle: proposeHandle(account.name),
      referralCode: newReferralCode(),
      createdAt: now,
    })
    if (user) return user
    if (account.email !== null && (await isEmailTaken(tx, account.email))) return null
  }
  assert(false, 'no free handle found')
}
