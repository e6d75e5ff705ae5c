// What follows when somebody has shown who they are: a session, or the second step when the account wants one.
import type { Tx } from '#platform/db/database.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Asker } from './asker.ts'
import { deviceName } from './device-name.ts'
import { newSignInMail } from './mails.ts'
import { newOneTimeToken } from './one-time-link.ts'
import { addSecondStep } from './one-time-tokens.sql.ts'
import { queueAccountMail } from './queue-account-mail.ts'
import { listUserAgents } from './sessions.sql.ts'
import { startSession } from './start-session.ts'
import type { UserRow } from './users.sql.ts'

export interface NewSession {
  user: UserRow
  sessionId: string
  sessionToken: string
  absoluteExpiresAt: Date
}

export type SignIn = ({ kind: 'session' } & NewSession) | { kind: 'second_step'; challenge: string; expiresAt: Date }

/** Throws `forbidden` for a suspended account. */
export async function finishSignIn(services: Services, user: UserRow, asker: Asker): Promise<SignIn> {
  refuseSuspended(user)
  if (user.two_factor_at === null) {
    const session = await services.db.transaction((tx) => openSession(services, tx, user, asker))
    return { kind: 'session', ...session }
  }
  const step = newOneTimeToken({ userId: user.id, purpose: 'second_step', email: null, now: services.clock.now() })
  await services.db.transaction((tx) => addSecondStep(tx, step.row))
  return { kind: 'second_step', challenge: step.secret, expiresAt: step.expiresAt }
}

export function refuseSuspended(user: UserRow): void {
  if (user.suspended_at) throw new Refusal('forbidden', 'This account is suspended. Write to the grievance contact.')
}

/** A device that never signed in before is told to the owner of a proved address. */
export async function openSession(services: Services, tx: Tx, user: UserRow, asker: Asker): Promise<NewSession> {
  const device = deviceName(asker.userAgent)
  const known = await listUserAgents(tx, user.id)
  const session = await startSession(tx, { userId: user.id, userAgent: asker.userAgent, now: services.clock.now() })
  if (user.email_verified_at && known.length > 0 && !known.some((userAgent) => deviceName(userAgent) === device)) {
    const values = { name: user.name, device }
    await queueAccountMail(services, tx, { to: user, locale: asker.locale, template: newSignInMail, values })
  }
  return { user, ...session }
}
