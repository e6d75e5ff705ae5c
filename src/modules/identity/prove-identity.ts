// Asks again who is there, before something is changed that keeps others out: an open browser alone is not enough.
import { must } from '#platform/assert.ts'
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { admitTry } from './admit-try.ts'
import { matchesPassword } from './password.ts'
import { sessionStartedAt } from './sessions.sql.ts'
import { findCredentialsById, type UserRow } from './users.sql.ts'

/** Without a password, a sign-in this fresh is proof. */
const freshMs = 15 * 60_000

/** Throws `validation_failed` on `field` for a wrong password, `rate_limited`, `forbidden` when the sign-in is too old. */
export async function proveIdentity(
  services: Services,
  proof: { viewer: Viewer; password: string; field?: string },
): Promise<UserRow> {
  const { viewer, password, field = 'password' } = proof
  const user = must(await findCredentialsById(services.db, viewer.userId), 'a session without its account')
  if (user.password_hash === null) {
    const startedAt = await sessionStartedAt(services.db, viewer.sessionId)
    const isFresh = startedAt !== null && services.clock.now().getTime() - startedAt.getTime() < freshMs
    if (!isFresh) throw new Refusal('forbidden', 'For this, sign out and in again first.')
    return user
  }
  const forgetTries = await admitTry(services, { at: 'password', subject: user.email ?? user.id })
  if (!(await matchesPassword(password, user.password_hash))) {
    throw Refusal.field(field, 'This is not your password.')
  }
  await forgetTries()
  return user
}
