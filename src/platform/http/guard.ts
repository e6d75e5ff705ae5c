// What stands in front of every endpoint, in this order: origin, session, limit, role, idempotency key. No business here.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Auth, Endpoint } from '#contract/endpoint.ts'
import { Refusal } from '../refusal.ts'
import { idempotencyKeyOf } from './idempotency.ts'
import type { RateLimiter } from './rate-limit.ts'
import { assertSameOrigin, type OriginRules } from './same-origin.ts'
import { authenticate, type SessionCookie } from './session.ts'
import type { Sessions, Viewer } from './viewer.ts'

export interface GuardParts {
  sessions: Sessions
  sessionCookie: SessionCookie
  limiter: RateLimiter
  origins: OriginRules
}

const rank: Record<Viewer['role'], number> = { user: 1, moderator: 2, admin: 3 }
const rankNeeded: Record<Auth, number> = { none: 0, optional: 0, user: 1, moderator: 2, admin: 3 }

/** The onRequest hook of one endpoint: runs before the body is read, so that a refused call costs no parsing. */
export function guardOf(endpoint: Endpoint, parts: GuardParts) {
  const needed = rankNeeded[endpoint.auth]
  return async function guard(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    assertSameOrigin(request, parts.origins, parts.sessionCookie)
    const known = endpoint.auth === 'none' ? null : await authenticate(request, parts)
    const isDue = known?.isTwoFactorDue === true && endpoint.beforeTwoFactor !== true
    const viewer = isDue && needed === 0 ? null : known
    request.viewer = viewer
    const asker = { viewer, address: request.ip }
    if (needed > 0 && viewer === null) {
      // Guessing tokens is counted too, but never in the database: a visitor cannot make us write.
      parts.limiter.count('read', asker, reply)
      reply.header('www-authenticate', 'Bearer')
      throw new Refusal('unauthenticated')
    }
    await parts.limiter.count(endpoint.rateLimit, asker, reply)
    if (isDue && needed > 0) throw new Refusal('forbidden', 'Set up two-factor sign-in first: your role demands it.')
    if (viewer !== null && rank[viewer.role] < needed) throw new Refusal('forbidden')
    if (endpoint.idempotent === true) request.idempotencyKey = idempotencyKeyOf(request)
  }
}
