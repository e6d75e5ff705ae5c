// Keeps the lease of one job while it is worked on, and says at once when it is lost. Must never outlive the work.
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db/database.ts'
import type { Logger } from '#platform/log.ts'
import { type ClaimedGeneration, renewLease } from './queue.sql.ts'

/** Another worker may have the job by now: whatever was under way here is dropped. */
export class LeaseLost extends Error {
  constructor() {
    super('lease lost')
    this.name = 'LeaseLost'
  }
}

export interface Lease {
  /** Aborted with LeaseLost as its reason. */
  readonly signal: AbortSignal
  /** Throws LeaseLost when the lease is known to be lost, or has run out by the monotonic clock (the process slept). */
  assertHeld(): void
  end(): void
}

export interface LeaseParts {
  db: Database
  clock: Clock
  log: Logger
  leaseMs: number
}

export function holdLease(parts: LeaseParts, job: ClaimedGeneration): Lease {
  const lost = new AbortController()
  let heldUntilMs = performance.now() + job.lease_until.getTime() - parts.clock.now().getTime()

  const renew = async () => {
    const askedAtMs = performance.now()
    try {
      const until = new Date(parts.clock.now().getTime() + parts.leaseMs)
      if (await renewLease(parts.db, job, until)) heldUntilMs = askedAtMs + parts.leaseMs
      else lost.abort(new LeaseLost())
    } catch (error) {
      // The database is away: the lease holds until its time; the next renewal asks again.
      parts.log.warn({ err: error, generationId: job.id }, 'lease not renewed')
      if (performance.now() >= heldUntilMs) lost.abort(new LeaseLost())
    }
  }
  const timer = setInterval(() => void renew(), parts.leaseMs / 3)

  return {
    signal: lost.signal,
    assertHeld() {
      if (lost.signal.aborted || performance.now() >= heldUntilMs) throw new LeaseLost()
    },
    end: () => clearInterval(timer),
  }
}
