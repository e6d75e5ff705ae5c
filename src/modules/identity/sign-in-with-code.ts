// The second step of signing in. The challenge of the first step is good once, for ten minutes, and for its own account only.
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Asker } from './asker.ts'
import { checkCode } from './check-code.ts'
import { type NewSession, openSession, refuseSuspended } from './finish-sign-in.ts'
import { findToken, takeToken } from './one-time-tokens.sql.ts'
import { hashSessionToken } from './session-token.ts'
import { findUser, findUserIn } from './users.sql.ts'

const over = () => new Refusal('unauthenticated', 'This sign-in took too long. Please begin again.')

/** Throws `unauthenticated` for the challenge or the code, `rate_limited`, `forbidden` for an account suspended meanwhile. */
export async function signInWithCode(
  services: Services,
  attempt: { challenge: string; code: string; asker: Asker },
): Promise<NewSession> {
  const { db, clock } = services
  const tokenHash = hashSessionToken(attempt.challenge)
  const sought = { tokenHash, purposes: ['second_step'] as const, now: clock.now() }
  const step = await findToken(db, sought)
  const found = step && (await findUser(db, step.user_id))
  if (!found?.two_factor_at) throw over()
  refuseSuspended(found)
  if (!(await checkCode(services, found.id, attempt.code))) {
    throw new Refusal('unauthenticated', 'This code is not right, or it was used before.', {
      fields: [{ field: 'code', message: 'This code is not right, or it was used before.' }],
    })
  }
  return db.transaction(async (tx) => {
    const taken = await takeToken(tx, sought)
    const user = taken && (await findUserIn(tx, taken.user_id))
    if (!user) throw over()
    refuseSuspended(user)
    return openSession(services, tx, user, attempt.asker)
  })
}
