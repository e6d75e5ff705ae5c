// All SQL on moderation_cases. A case is locked by the transaction that adds to it or decides it.
import { sql } from 'kysely'
import type { CaseSubject } from '#contract/moderation.ts'
import { must } from '#platform/assert.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { ModerationTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<ModerationTables>()

const columns = [
  'id',
  'subject',
  'subject_id',
  'author_id',
  'state',
  'version',
  'reports',
  'trusted_reports',
  'hidden_by_reports_at',
  'created_at',
  'last_report_at',
  'closed_at',
  'place',
] as const

export interface SubjectKey {
  subject: CaseSubject
  /** uuid */
  subjectId: string
}

export interface NewCase extends SubjectKey {
  id: string
  authorId: string
  /** The moderator who took it up; null: it was reported. */
  openedBy: string | null
  now: Date
}

/** The unclosed case of the subject, new or there before, locked until the end of the transaction. */
export async function openOrLockCase(tx: Tx, { id, subject, subjectId, authorId, openedBy, now }: NewCase) {
  const row = await tables(tx)
    .insertInto('moderation_cases')
    .values({
      ...{ id, subject, state: 'open', subject_id: subjectId, author_id: authorId, opened_by: openedBy },
      ...{ created_at: now, last_report_at: now, hidden_by_reports_at: null, closed_at: null },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['subject', 'subject_id'])
        .where('state', '<>', 'closed')
        .doUpdateSet({ last_report_at: sql`moderation_cases.last_report_at` }),
    )
    .returning(columns)
    .executeTakeFirst()
  return must(row, 'an upsert without its row')
}

export type CaseRow = Awaited<ReturnType<typeof openOrLockCase>>

export async function findCase(db: Database, id: string): Promise<CaseRow | undefined> {
  return tables(db.query).selectFrom('moderation_cases').select(columns).where('id', '=', id).executeTakeFirst()
}

export async function lockCase(tx: Tx, id: string): Promise<CaseRow | undefined> {
  const query = tables(tx).selectFrom('moderation_cases').select(columns).where('id', '=', id)
  return query.forUpdate().executeTakeFirst()
}

const ofSubject = (query: Query | Tx, { subject, subjectId }: SubjectKey) =>
  tables(query)
    .selectFrom('moderation_cases')
    .select(columns)
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .orderBy('created_at', 'desc')
    .limit(1)

/** The newest case of a subject, whatever its state: an unclosed one is always the newest. */
export async function findCaseOf(db: Database, key: SubjectKey): Promise<CaseRow | undefined> {
  return ofSubject(db.query, key).executeTakeFirst()
}

/** One more report. The row is locked by the caller. Returns how many there are now. */
export async function countReport(tx: Tx, id: string, { isTrusted, now }: { isTrusted: boolean; now: Date }) {
  const row = await tables(tx)
    .updateTable('moderation_cases')
    .set((is) => ({
      reports: is('reports', '+', 1),
      trusted_reports: is('trusted_reports', '+', isTrusted ? 1 : 0),
      last_report_at: now,
    }))
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirst()
  return must(row, 'a case that is locked is there')
}

type Change = { state: 'closed' | 'appealed'; closed_at: Date | null } | { hidden_by_reports_at: Date }

/** Whoever saw the case before has seen another one. */
export async function changeCase(tx: Tx, id: string, change: Change): Promise<void> {
  await tables(tx)
    .updateTable('moderation_cases')
    .set((is) => ({ ...change, version: is('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Closed for longer than they are kept, at most `limit`, with all that belongs to them. Returns how many went. */
export async function deleteOldCases(db: Database, before: Date, limit: number): Promise<number> {
  const query = tables(db.query)
  const old = query.selectFrom('moderation_cases').select('id').where('state', '=', 'closed')
  const few = old.where('closed_at', '<', before).orderBy('closed_at').limit(limit)
  const result = await query.deleteFrom('moderation_cases').where('id', 'in', few).executeTakeFirst()
  return Number(result.numDeletedRows)
}
