// Everything one browser wants to hear: its user's jobs, balance, and what later modules tell. Starts with the present state; misses heal by reading again.
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import type { Job, LiveEvent } from '#contract/studio.ts'
import { getBalance } from '#modules/credits/index.ts'
import { createBell } from '#platform/bell.ts'
import type { Clock } from '#platform/clock.ts'
import { type FollowParts, rereadMs } from './follow-job.ts'
import { findJobs, listOpenJobs } from './generations.sql.ts'
import { showJobs } from './get-job.ts'
import type { LiveSource } from './live-source.ts'

export interface EventsParts extends FollowParts {
  clock: Clock
  sources: readonly LiveSource[]
}

/** Of a longer queue the jobs next in line are followed; each read of a place costs a count. */
const maxFollowed = 20
/** Without an open job that is known of. */
const idleRereadMs = 30_000
/** Jobs read in one round; the others wait for the next. */
const maxPerRound = 50

export interface EventsFollower {
  userId: string
  signal: AbortSignal
}

/** Never ends by itself. */
export async function* followEvents(parts: EventsParts, follower: EventsFollower): AsyncGenerator<LiveEvent> {
  const { userId, signal } = follower
  const changed = new Set<string>()
  const bell = createBell()
  const others = createOthers(parts.sources, userId)
  let isBalanceDue = true
  let isEverythingDue = true
  const unsubscribe = parts.live.subscribe(userId, (notice) => {
    if (notice.type === 'job') changed.add(notice.generationId)
    if (notice.type === 'balance') isBalanceDue = true
    if (notice.type === 'missed') isEverythingDue = true
    others.hear(notice.type)
    bell.ring()
  })
  const reader = createReader(parts, userId)
  try {
    while (!signal.aborted) {
      // Flags are cleared before reading: what changes meanwhile is due again.
      const isAll = isEverythingDue
      const isBalanceRead = isBalanceDue || isAll
      const ids = [...changed].slice(0, maxPerRound)
      isEverythingDue = false
      isBalanceDue = false
      for (const id of ids) changed.delete(id)
      if (isAll) ids.push(...(await reader.idsToReadAgain()))
      yield* await reader.readJobs(ids)
      if (isBalanceRead) yield* await reader.readBalance()
      yield* await others.read(isAll)
      const isQuiet = changed.size === 0 && !isBalanceDue && !isEverythingDue && !others.isDue()
      if (isQuiet) await bell.wait(reader.hasOpenJobs() ? rereadMs : idleRereadMs, signal)
      // Nothing was heard for a while: everything is read again, since a notice may have been lost.
      if (changed.size === 0 && !isBalanceDue && !others.isDue()) isEverythingDue = true
    }
  } finally {
    unsubscribe()
  }
}

/** What later modules tell of this user, each read again when one of its notices came. */
function createOthers(sources: readonly LiveSource[], userId: string) {
  const others = sources.map(({ noticeType, open }) => ({ noticeType, isDue: true, reader: open(userId) }))
  return {
    isDue: () => others.some(({ isDue }) => isDue),
    hear(type: LiveSource['noticeType'] | 'missed'): void {
      for (const other of others) if (other.noticeType === type) other.isDue = true
    },
    async read(isAll: boolean): Promise<LiveEvent[]> {
      const events: LiveEvent[] = []
      for (const other of others) {
        if (!other.isDue && !isAll) continue
        other.isDue = false
        events.push(...(await other.reader.read()))
      }
      return events
    },
  }
}

function createReader(parts: EventsParts, userId: string) {
  /** Last state told, of jobs that were open then. */
  const told = new Map<string, string>()
  let toldBalance = ''

  const tell = (id: string, job: Job): LiveEvent[] => {
    const text = JSON.stringify(job)
    if (told.get(id) === text) return []
    if (job.status === 'queued' || job.status === 'running') told.set(id, text)
    else told.delete(id)
    return [{ type: 'job', job }]
  }

  return {
    hasOpenJobs: () => told.size > 0,
    async idsToReadAgain(): Promise<string[]> {
      const open = await listOpenJobs(parts.db, userId, maxFollowed)
      return [...[...told.keys()].slice(0, maxPerRound), ...open.map(({ id }) => id)]
    },
    async readJobs(ids: string[]): Promise<LiveEvent[]> {
      if (ids.length === 0) return []
      const rows = await findJobs(parts.db, userId, ids)
      const jobs = await showJobs(parts, rows)
      return rows.flatMap((row, index) => {
        const job = jobs[index]
        return job ? tell(row.id, job) : []
      })
    },
    async readBalance(): Promise<LiveEvent[]> {
      const balance = await getBalance(parts.db, { userId, now: parts.clock.now() })
      const event: LiveEvent = {
        type: 'balance',
        credits: creditsFromHundredths(balance.availableHundredths - balance.debtHundredths),
        held: creditsFromHundredths(balance.heldHundredths),
      }
      const text = JSON.stringify(event)
      if (text === toldBalance) return []
      toldBalance = text
      return [event]
    },
  }
}
