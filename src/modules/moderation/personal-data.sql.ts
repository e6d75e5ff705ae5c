// What moderation holds about one person: what they reported and appealed, and what was decided about them.
import type { Database, Tx } from '#platform/db/database.ts'
import type { ModerationTables } from './tables.ts'

export interface PageOf {
  userId: string
  afterId: string
  limit: number
}

/** By id. Whose thing it was is not among it. */
export async function pageOfReports(db: Database, { userId, afterId, limit }: PageOf) {
  return db.query
    .withTables<ModerationTables>()
    .selectFrom('moderation_reports as r')
    .innerJoin('moderation_cases as c', 'c.id', 'r.case_id')
    .select(['r.id', 'r.created_at', 'c.subject', 'c.subject_id', 'r.reason', 'r.details', 'r.outcome'])
    .where('r.reporter_id', '=', userId)
    .where('r.id', '>', afterId)
    .orderBy('r.id')
    .limit(limit)
    .execute()
}

/** Decisions on this person's things, by id: the reason they were told, not the note for colleagues. */
export async function pageOfDecisions(db: Database, { userId, afterId, limit }: PageOf) {
  return db.query
    .withTables<ModerationTables>()
    .selectFrom('moderation_decisions as d')
    .innerJoin('moderation_cases as c', 'c.id', 'd.case_id')
    .select(['d.id', 'd.created_at', 'c.subject', 'c.subject_id', 'd.act', 'd.reason'])
    .where('c.author_id', '=', userId)
    .where('d.id', '>', afterId)
    .orderBy('d.id')
    .limit(limit)
    .execute()
}

/** By the id of their case. */
export async function pageOfAppeals(db: Database, { userId, afterId, limit }: PageOf) {
  return db.query
    .withTables<ModerationTables>()
    .selectFrom('moderation_appeals as a')
    .innerJoin('moderation_cases as c', 'c.id', 'a.case_id')
    .select(['a.case_id as id', 'a.created_at', 'c.subject_id', 'a.text', 'a.outcome', 'a.decided_at'])
    .where('a.author_id', '=', userId)
    .where('a.case_id', '>', afterId)
    .orderBy('a.case_id')
    .limit(limit)
    .execute()
}

/** Empties what the person wrote. Cases stay: they name an account that names nobody. Returns how many reports it emptied. */
export async function forgetWords(tx: Tx, userId: string, limit: number): Promise<number> {
  const query = tx.withTables<ModerationTables>()
  const written = query.selectFrom('moderation_reports').select('id').where('reporter_id', '=', userId)
  const few = written.where('details', '<>', '').limit(limit)
  const emptied = await query
    .updateTable('moderation_reports')
    .set({ details: '' })
    .where('id', 'in', few)
    .executeTakeFirst()
  await query.updateTable('moderation_appeals').set({ text: '' }).where('author_id', '=', userId).execute()
  return Number(emptied.numUpdatedRows)
}
