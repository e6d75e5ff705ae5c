// Signs in. The answer and its time are the same whether the address or the password is wrong.
import { createHash } from 'node:crypto'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { matchesPassword } from './password.ts'
import type { NewAccount } from './register-account.ts'
import { startSession } from './start-session.ts'
import { addLoginFailure, clearLoginFailures, countLoginFailures, findCredentials } from './users.sql.ts'

const windowMinutes = 15
/** Per account and window, over all addresses: enough for a forgetful person, too few for a guesser. */
const maxFailures = 20

const wrong = () => new Refusal('unauthenticated', 'The e-mail address or the password is not right.')

/** Throws `unauthenticated`, `rate_limited`; `forbidden` only after the right password of a suspended account. */
export async function logIn(
  services: Services,
  attempt: { email: string; password: string; userAgent: string },
): Promise<NewAccount> {
  const { db, clock } = services
  const email = attempt.email.toLowerCase()
  const emailHash = createHash('sha256').update(email).digest()
  const now = clock.now()
  const windowStart = new Date(now.getTime() - windowMinutes * 60_000)
  if ((await countLoginFailures(db, emailHash, windowStart)) >= maxFailures) {
    throw new Refusal('rate_limited', 'Too many wrong passwords for this account. Please wait 15 minutes.', {
      retryAfterSeconds: windowMinutes * 60,
    })
  }
  const user = await findCredentials(db, email)
  if (!(await matchesPassword(attempt.password, user?.password_hash)) || !user) {
    await addLoginFailure(db, emailHash, now, windowStart)
    throw wrong()
  }
  if (user.suspended_at) throw new Refusal('forbidden', 'This account is suspended. Write to the grievance contact.')
  await clearLoginFailures(db, emailHash)
  const session = await db.transaction((tx) => startSession(tx, { userId: user.id, userAgent: attempt.userAgent, now }))
  return { user, ...session }
}
