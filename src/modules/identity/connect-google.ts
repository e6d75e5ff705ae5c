// Connects a Google account with the account that asked for it, and takes it away again.
import type { Viewer } from '#platform/http/viewer.ts'
import { newId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Asker } from './asker.ts'
import type { GooglePerson } from './google-client.ts'
import { signInChangedMail } from './mails.ts'
import { findGoogle, insertOutsideIdentity, removeGoogle } from './outside-identities.sql.ts'
import { queueAccountMail } from './queue-account-mail.ts'
import { findUserIn } from './users.sql.ts'

/** False when that Google account opens another account, or this one has another. */
export async function connectGoogle(
  services: Services,
  { userId, person, asker }: { userId: string; person: GooglePerson; asker: Asker },
): Promise<boolean> {
  const { issuer, subject, email } = person
  const now = services.clock.now()
  return services.db.transaction(async (tx) => {
    const user = await findUserIn(tx, userId)
    const identity = { id: newId(), kind: 'google', issuer, subject, user_id: userId, email, created_at: now } as const
    if (!user || user.suspended_at || !(await insertOutsideIdentity(tx, identity))) return false
    const values = { name: user.name, change: 'google_on' } as const
    await queueAccountMail(services, tx, { to: user, locale: asker.locale, template: signInChangedMail, values })
    return true
  })
}

/** Idempotent. Throws `conflict` while it is the only way in. */
export async function disconnectGoogle(services: Services, viewer: Viewer, asker: Asker): Promise<void> {
  await services.db.transaction(async (tx) => {
    const user = await findUserIn(tx, viewer.userId)
    if (!user?.has_password) {
      throw new Refusal(
        'conflict',
        'Google is your only way in. Set a password first, by the link of "Forgot password".',
      )
    }
    if (!(await removeGoogle(tx, user.id))) return
    const values = { name: user.name, change: 'google_off' } as const
    await queueAccountMail(services, tx, { to: user, locale: asker.locale, template: signInChangedMail, values })
  })
}

export async function showGoogle(services: Services, viewer: Viewer) {
  return { isOffered: services.config.google !== undefined, connected: await findGoogle(services.db, viewer.userId) }
}
