// Which numbers of a limit hold for the one who asks: an account reaches the full ones with time. Pure.
import type { RateLimitName } from '#contract/endpoint.ts'
import { must } from '../assert.ts'
import { type Quota, type RateLimit, rateLimits, sharesByAge } from './rate-limits.ts'
import type { Viewer } from './viewer.ts'

export interface EffectiveLimit {
  quotas: readonly Quota[]
  /** Value of the RateLimit-Policy header. */
  policy: string
}

// Form of draft-ietf-httpapi-ratelimit-headers-10.
const policyOf = (quotas: readonly Quota[]) =>
  quotas.map(({ name, limit, windowSeconds }) => `"${name}";q=${limit};w=${windowSeconds}`).join(', ')

function withShare({ quotas }: RateLimit, share: number): EffectiveLimit {
  const reduced = quotas.map((quota) => ({ ...quota, limit: Math.max(1, Math.floor(quota.limit * share)) }))
  return { quotas: reduced, policy: policyOf(reduced) }
}

interface Steps {
  full: EffectiveLimit
  /** Youngest first; empty where age does not matter. */
  young: readonly { youngerThanMs: number; limit: EffectiveLimit }[]
}

const dayMs = 86_400_000

function stepsOf(limit: RateLimit): Steps {
  const shares = limit.growsWithAge === true ? sharesByAge : []
  return {
    full: withShare(limit, 1),
    young: shares.map(({ youngerThanDays, share }) => ({
      youngerThanMs: youngerThanDays * dayMs,
      limit: withShare(limit, share),
    })),
  }
}

const steps = new Map(Object.entries(rateLimits).map(([name, limit]) => [name, stepsOf(limit)]))

export function limitByAge(name: RateLimitName, viewer: Viewer | null, nowMs: number): EffectiveLimit {
  const { full, young } = must(steps.get(name), `no limit named ${name}`)
  if (viewer === null || young.length === 0) return full
  const ageMs = nowMs - viewer.accountCreatedAt.getTime()
  return young.find(({ youngerThanMs }) => ageMs < youngerThanMs)?.limit ?? full
}
