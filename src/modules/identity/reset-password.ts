// Sets a new password with the token of a link. Ends every session and opens none: signing in still takes the second factor.
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { forgetTriesOf } from './admit-try.ts'
import type { Asker } from './asker.ts'
import { endSessions } from './end-sessions.ts'
import { passwordChangedMail } from './mails.ts'
import { endTokens, findToken, takeToken } from './one-time-tokens.sql.ts'
import { removeOutsideIdentities } from './outside-identities.sql.ts'
import { hashPassword, refuseWeakPassword } from './password.ts'
import { proveAddress } from './prove-address.ts'
import { queueAccountMail } from './queue-account-mail.ts'
import { hashSessionToken } from './session-token.ts'
import { removeTwoFactor } from './two-factor.sql.ts'
import { findUser, markVerified, setPassword } from './users.sql.ts'

const over = () => new Refusal('not_found', 'This link is no longer good. Ask for a new one.')

/** Throws `not_found` for a token that is unknown, used, over or replaced, `validation_failed` on `password`. */
export async function resetPassword(
  services: Services,
  asker: Asker,
  { token, password }: { token: string; password: string },
): Promise<Record<string, never>> {
  const { db, clock } = services
  const now = clock.now()
  const sought = { tokenHash: hashSessionToken(token), purposes: ['reset_password'], now } as const
  const found = await findToken(db, sought)
  const user = found && (await findUser(db, found.user_id))
  if (!user?.email || user.suspended_at) throw over()
  const { email } = user
  // A password that is refused leaves the link good for a better one.
  refuseWeakPassword(password, [email, user.name, 'rangoli'])
  const passwordHash = await hashPassword(password)
  await db.transaction(async (tx) => {
    const taken = await takeToken(tx, sought)
    if (taken?.email !== email) throw over()
    await setPassword(tx, user.id, passwordHash)
    await endTokens(tx, user.id, ['reset_password', 'change_email', 'second_step'])
    await endSessions(tx, { userId: user.id, now })
    if (user.email_verified_at === null) {
      // Whoever registered with somebody else's address may have left doors open: only its owner's doors count.
      await removeTwoFactor(tx, user.id)
      await removeOutsideIdentities(tx, user.id)
      await markVerified(tx, user.id, email, now)
      await proveAddress(services, tx, { userId: user.id, email })
    }
    const values = { name: user.name }
    await queueAccountMail(services, tx, { to: user, locale: asker.locale, template: passwordChangedMail, values })
  })
  // The owner is back: wrong tries of others do not keep them out.
  await forgetTriesOf(services, { at: 'password', subject: email })
  return {}
}
