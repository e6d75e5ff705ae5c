// Signs in by password. The answer and its work are the same whether the address or the password is wrong.
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { admitTry } from './admit-try.ts'
import type { Asker } from './asker.ts'
import { finishSignIn, type SignIn } from './finish-sign-in.ts'
import { matchesPassword } from './password.ts'
import { findCredentials } from './users.sql.ts'

/** Throws `unauthenticated`, `rate_limited`; `forbidden` only after the right password of a suspended account. */
export async function logIn(
  services: Services,
  attempt: { email: string; password: string; asker: Asker },
): Promise<SignIn> {
  const email = attempt.email.toLowerCase()
  const forgetTries = await admitTry(services, { at: 'password', subject: email })
  const user = await findCredentials(services.db, email)
  if (!(await matchesPassword(attempt.password, user?.password_hash)) || !user) {
    throw new Refusal('unauthenticated', 'The e-mail address or the password is not right.')
  }
  const signIn = await finishSignIn(services, user, attempt.asker)
  await forgetTries()
  return signIn
}
