// Whether a code opens an account's second factor: of the app, each once and none older than the last, or a recovery code, each once.
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { openText } from '#platform/sealed-text.ts'
import { admitTry } from './admit-try.ts'
import { hashRecoveryCode } from './recovery-code.ts'
import { stepOfCode } from './totp.ts'
import { findSecret, takeRecoveryCode, takeStep } from './two-factor.sql.ts'

export const secretSeal = (userId: string) =>
  ({ purpose: 'two-factor', place: `two_factor_secrets ${userId}` }) as const

export const wrongCode = () => Refusal.field('code', 'This code is not right, or it was used before.')

/** True uses the code up. Throws `rate_limited` after ten wrong ones in a quarter of an hour. */
export async function checkCode(services: Services, userId: string, code: string): Promise<boolean> {
  const forgetTries = await admitTry(services, { at: 'two-factor', subject: userId })
  const isRight = await takeCode(services, userId, code)
  if (isRight) await forgetTries()
  return isRight
}

async function takeCode({ db, clock, secrets }: Services, userId: string, code: string): Promise<boolean> {
  const digits = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return takeRecoveryCode(db, userId, hashRecoveryCode(userId, code), clock.now())
  const row = await findSecret(db, userId)
  if (!row?.confirmed_at) return false
  const secret = openText(secrets, secretSeal(userId), row.sealed_secret)
  const step = secret === null ? null : stepOfCode(secret, digits, clock.now())
  return step !== null && (await takeStep(db, userId, step))
}
