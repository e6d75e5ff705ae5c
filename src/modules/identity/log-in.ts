// Signs in. The answer and its work are the same whether the address or the password is wrong.
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { admitTry } from './admit-try.ts'
import { matchesPassword } from './password.ts'
import type { NewAccount } from './register-account.ts'
import { startSession } from './start-session.ts'
import { findCredentials } from './users.sql.ts'

const wrong = () => new Refusal('unauthenticated', 'The e-mail address or the password is not right.')

/** Throws `unauthenticated`, `rate_limited`; `forbidden` only after the right password of a suspended account. */
export async function logIn(
  services: Services,
  attempt: { email: string; password: string; userAgent: string },
): Promise<NewAccount> {
  const { db, clock } = services
  const email = attempt.email.toLowerCase()
  const now = clock.now()
  const forgetTries = await admitTry(services, { at: 'password', subject: email })
  const user = await findCredentials(db, email)
  if (!(await matchesPassword(attempt.password, user?.password_hash)) || !user) throw wrong()
  if (user.suspended_at) throw new Refusal('forbidden', 'This account is suspended. Write to the grievance contact.')
  await forgetTries()
  const session = await db.transaction((tx) => startSession(tx, { userId: user.id, userAgent: attempt.userAgent, now }))
  return { user, ...session }
}
