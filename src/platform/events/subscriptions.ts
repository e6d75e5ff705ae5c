// Hands past facts to those who subscribed to them: each in a transaction that also takes it off the list, so that what a
// subscriber makes of a fact is made exactly once. Must never do network or disk inside: a subscriber orders a job for that.
import { setTimeout as delay } from 'node:timers/promises'
import { Counter } from 'prom-client'
import type { Database, Tx } from '../db/database.ts'
import { metrics } from '../metrics.ts'
import type { Services } from '../module.ts'
import {
  countTries,
  type DeliveredEvent,
  insertSubscription,
  listWaiting,
  postponeDelivery,
  takeDelivery,
} from './deliveries.sql.ts'
import type { EventName } from './publish.ts'

export type { DeliveredEvent } from './deliveries.sql.ts'

export interface Subscription {
  /** `module.verb_noun`: stays the same for ever, since what is undelivered waits under it. */
  subscriber: string
  events: readonly EventName[]
  /** In the transaction that ends the delivery. Whatever it throws undoes it all, and it is tried again later. */
  handle: (tx: Tx, event: DeliveredEvent) => Promise<void>
}

const deliveries = new Counter({
  name: 'rangoli_event_deliveries_total',
  help: 'Events handed to subscribers by outcome; dead: given up after the last try',
  labelNames: ['subscriber', 'outcome'],
  registers: [metrics],
})

// Somebody watches their balance rise meanwhile; an idle look costs a tenth of a millisecond.
const pollMs = 500
const mostInARow = 500
const mostTries = 12
const firstPauseMs = 1_000
const longestPauseMs = 10 * 60_000

/** Before anything is published. Idempotent; a subscription that is no longer ours is taken away by a migration. */
export async function declareSubscriptions(db: Database, subscriptions: readonly Subscription[]): Promise<void> {
  for (const { subscriber, events } of subscriptions) {
    for (const name of events) await insertSubscription(db, subscriber, name)
  }
}

type Parts = Pick<Services, 'db' | 'clock' | 'log'>

/** Deals with what is due for one subscriber, at most 500. Returns how many. Never throws for a handler's failure. */
async function deliverTo(parts: Parts, subscription: Subscription, signal?: AbortSignal): Promise<number> {
  let done = 0
  while (done < mostInARow && !signal?.aborted && (await deliverOne(parts, subscription))) done += 1
  return done
}

async function deliverOne({ db, clock, log }: Parts, { subscriber, handle }: Subscription): Promise<boolean> {
  let taken: DeliveredEvent | null = null
  try {
    await db.transaction(async (tx) => {
      taken = await takeDelivery(tx, subscriber, clock.now())
      if (taken !== null) await handle(tx, taken)
    })
    if (taken !== null) deliveries.inc({ subscriber, outcome: 'handled' })
    return taken !== null
  } catch (error) {
    // What was taken is there again. Without it nothing can be postponed: the database is away.
    const event: DeliveredEvent | null = taken
    if (event === null) throw error
    const { id } = event as DeliveredEvent
    await postpone({ db, clock, log }, { subscriber, eventId: id, error })
    return true
  }
}

async function postpone(
  { db, clock, log }: Parts,
  { subscriber, eventId, error }: { subscriber: string; eventId: string; error: unknown },
): Promise<void> {
  const tries = (await countTries(db, subscriber, eventId)) + 1
  const isOver = tries >= mostTries
  const pauseMs = Math.min(firstPauseMs * 2 ** (tries - 1), longestPauseMs)
  const dueAt = isOver ? 'infinity' : new Date(clock.now().getTime() + pauseMs)
  await postponeDelivery(db, { subscriber, eventId, dueAt })
  deliveries.inc({ subscriber, outcome: isOver ? 'dead' : 'failed' })
  log[isOver ? 'error' : 'warn']({ subscriber, eventId, tries, err: error }, 'event not handled')
}

/** Once through everything that is due. For tests, and the step of the loop below. Returns how many were handled or tried. */
export async function deliverEvents(
  parts: Parts,
  subscriptions: readonly Subscription[],
  signal?: AbortSignal,
): Promise<number> {
  const waiting = await listWaiting(parts.db, parts.clock.now())
  let done = 0
  for (const subscription of subscriptions) {
    if (waiting.includes(subscription.subscriber)) done += await deliverTo(parts, subscription, signal)
  }
  return done
}

/** The worker's loop. Ends when `stop` is aborted and the delivery under way is settled. */
export async function runSubscriptions(
  parts: Parts,
  subscriptions: readonly Subscription[],
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    let done = 0
    try {
      done = await deliverEvents(parts, subscriptions, stop)
    } catch (error) {
      parts.log.warn({ err: error }, 'events cannot be delivered just now')
    }
    if (done === 0) await delay(pollMs, undefined, { signal: stop }).catch(() => {})
  }
}
