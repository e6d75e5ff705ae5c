// Changes the password of the person who is signed in. All other sessions end.
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Asker } from './asker.ts'
import { endSessions } from './end-sessions.ts'
import { passwordChangedMail } from './mails.ts'
import { endTokens } from './one-time-tokens.sql.ts'
import { hashPassword, refuseWeakPassword } from './password.ts'
import { proveIdentity } from './prove-identity.ts'
import { queueAccountMail } from './queue-account-mail.ts'
import { setPassword } from './users.sql.ts'

/** Throws `validation_failed` on `currentPassword` or `password`, `conflict` for an account without a password. */
export async function changePassword(
  services: Services,
  change: { viewer: Viewer; currentPassword: string; password: string; asker: Asker },
): Promise<void> {
  const { viewer, asker } = change
  const user = await proveIdentity(services, { viewer, password: change.currentPassword, field: 'currentPassword' })
  if (!user.has_password) {
    throw new Refusal('conflict', 'This account has no password yet: set one by the link of "Forgot password".')
  }
  refuseWeakPassword(change.password, [user.email ?? '', user.name, 'rangoli'])
  const passwordHash = await hashPassword(change.password)
  const now = services.clock.now()
  await services.db.transaction(async (tx) => {
    await setPassword(tx, user.id, passwordHash)
    await endTokens(tx, user.id, ['reset_password', 'second_step'])
    await endSessions(tx, { userId: user.id, now, exceptSessionId: viewer.sessionId })
    const values = { name: user.name }
    await queueAccountMail(services, tx, { to: user, locale: asker.locale, template: passwordChangedMail, values })
  })
}
