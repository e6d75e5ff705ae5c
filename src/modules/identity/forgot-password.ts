// Takes the wish for a new password and answers at once. Who it is for is looked up by a job afterwards: the work of the request,
// and so its answer and its time, cannot tell whether the address has an account.
import { z } from 'zod'
import type { Services } from '#platform/module.ts'
import { openText, sealText } from '#platform/sealed-text.ts'
import type { Asker } from './asker.ts'
import { resetMail } from './mails.ts'
import { makeLink } from './one-time-link.ts'
import { linkMadeAt } from './one-time-tokens.sql.ts'
import { queueAccountMail } from './queue-account-mail.ts'
import { linkPauseMs } from './send-verification.ts'
import { findUserByEmail } from './users.sql.ts'

export const sendResetLinkJob = 'identity.send_reset_link'
// What somebody typed may be anybody's address: it waits unreadable.
const seal = { purpose: 'sign-in-step', place: sendResetLinkJob } as const
const Wish = z.object({ sealedEmail: z.string(), locale: z.enum(['en', 'hi']) })

export async function forgotPassword(
  services: Services,
  { email, locale }: { email: string } & Pick<Asker, 'locale'>,
): Promise<Record<string, never>> {
  const sealedEmail = sealText(services.secrets, seal, email.toLowerCase()).toString('base64url')
  const wish: z.infer<typeof Wish> = { sealedEmail, locale }
  await services.db.transaction((tx) => services.enqueue(tx, sendResetLinkJob, wish))
  return {}
}

/** The job. Nothing happens for an unknown or suspended account, or one that was sent a link within the minute. */
export async function sendResetLink(services: Services, data: unknown): Promise<void> {
  const { sealedEmail, locale } = Wish.parse(data)
  const email = openText(services.secrets, seal, Buffer.from(sealedEmail, 'base64url'))
  if (email === null) return
  const now = services.clock.now()
  await services.db.transaction(async (tx) => {
    const user = await findUserByEmail(tx, email)
    if (!user || user.suspended_at) return
    const madeAt = await linkMadeAt(tx, user.id, 'reset_password')
    if (madeAt && now.getTime() - madeAt.getTime() < linkPauseMs) return
    const link = await makeLink(tx, { userId: user.id, purpose: 'reset_password', email, now })
    const values = { name: user.name, token: link.secret }
    await queueAccountMail(services, tx, { to: user, locale, template: resetMail, values, tokenId: link.id })
  })
}
