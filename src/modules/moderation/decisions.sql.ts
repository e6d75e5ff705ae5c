// All SQL on decisions, strikes and appeals.
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { AppealOutcome, DecisionsTable, ModerationTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<ModerationTables>()

export async function insertDecision(tx: Tx, decision: DecisionsTable): Promise<void> {
  await tables(tx).insertInto('moderation_decisions').values(decision).execute()
}

/** Oldest first; a case has a handful. */
export async function listDecisions(db: Database, caseId: string): Promise<DecisionsTable[]> {
  const query = tables(db.query).selectFrom('moderation_decisions').selectAll().where('case_id', '=', caseId)
  return query.orderBy('id').limit(100).execute()
}

type Strike = Omit<ModerationTables['moderation_strikes'], 'revoked_at'>

/** One for a case, whatever else is done in it. */
export async function addStrike(tx: Tx, strike: Strike): Promise<void> {
  const values = { ...strike, revoked_at: null }
  await tables(tx)
    .insertInto('moderation_strikes')
    .values(values)
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .execute()
}

export async function revokeStrike(tx: Tx, caseId: string, now: Date): Promise<void> {
  const update = tables(tx).updateTable('moderation_strikes').set({ revoked_at: now })
  await update.where('case_id', '=', caseId).where('revoked_at', 'is', null).execute()
}

export async function countStrikes(db: Database, userId: string): Promise<number> {
  const query = tables(db.query).selectFrom('moderation_strikes').where('user_id', '=', userId)
  const counted = query.select((is) => is.fn.countAll<number>().as('count')).where('revoked_at', 'is', null)
  return (await counted.executeTakeFirst())?.count ?? 0
}

export interface NewAppeal {
  caseId: string
  authorId: string
  text: string
  now: Date
}

/** False: there was one in this case. */
export async function insertAppeal(tx: Tx, { caseId, authorId, text, now }: NewAppeal): Promise<boolean> {
  const row = await tables(tx)
    .insertInto('moderation_appeals')
    .values({ case_id: caseId, author_id: authorId, text, created_at: now, outcome: null, decided_at: null })
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .returning('case_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findAppeal(db: Database, caseId: string) {
  return tables(db.query).selectFrom('moderation_appeals').selectAll().where('case_id', '=', caseId).executeTakeFirst()
}

/** Nothing when there is no open one. */
export async function settleAppeal(
  tx: Tx,
  { caseId, outcome, now }: { caseId: string; outcome: AppealOutcome; now: Date },
): Promise<void> {
  const update = tables(tx).updateTable('moderation_appeals').set({ outcome, decided_at: now })
  await update.where('case_id', '=', caseId).where('outcome', 'is', null).execute()
}
