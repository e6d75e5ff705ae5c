// Switches the second factor off: for the password and a code, so that neither alone is enough.
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Asker } from './asker.ts'
import { checkCode, wrongCode } from './check-code.ts'
import { signInChangedMail } from './mails.ts'
import { proveIdentity } from './prove-identity.ts'
import { queueAccountMail } from './queue-account-mail.ts'
import { removeTwoFactor } from './two-factor.sql.ts'
import { isTwoFactorRequired } from './two-factor-rule.ts'

/** Throws `conflict` while it is off or the role demands it, `validation_failed` on `password` or `code`. */
export async function disableTwoFactor(
  services: Services,
  { viewer, password, code, asker }: { viewer: Viewer; password: string; code: string; asker: Asker },
): Promise<void> {
  const user = await proveIdentity(services, { viewer, password })
  if (!user.two_factor_at) throw new Refusal('conflict', 'Two-factor sign-in is off already.')
  if (isTwoFactorRequired(services.config, user.role)) {
    throw new Refusal('conflict', 'Your role demands two-factor sign-in.')
  }
  if (!(await checkCode(services, user.id, code))) throw wrongCode()
  await services.db.transaction(async (tx) => {
    await removeTwoFactor(tx, user.id)
    const values = { name: user.name, change: 'two_factor_off' } as const
    await queueAccountMail(services, tx, { to: user, locale: asker.locale, template: signInChangedMail, values })
  })
}
