// Creates an account, its wallet with the welcome bonus and its first session: all of them or none.
import type { z } from 'zod'
import type { Registration } from '#contract/identity.ts'
import { openWallet } from '#modules/credits/index.ts'
import { assert } from '#platform/assert.ts'
import type { Tx } from '#platform/db/database.ts'
import { publish } from '#platform/events/publish.ts'
import { currentFlags } from '#platform/flags/index.ts'
import { newId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { newReferralCode, proposeHandle } from './handle.ts'
import { hashPassword, refuseWeakPassword } from './password.ts'
import { startSession } from './start-session.ts'
import { insertUser, isEmailTaken, type UserRow } from './users.sql.ts'

export interface NewAccount {
  user: UserRow
  sessionId: string
  sessionToken: string
  absoluteExpiresAt: Date
}

/** Handles are drawn at random behind the name: five tries fail together once in far more accounts than there are people. */
const handleTries = 5

/** Throws `conflict` naming `email`, `validation_failed` naming `password`. */
export async function registerAccount(
  services: Services,
  registration: z.output<typeof Registration> & { userAgent: string },
): Promise<NewAccount> {
  await refuseWhileClosed(services)
  const email = registration.email.toLowerCase()
  refuseWeakPassword(registration.password, [email, registration.name, 'rangoli'])
  const passwordHash = await hashPassword(registration.password)
  const now = services.clock.now()
  return services.db.transaction(async (tx) => {
    const user = await insertWithFreeHandle(tx, { email, name: registration.name, passwordHash, now })
    await openWallet(tx, { userId: user.id, now })
    const session = await startSession(tx, { userId: user.id, userAgent: registration.userAgent, now })
    const referralCode = registration.referralCode
    await publish(tx, {
      name: 'user_signed_up',
      userId: user.id,
      data: referralCode ? { referralCode } : {},
      occurredAt: now,
    })
    return { user, ...session }
  })
}

async function refuseWhileClosed({ db, clock }: Services): Promise<void> {
  const flags = await currentFlags(db, clock.now())
  if (flags['identity.takesRegistrations']) return
  throw new Refusal('forbidden', 'New accounts cannot be made just now. Please come back a little later.')
}

async function insertWithFreeHandle(
  tx: Tx,
  account: { email: string; name: string; passwordHash: string; now: Date },
): Promise<UserRow> {
  for (let attempt = 0; attempt < handleTries; attempt++) {
    const user = await insertUser(tx, {
      id: newId(),
      email: account.email,
      emailVerifiedAt: null,
      name: account.name,
      handle: proposeHandle(account.name),
      passwordHash: account.passwordHash,
      referralCode: newReferralCode(),
      createdAt: account.now,
    })
    if (user) return user
    if (await isEmailTaken(tx, account.email)) {
      throw new Refusal('conflict', 'There is an account with this e-mail address. Sign in instead.', {
        fields: [{ field: 'email', message: 'This address is taken.' }],
      })
    }
  }
  assert(false, 'no free handle found')
}
