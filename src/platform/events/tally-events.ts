// Counts past facts over a span, by the index on name and time. For the console's figures; must never read what somebody wrote.
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import type { EventName } from './publish.ts'

/** From the first to before the second. */
export interface Span {
  from: Date
  until: Date
}

export interface DayTally {
  name: string
  /** `2026-11-21` */
  day: string
  count: number
}

/** By name and calendar day of `timeZone`. At most 366 days. */
export async function tallyEventDays(
  db: Database,
  { names, span, timeZone }: { names: readonly EventName[]; span: Span; timeZone: string },
): Promise<DayTally[]> {
  const { rows } = await sql<DayTally>`
    SELECT name, to_char(occurred_at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day, count(*) AS count
    FROM events WHERE name = ANY (${[...names]}) AND occurred_at >= ${span.from} AND occurred_at < ${span.until}
    GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 4000`.execute(db.query)
  return rows
}

export interface FieldTally {
  /** The two fields' values as text; null where an event has none. */
  first: string | null
  second: string | null
  count: number
}

/** How often each pair of values of two fields occurs. At most 1,000 pairs. */
export async function tallyEventFields(
  db: Database,
  { name, span, fields: [first, second] }: { name: EventName; span: Span; fields: readonly [string, string] },
): Promise<FieldTally[]> {
  const { rows } = await sql<FieldTally>`
    SELECT data ->> ${first} AS first, data ->> ${second} AS second, count(*) AS count
    FROM events WHERE name = ${name} AND occurred_at >= ${span.from} AND occurred_at < ${span.until}
    GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 1000`.execute(db.query)
  return rows
}
