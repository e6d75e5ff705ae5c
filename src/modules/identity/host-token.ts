// Reads a host platform's JWT: issuer, audience, subject, signature and time, nothing by its address.
import { decodeJwt, type JWTPayload, jwtVerify } from 'jose'
import type { Role } from '#contract/identity.ts'
import type { Clock } from '#platform/clock.ts'
import type { Logger } from '#platform/log.ts'
import type { HostPlatform } from '#platform/sign-in-settings.ts'
import { createHostKeys } from './host-keys.ts'

export interface HostPerson {
  subject: string
  role: Role
  name: string | null
  /** The host says that a second factor was used (`amr` has `mfa`). */
  hasSecondFactor: boolean
}

/** Public keys only: with a shared secret whoever checks a token could also make one. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']
/** Clocks of two machines. */
const clockToleranceSeconds = 30
/** A token that lives longer than this is a password that nobody can take back. */
const longestLifeSeconds = 24 * 3600

/** Cheap and without trust: whether a bearer token says to come from the host. */
export function saysHost(token: string, host: HostPlatform): boolean {
  try {
    return decodeJwt(token).iss === host.issuer
  } catch {
    return false
  }
}

export function createHostTokens(services: { clock: Clock; log: Logger }, host: HostPlatform) {
  const keys = createHostKeys(services, host.jwksUrl)
  /** Null for anything that is not a living token of the host for us. */
  return async (token: string): Promise<HostPerson | null> => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms,
        issuer: host.issuer,
        audience: host.audience,
        currentDate: services.clock.now(),
        clockTolerance: clockToleranceSeconds,
        maxTokenAge: longestLifeSeconds,
        requiredClaims: ['iss', 'aud', 'sub', 'exp', 'iat'],
      })
      return personOf(payload, host)
    } catch {
      return null
    }
  }
}

function personOf(payload: JWTPayload, host: HostPlatform): HostPerson | null {
  const { sub, exp = 0, iat = 0, name, amr } = payload
  if (typeof sub !== 'string' || sub.length === 0 || sub.length > 255 || /\p{Cc}/u.test(sub)) return null
  if (exp - iat > longestLifeSeconds) return null
  return {
    subject: sub,
    role: roleOf(payload[host.roleClaim], host.roles),
    name: typeof name === 'string' ? name : null,
    hasSecondFactor: Array.isArray(amr) && amr.includes('mfa'),
  }
}

const ranks: readonly Role[] = ['admin', 'moderator']

/** The highest role that one of the named maps to; `user` for everything else. Pure. */
export function roleOf(claim: unknown, roles: HostPlatform['roles']): Role {
  const named = (Array.isArray(claim) ? claim : [claim]).filter((one) => typeof one === 'string').slice(0, 100)
  const mapped = new Set(named.map((one) => (Object.hasOwn(roles, one) ? roles[one] : undefined)))
  return ranks.find((role) => mapped.has(role)) ?? 'user'
}
