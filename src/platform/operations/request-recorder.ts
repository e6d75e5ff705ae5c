// Counts answers of core routes by the minute and adds them to the database now and then. Must never hold up or fail a request.
import { coreRoutes } from '#contract/operations.ts'
import type { Services } from '../module.ts'
import { addMinutes, type MinuteCount } from './request-minutes.sql.ts'

export interface RequestRecorder {
  /** `route` is an endpoint's id; other routes are not counted. */
  count(seen: { route: string; status: number }): void
  /** Writes what has been counted. While the database is away it is kept. */
  flush(): Promise<void>
  /** Flushes every ten seconds until `stop`, which flushes once more. */
  start(): void
  stop(): Promise<void>
}

const minuteMs = 60_000
const flushEveryMs = 10_000
/** A day of an absent database for every core route; the oldest minutes go first. */
const countsMax = 24 * 60 * coreRoutes.length
const core: ReadonlySet<string> = new Set(coreRoutes)

export function createRequestRecorder({ db, clock, log }: Pick<Services, 'db' | 'clock' | 'log'>): RequestRecorder {
  let counts = new Map<string, MinuteCount>()
  let timer: NodeJS.Timeout | undefined
  let flushing: Promise<void> = Promise.resolve()

  const add = ({ minute, route, requests, errors }: MinuteCount) => {
    const key = `${minute.getTime()} ${route}`
    const known = counts.get(key)
    if (known) {
      known.requests += requests
      known.errors += errors
      return
    }
    const [oldest] = counts.keys()
    if (counts.size >= countsMax && oldest !== undefined) counts.delete(oldest)
    counts.set(key, { minute, route, requests, errors })
  }

  const write = async () => {
    if (counts.size === 0) return
    const taken = counts
    counts = new Map()
    try {
      await addMinutes(db, [...taken.values()])
    } catch (error) {
      // Whether it was written is not known when the answer was lost; counted twice is the honest side of wrong.
      log.warn({ err: error, minutes: taken.size }, 'request counts not written yet')
      const since = counts
      counts = taken
      for (const later of since.values()) add(later)
    }
  }
  const flush = () => {
    flushing = flushing.then(write)
    return flushing
  }

  return {
    count({ route, status }) {
      if (!core.has(route)) return
      const minute = new Date(Math.floor(clock.now().getTime() / minuteMs) * minuteMs)
      add({ minute, route, requests: 1, errors: status >= 500 ? 1 : 0 })
    },
    flush,
    start() {
      timer = setInterval(() => void flush(), flushEveryMs)
      timer.unref()
    },
    async stop() {
      clearInterval(timer)
      await flush()
    },
  }
}
