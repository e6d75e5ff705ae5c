// Switches the second factor on with a first code. Other sessions end: they were opened without it.
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { openText } from '#platform/sealed-text.ts'
import { admitTry } from './admit-try.ts'
import type { Asker } from './asker.ts'
import { secretSeal, wrongCode } from './check-code.ts'
import { endSessions } from './end-sessions.ts'
import { signInChangedMail } from './mails.ts'
import { endTokens } from './one-time-tokens.sql.ts'
import { queueAccountMail } from './queue-account-mail.ts'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code.ts'
import { stepOfCode } from './totp.ts'
import { confirmSecret, findSecret, replaceRecoveryCodes } from './two-factor.sql.ts'
import { findUserIn } from './users.sql.ts'

/** A secret that was shown longer ago than this is asked for anew. */
const pendingMs = 30 * 60_000

const nothingPending = () => new Refusal('conflict', 'Begin the set-up again: there is none to confirm.')

/** The recovery codes are shown this once. Throws `conflict` without a pending set-up, `validation_failed` on `code`. */
export async function confirmTwoFactor(
  services: Services,
  { viewer, code, asker }: { viewer: Viewer; code: string; asker: Asker },
): Promise<{ recoveryCodes: string[] }> {
  const { db, secrets } = services
  const { userId } = viewer
  const now = services.clock.now()
  const forgetTries = await admitTry(services, { at: 'two-factor', subject: userId })
  const pending = await findSecret(db, userId)
  const isPending = pending && !pending.confirmed_at && now.getTime() - pending.created_at.getTime() < pendingMs
  const secret = isPending ? openText(secrets, secretSeal(userId), pending.sealed_secret) : null
  if (!pending || secret === null) throw nothingPending()
  const step = stepOfCode(secret, code.replace(/\s/g, ''), now)
  if (step === null) throw wrongCode()
  const recoveryCodes = newRecoveryCodes()
  await db.transaction(async (tx) => {
    const createdAt = pending.created_at
    if (!(await confirmSecret(tx, { userId, createdAt, step, now }))) throw nothingPending()
    await replaceRecoveryCodes(tx, userId, hashesOf(userId, recoveryCodes))
    await endTokens(tx, userId, ['second_step'])
    await endSessions(tx, { userId, now, exceptSessionId: viewer.sessionId })
    const user = await findUserIn(tx, userId)
    if (!user) return
    const values = { name: user.name, change: 'two_factor_on' } as const
    await queueAccountMail(services, tx, { to: user, locale: asker.locale, template: signInChangedMail, values })
  })
  await forgetTries()
  return { recoveryCodes }
}

export function hashesOf(userId: string, codes: readonly string[]): Buffer[] {
  return codes.map((code) => hashRecoveryCode(userId, code))
}
