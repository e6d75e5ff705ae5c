// New recovery codes in place of the old ones, for a code of the app.
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Asker } from './asker.ts'
import { checkCode, wrongCode } from './check-code.ts'
import { hashesOf } from './confirm-two-factor.ts'
import { signInChangedMail } from './mails.ts'
import { queueAccountMail } from './queue-account-mail.ts'
import { newRecoveryCodes } from './recovery-code.ts'
import { replaceRecoveryCodes } from './two-factor.sql.ts'
import { findUserIn } from './users.sql.ts'

/** Throws `validation_failed` on `code`, `conflict` while two-factor sign-in is off. */
export async function renewRecoveryCodes(
  services: Services,
  { viewer, code, asker }: { viewer: Viewer; code: string; asker: Asker },
): Promise<{ recoveryCodes: string[] }> {
  if (!(await checkCode(services, viewer.userId, code))) throw wrongCode()
  const recoveryCodes = newRecoveryCodes()
  await services.db.transaction(async (tx) => {
    const user = await findUserIn(tx, viewer.userId)
    if (!user?.two_factor_at) throw new Refusal('conflict', 'Two-factor sign-in is off.')
    await replaceRecoveryCodes(tx, user.id, hashesOf(user.id, recoveryCodes))
    const values = { name: user.name, change: 'recovery_codes' } as const
    await queueAccountMail(services, tx, { to: user, locale: asker.locale, template: signInChangedMail, values })
  })
  return { recoveryCodes }
}
