// Who is asking: one indexed read per request. Ended, expired and suspended are all nobody.
import type { Sessions, Viewer } from '#platform/http/viewer.ts'
import { createMicroBatch } from '#platform/micro-batch.ts'
import type { Services } from '#platform/module.ts'
import { readBearer } from './bearer-token.ts'
import { createHostTokens, saysHost } from './host-token.ts'
import { openHostAccount } from './open-host-account.ts'
import { hashSessionToken, sessionIdleDays } from './session-token.ts'
import { findSessionById, findSessionsByToken, type OpenSession, touchSession } from './sessions.sql.ts'
import { isTwoFactorRequired } from './two-factor-rule.ts'

/** A session's last use is written at most this often: a write per read would double the cost of reading. */
const touchEveryMs = 60 * 60_000
/** Two look-ups under way, so that one slow answer does not hold up everybody. */
const sharing = { maxItems: 64, maxInFlight: 2, maxWaiting: 5_000 }
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function viewerOf(session: OpenSession, isTwoFactorNeeded: boolean): Viewer {
  const viewer = {
    userId: session.user_id,
    sessionId: session.id,
    role: session.role,
    accountCreatedAt: session.account_created_at,
  }
  return isTwoFactorNeeded && !session.has_two_factor ? { ...viewer, isTwoFactorDue: true } : viewer
}

export function readSessions(services: Services): Sessions {
  const { db, clock, secrets, log, config } = services
  const host = config.hostPlatform
  const hostTokens = host && createHostTokens(services, host)
  const seen = (session: OpenSession | null, now: Date): Viewer | null => {
    if (!session) return null
    if (now.getTime() - session.last_seen_at.getTime() > touchEveryMs) {
      const idleEnd = now.getTime() + sessionIdleDays * 86_400_000
      const expiresAt = new Date(Math.min(idleEnd, session.absolute_expires_at.getTime()))
      // Not awaited: whether the mark is written changes nothing for this request.
      touchSession(db, session.id, now, expiresAt).catch((error: unknown) =>
        log.warn({ err: error }, 'session not touched'),
      )
    }
    return viewerOf(session, isTwoFactorRequired(config, session.role))
  }
  const findByToken = createMicroBatch<Buffer, OpenSession | null>(
    (hashes) => findSessionsByToken(db, hashes, clock.now()),
    sharing,
  )
  return {
    async fromCookie(token) {
      if (token.length > 100) return null
      return seen(await findByToken(hashSessionToken(token)), clock.now())
    },
    async fromBearer(token) {
      if (host && hostTokens && saysHost(token, host)) {
        const person = await hostTokens(token)
        return person && openHostAccount(services, host.issuer, person)
      }
      const now = clock.now()
      const sessionId = await readBearer(secrets, token, now)
      if (sessionId === null || !uuid.test(sessionId)) return null
      return seen(await findSessionById(db, sessionId, now), now)
    },
  }
}
