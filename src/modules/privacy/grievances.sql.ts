// All SQL on complaints.
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { GrievancesTable, PrivacyTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<PrivacyTables>()

export async function insertGrievance(tx: Tx, grievance: GrievancesTable): Promise<void> {
  await tables(tx).insertInto('grievances').values(grievance).execute()
}

/** Newest first; ids are in the order of their making. */
export async function selectGrievancesOfUser(db: Database, userId: string, limit: number): Promise<GrievancesTable[]> {
  const query = tables(db.query).selectFrom('grievances').selectAll().where('user_id', '=', userId)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

/** Oldest first, which is what is owed first. */
export async function selectOpenGrievances(
  db: Database,
  { pastId, limit }: { pastId: string | undefined; limit: number },
): Promise<GrievancesTable[]> {
  let query = tables(db.query).selectFrom('grievances').selectAll().where('settled_at', 'is', null)
  if (pastId !== undefined) query = query.where('id', '>', pastId)
  return query.orderBy('id').limit(limit).execute()
}

/** Newest first. */
export async function selectSettledGrievances(
  db: Database,
  { pastId, limit, isAnswered }: { pastId: string | undefined; limit: number; isAnswered: boolean },
): Promise<GrievancesTable[]> {
  let query = tables(db.query).selectFrom('grievances').selectAll().where('settled_at', 'is not', null)
  query = query.where('answer', isAnswered ? 'is not' : 'is', null)
  if (pastId !== undefined) query = query.where('id', '<', pastId)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

export async function findGrievance(db: Database, id: string): Promise<GrievancesTable | undefined> {
  return tables(db.query).selectFrom('grievances').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Undefined when it is settled already: of two at the same moment one wins. */
export async function settleGrievance(
  tx: Tx,
  { id, answer, now }: { id: string; answer: string | null; now: Date },
): Promise<GrievancesTable | undefined> {
  const update = tables(tx).updateTable('grievances').set({ answer, settled_at: now })
  return update.where('id', '=', id).where('settled_at', 'is', null).returningAll().executeTakeFirst()
}

export async function deleteGrievancesOfUser(tx: Tx, userId: string): Promise<void> {
  await tables(tx).deleteFrom('grievances').where('user_id', '=', userId).execute()
}

/** At most `limit`; returns how many went. */
export async function deleteOldGrievances(db: Database, before: Date, limit: number): Promise<number> {
  const query = tables(db.query)
  const old = query.selectFrom('grievances').select('id').where('created_at', '<', before).limit(limit)
  const result = await query.deleteFrom('grievances').where('id', 'in', old).executeTakeFirst()
  return Number(result.numDeletedRows)
}
