// All SQL on reports and on what became of somebody's reports.
import { sql } from 'kysely'
import type { ReportReason } from '#contract/moderation.ts'
import { must } from '#platform/assert.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { ModerationTables, ReportOutcome, ReportsTable } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<ModerationTables>()

export type NewReport = Omit<ReportsTable, 'outcome'>

/** Null: this person has reported it in this case before. */
export async function insertReport(tx: Tx, report: NewReport): Promise<string | null> {
  const row = await tables(tx)
    .insertInto('moderation_reports')
    .values({ ...report, outcome: null })
    .onConflict((conflict) => conflict.columns(['case_id', 'reporter_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function findReportId(tx: Tx, caseId: string, reporterId: string): Promise<string> {
  const query = tables(tx).selectFrom('moderation_reports').select('id')
  const row = await query.where('case_id', '=', caseId).where('reporter_id', '=', reporterId).executeTakeFirst()
  return must(row, 'a report that stands in the way is there').id
}

/** Newest first. */
export async function listReports(db: Database, caseId: string, limit: number): Promise<ReportsTable[]> {
  const query = tables(db.query).selectFrom('moderation_reports').selectAll().where('case_id', '=', caseId)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

export interface ReasonCount {
  case_id: string
  reason: ReportReason
  count: number
}

/** Of at most a page of cases, the most frequent first. */
export async function countReasons(db: Database, caseIds: readonly string[]): Promise<ReasonCount[]> {
  if (caseIds.length === 0) return []
  const query = tables(db.query).selectFrom('moderation_reports')
  return query
    .select((is) => ['case_id', 'reason', is.fn.countAll<number>().as('count')])
    .where('case_id', 'in', caseIds)
    .groupBy(['case_id', 'reason'])
    .orderBy('count', 'desc')
    .execute()
}

export async function findReporter(db: Database, reporterId: string): Promise<{ upheld: number; dismissed: number }> {
  const query = tables(db.query).selectFrom('moderation_reporters').select(['upheld', 'dismissed'])
  const row = await query.where('reporter_id', '=', reporterId).executeTakeFirst()
  return row ?? { upheld: 0, dismissed: 0 }
}

/**
 * What a moderator's word makes of the reports of a case. Counts move with it, also when a word is taken back. Counters are locked
 * in one order, so that two cases with the same reporters never wait for each other.
 * @returns who hears of an outcome for the first time, the earliest first
 */
export async function settleReports(tx: Tx, caseId: string, outcome: ReportOutcome): Promise<string[]> {
  await sql`INSERT INTO moderation_reporters (reporter_id)
    SELECT reporter_id FROM moderation_reports WHERE case_id = ${caseId} ORDER BY reporter_id
    ON CONFLICT DO NOTHING`.execute(tx)
  await sql`SELECT 1 FROM moderation_reporters WHERE reporter_id IN
    (SELECT reporter_id FROM moderation_reports WHERE case_id = ${caseId}) ORDER BY reporter_id FOR UPDATE`.execute(tx)
  const { rows } = await sql<{ reporter_id: string; is_first: boolean }>`
    WITH before AS (
      SELECT id, outcome FROM moderation_reports WHERE case_id = ${caseId} AND outcome IS DISTINCT FROM ${outcome}
    ), changed AS (
      UPDATE moderation_reports r SET outcome = ${outcome} FROM before b WHERE r.id = b.id
      RETURNING r.id, r.reporter_id, b.outcome AS was
    ), counted AS (
      UPDATE moderation_reporters p SET
        upheld = p.upheld + (${outcome} = 'upheld')::int - (c.was IS NOT DISTINCT FROM 'upheld')::int,
        dismissed = p.dismissed + (${outcome} = 'dismissed')::int - (c.was IS NOT DISTINCT FROM 'dismissed')::int
      FROM changed c WHERE p.reporter_id = c.reporter_id
    )
    SELECT reporter_id, was IS NULL AS is_first FROM changed ORDER BY id`.execute(tx)
  return rows.filter((row) => row.is_first).map((row) => row.reporter_id)
}
