// All SQL on subscriptions and deliveries.
import { sql } from 'kysely'
import { assert } from '../assert.ts'
import type { Database, Tx } from '../db/database.ts'
import type { EventName } from './publish.ts'

export interface DeliveredEvent {
  /** uuid */
  id: string
  name: EventName
  /** Whose act it was (uuid). */
  userId: string | null
  data: Record<string, unknown>
  occurredAt: Date
}

/** Idempotent. What was published before is not delivered. */
export async function insertSubscription(db: Database, subscriber: string, name: EventName): Promise<void> {
  await sql`INSERT INTO event_subscriptions (subscriber, event_name) VALUES (${subscriber}, ${name})
    ON CONFLICT DO NOTHING`.execute(db.query)
}

// One row for each subscriber, by the first entry of its part of the index.
const waitingText = `
  SELECT s.subscriber FROM (SELECT DISTINCT subscriber FROM event_subscriptions) s
  WHERE EXISTS (SELECT FROM event_deliveries d WHERE d.subscriber = s.subscriber AND d.due_at <= $1)`

/** Subscribers with something due. */
export async function listWaiting(db: Database, now: Date): Promise<string[]> {
  const rows = await db.call<{ subscriber: string }>('events_waiting', waitingText, [now])
  return rows.map(({ subscriber }) => subscriber)
}

// Chosen once and for all (decision 34): asked for row by row, the database would choose the next one each time and take them all.
/** The next event of this subscriber that nobody else is dealing with, locked and already taken off the list; null: none is due. */
export async function takeDelivery(tx: Tx, subscriber: string, now: Date): Promise<DeliveredEvent | null> {
  const { rows } = await sql<DeliveredEvent>`
    WITH next AS MATERIALIZED (
      SELECT d.subscriber, d.event_id FROM event_deliveries d
      WHERE d.subscriber = ${subscriber} AND d.due_at <= ${now}
      ORDER BY d.due_at, d.event_id LIMIT 1 FOR UPDATE SKIP LOCKED
    ), taken AS (
      DELETE FROM event_deliveries d USING next WHERE d.subscriber = next.subscriber AND d.event_id = next.event_id
      RETURNING d.event_id
    )
    SELECT e.id, e.name, e.user_id AS "userId", e.data, e.occurred_at AS "occurredAt"
    FROM taken t JOIN events e ON e.id = t.event_id`.execute(tx)
  // The transaction is undone then, and nothing is lost.
  assert(rows.length <= 1, `${rows.length} deliveries were taken for one`)
  return rows[0] ?? null
}

/** After a failed try. Returns how many there were. */
export async function postponeDelivery(
  db: Database,
  { subscriber, eventId, dueAt }: { subscriber: string; eventId: string; dueAt: Date | 'infinity' },
): Promise<void> {
  await sql`UPDATE event_deliveries SET tries = tries + 1, due_at = ${dueAt}
    WHERE subscriber = ${subscriber} AND event_id = ${eventId}`.execute(db.query)
}

export async function countTries(db: Database, subscriber: string, eventId: string): Promise<number> {
  const { rows } = await sql<{ tries: number }>`
    SELECT tries FROM event_deliveries WHERE subscriber = ${subscriber} AND event_id = ${eventId}`.execute(db.query)
  return rows[0]?.tries ?? 0
}
