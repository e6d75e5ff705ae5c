// Sends the link that proves an account's address. A newer link ends the one before.
import type { Tx } from '#platform/db/database.ts'
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'
import type { Asker } from './asker.ts'
import { verifyMail } from './mails.ts'
import { makeLink } from './one-time-link.ts'
import { linkMadeAt } from './one-time-tokens.sql.ts'
import { queueAccountMail } from './queue-account-mail.ts'
import { findUserIn, type UserRow } from './users.sql.ts'

/** Between two links to one address: a button pressed twice sends one. */
export const linkPauseMs = 60_000

/** In the caller's transaction. Nothing happens for a proved address, or for one that was sent a link within the minute. */
export async function queueVerification(services: Services, tx: Tx, user: UserRow, asker: Asker): Promise<void> {
  if (user.email === null || user.email_verified_at !== null) return
  const now = services.clock.now()
  const madeAt = await linkMadeAt(tx, user.id, 'verify_email')
  if (madeAt && now.getTime() - madeAt.getTime() < linkPauseMs) return
  const link = await makeLink(tx, { userId: user.id, purpose: 'verify_email', email: user.email, now })
  const values = { name: user.name, token: link.secret }
  await queueAccountMail(services, tx, {
    to: user,
    locale: asker.locale,
    template: verifyMail,
    values,
    tokenId: link.id,
  })
}

export async function sendVerification(
  services: Services,
  viewer: Viewer,
  asker: Asker,
): Promise<Record<string, never>> {
  await services.db.transaction(async (tx) => {
    const user = await findUserIn(tx, viewer.userId)
    if (user) await queueVerification(services, tx, user, asker)
  })
  return {}
}
