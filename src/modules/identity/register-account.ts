// Creates an account, its wallet with the welcome bonus and its first session: all of them or none.
import type { z } from 'zod'
import type { Registration } from '#contract/identity.ts'
import { openWallet } from '#modules/credits/index.ts'
import { recordConsents } from '#modules/privacy/index.ts'
import { publish } from '#platform/events/publish.ts'
import { currentFlags } from '#platform/flags/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Asker } from './asker.ts'
import type { NewSession } from './finish-sign-in.ts'
import { insertUserWithFreeHandle } from './insert-user-with-free-handle.ts'
import { hashPassword, refuseWeakPassword } from './password.ts'
import { queueVerification } from './send-verification.ts'
import { startSession } from './start-session.ts'

/** Throws `conflict` naming `email`, `validation_failed` naming `password`. */
export async function registerAccount(
  services: Services,
  registration: z.output<typeof Registration> & { asker: Asker },
): Promise<NewSession> {
  await refuseWhileClosed(services)
  const { name, referralCode, asker } = registration
  const email = registration.email.toLowerCase()
  refuseWeakPassword(registration.password, [email, name, 'rangoli'])
  const passwordHash = await hashPassword(registration.password)
  const now = services.clock.now()
  return services.db.transaction(async (tx) => {
    const user = await insertUserWithFreeHandle(tx, { email, emailVerifiedAt: null, name, passwordHash, now })
    if (!user) {
      throw new Refusal('conflict', 'There is an account with this e-mail address. Sign in instead.', {
        fields: [{ field: 'email', message: 'This address is taken.' }],
      })
    }
    await openWallet(tx, { userId: user.id, now })
    const { consents } = registration
    if (consents) await recordConsents(tx, { config: services.config, userId: user.id, consents, now })
    const session = await startSession(tx, { userId: user.id, userAgent: asker.userAgent, now })
    await queueVerification(services, tx, user, asker)
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
