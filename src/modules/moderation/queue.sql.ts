// The queue as pages. Each list walks one index from where the page before ended.
import { sql } from 'kysely'
import type { CaseSubject } from '#contract/moderation.ts'
import { must } from '#platform/assert.ts'
import type { Database } from '#platform/db/database.ts'
import type { CaseRow } from './cases.sql.ts'

const columns = sql.raw(`id, subject, subject_id, author_id, state, version, reports, trusted_reports,
  hidden_by_reports_at, created_at, last_report_at, closed_at, place`)

// What migration 0033 takes off the place of an appealed case.
const appealedPlace = -1_000_000_000

export interface QueueWanted {
  state: 'open' | 'appealed' | undefined
  subject: CaseSubject | undefined
  past: { place: number; id: string } | undefined
  limit: number
}

export function queuePage({ state, subject, past, limit }: QueueWanted) {
  const conditions = [sql`state <> 'closed'`]
  if (subject) conditions.push(sql`subject = ${subject}`)
  if (state === 'appealed') conditions.push(sql`place < ${appealedPlace / 2}`)
  if (state === 'open') conditions.push(sql`place > ${appealedPlace / 2}`)
  if (past) conditions.push(sql`(place, id) > (${past.place}, ${past.id}::uuid)`)
  return sql<CaseRow>`SELECT ${columns} FROM moderation_cases WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY place, id LIMIT ${limit}`
}

export interface ClosedWanted {
  subject: CaseSubject | undefined
  past: { closedAt: Date; id: string } | undefined
  limit: number
}

export function closedPage({ subject, past, limit }: ClosedWanted) {
  const conditions = [sql`state = 'closed'`]
  if (subject) conditions.push(sql`subject = ${subject}`)
  if (past) conditions.push(sql`(closed_at, id) < (${past.closedAt}::timestamptz, ${past.id}::uuid)`)
  return sql<CaseRow>`SELECT ${columns} FROM moderation_cases WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY closed_at DESC, id DESC LIMIT ${limit}`
}

export async function findQueuePage(db: Database, wanted: QueueWanted): Promise<CaseRow[]> {
  return (await queuePage(wanted).execute(db.query)).rows
}

export async function findClosedPage(db: Database, wanted: ClosedWanted): Promise<CaseRow[]> {
  return (await closedPage(wanted).execute(db.query)).rows
}

const countText = `SELECT
  (SELECT count(*) FROM (SELECT 1 FROM moderation_cases WHERE state <> 'closed' AND place > $1 LIMIT 1000) o)::int AS open,
  (SELECT count(*) FROM (SELECT 1 FROM moderation_cases WHERE state <> 'closed' AND place < $1 LIMIT 1000) a)::int AS appealed`

/** Each counted up to 1,000. */
export async function countQueue(db: Database): Promise<{ open: number; appealed: number }> {
  const [row] = await db.call<{ open: number; appealed: number }>('moderation_count', countText, [appealedPlace / 2])
  return must(row, 'a count has a row')
}
