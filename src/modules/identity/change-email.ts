// Sends a link to a new address. The address in use stays until that link is opened, and a taken address is answered the same.
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Asker } from './asker.ts'
import { addressTakenMail, newAddressMail } from './mails.ts'
import { makeLink } from './one-time-link.ts'
import { proveIdentity } from './prove-identity.ts'
import { queueAccountMail } from './queue-account-mail.ts'
import { isEmailTaken } from './users.sql.ts'

/** Throws `validation_failed` on `password` or on `email` when it is the present one. */
export async function changeEmail(
  services: Services,
  change: { viewer: Viewer; email: string; password: string; asker: Asker },
): Promise<Record<string, never>> {
  const { viewer, password, asker } = change
  const user = await proveIdentity(services, { viewer, password })
  const email = change.email.toLowerCase()
  if (email === user.email) throw Refusal.field('email', 'This is your address already.')
  await services.db.transaction(async (tx) => {
    const link = await makeLink(tx, { userId: user.id, purpose: 'change_email', email, now: services.clock.now() })
    const to = { id: user.id, email }
    // Both ways do the same work and end in one message, so that this is no way of asking who has an account.
    if (await isEmailTaken(tx, email)) {
      await queueAccountMail(services, tx, { to, locale: asker.locale, template: addressTakenMail, values: {} })
    } else {
      const values = { name: user.name, token: link.secret }
      await queueAccountMail(services, tx, {
        to,
        locale: asker.locale,
        template: newAddressMail,
        values,
        tokenId: link.id,
      })
    }
  })
  return {}
}
