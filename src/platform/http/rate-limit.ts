// Counts requests against the limits and says so in the RateLimit headers. Fails closed for what the database counts.
import type { FastifyReply } from 'fastify'
import type { RateLimitName } from '#contract/endpoint.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { JobDefinition } from '../jobs/background-jobs.ts'
import { countLimitHit } from '../metrics.ts'
import { Refusal } from '../refusal.ts'
import { clientOf, networkOf } from './address.ts'
import { limitByAge } from './limit-by-age.ts'
import { deleteEndedWindows, hitWindows } from './rate-limit.sql.ts'
import { memoryWindowsMax, type Quota, rateLimits } from './rate-limits.ts'
import type { Viewer } from './viewer.ts'

/** Who is counted. */
export interface Asker {
  viewer: Viewer | null
  address: string
}

interface Window {
  hits: number
  endsAtMs: number
}

export interface RateLimiter {
  /** Counts one request, sets the headers, throws rate_limited. Sync for limits counted in memory. */
  count(limit: RateLimitName, asker: Asker, reply: FastifyReply): Promise<void> | undefined
}

function subjectOf(quota: Quota, asker: Asker): string {
  if (quota.per === 'network') return networkOf(asker.address)
  return quota.per === 'viewer' && asker.viewer !== null ? asker.viewer.userId : clientOf(asker.address)
}

/** Windows of one process. Bounded: the one opened first goes first, since it ends first among those of its quota. */
export class MemoryWindows {
  readonly #windows = new Map<string, Window>()
  readonly #max: number

  constructor(max: number = memoryWindowsMax) {
    this.#max = max
  }

  get size(): number {
    return this.#windows.size
  }

  /** The running window of a subject. */
  find(quota: Quota, subject: string, nowMs: number): Window | undefined {
    const known = this.#windows.get(`${quota.name} ${subject}`)
    return known !== undefined && known.endsAtMs > nowMs ? known : undefined
  }

  /** Counts one request; opens a window where none runs. */
  hit(quota: Quota, subject: string, nowMs: number): Window {
    const known = this.find(quota, subject, nowMs)
    if (known !== undefined) {
      known.hits = Math.min(known.hits, quota.limit) + 1
      return known
    }
    const fresh = { hits: 1, endsAtMs: nowMs + quota.windowSeconds * 1000 }
    this.keep(quota, subject, fresh)
    return fresh
  }

  keep(quota: Quota, subject: string, window: Window): void {
    const key = `${quota.name} ${subject}`
    this.#windows.delete(key)
    for (const oldest of this.#windows.keys()) {
      if (this.#windows.size < this.#max) break
      this.#windows.delete(oldest)
    }
    this.#windows.set(key, window)
  }
}

interface Counted {
  name: RateLimitName
  /** Value of the RateLimit-Policy header. */
  policy: string
  windows: readonly { quota: Quota; window: Window }[]
  nowMs: number
}

function tell(reply: FastifyReply, { name, policy, windows, nowMs }: Counted): void {
  let waitSeconds = 0
  let state = ''
  for (const { quota, window } of windows) {
    const seconds = Math.max(1, Math.ceil((window.endsAtMs - nowMs) / 1000))
    if (window.hits > quota.limit) waitSeconds = seconds
    state += `${state === '' ? '' : ', '}"${quota.name}";r=${Math.max(0, quota.limit - window.hits)};t=${seconds}`
  }
  reply.header('ratelimit-policy', policy).header('ratelimit', state)
  countLimitHit(name, waitSeconds > 0 ? 'refused' : 'passed')
  if (waitSeconds > 0) {
    const wait = waitSeconds === 1 ? '1 second' : `${waitSeconds} seconds`
    throw new Refusal('rate_limited', `Too many requests. Please try again in ${wait}.`, {
      retryAfterSeconds: waitSeconds,
    })
  }
}

/** Counts in the database, and remembers what it called used up: a flood is then refused without asking again. */
function databaseCounter(services: { db: Database; clock: Clock }) {
  const usedUp = new MemoryWindows()

  return async (name: RateLimitName, asker: Asker, reply: FastifyReply): Promise<void> => {
    const now = services.clock.now()
    const nowMs = now.getTime()
    const { quotas: allowed, policy } = limitByAge(name, asker.viewer, nowMs)
    const quotas = allowed.map((quota) => ({ quota, subject: subjectOf(quota, asker) }))
    for (const { quota, subject } of quotas) {
      const window = usedUp.find(quota, subject, nowMs)
      if (window !== undefined && window.hits > quota.limit) {
        tell(reply, { name, policy, windows: [{ quota, window }], nowMs })
      }
    }
    const rows = await hitWindows(services.db, { quotas, now })
    const windows = rows.flatMap((row, index) => {
      const at = quotas[index]
      if (at === undefined) return []
      const window = { hits: row.hits, endsAtMs: row.ends_at.getTime() }
      if (window.hits > at.quota.limit) usedUp.keep(at.quota, at.subject, window)
      return [{ quota: at.quota, window }]
    })
    tell(reply, { name, policy, windows, nowMs })
  }
}

function memoryCounter(services: { clock: Clock }) {
  const known = new MemoryWindows()

  return (name: RateLimitName, asker: Asker, reply: FastifyReply): void => {
    const nowMs = services.clock.now().getTime()
    const { quotas, policy } = limitByAge(name, asker.viewer, nowMs)
    const windows = quotas.map((quota) => ({ quota, window: known.hit(quota, subjectOf(quota, asker), nowMs) }))
    tell(reply, { name, policy, windows, nowMs })
  }
}

export function createRateLimiter(services: { db: Database; clock: Clock; enabled: boolean }): RateLimiter {
  const inDatabase = databaseCounter(services)
  const inMemory = memoryCounter(services)
  return {
    count(name, asker, reply) {
      if (!services.enabled) return undefined
      if (rateLimits[name].countedIn === 'database') return inDatabase(name, asker, reply)
      inMemory(name, asker, reply)
      return undefined
    },
  }
}

const sweepBatch = 5_000
const sweepBatchesMax = 200

/** Removes windows that are over, and with them the addresses in their names. */
export function rateLimitSweep(services: { db: Database; clock: Clock }): JobDefinition {
  return {
    name: 'platform.sweep_rate_limits',
    cron: '*/10 * * * *',
    retryLimit: 2,
    timeoutSeconds: 60,
    async handle(_data, signal) {
      for (let batch = 0; batch < sweepBatchesMax && !signal.aborted; batch++) {
        const swept = await deleteEndedWindows(services.db, { now: services.clock.now(), limit: sweepBatch })
        if (swept < sweepBatch) return
      }
    },
  }
}
