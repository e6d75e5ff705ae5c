// All SQL on complaints.
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { GrievancesTable, PrivacyTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<PrivacyTables>()

export async function insertGrievance(tx: Tx, grievance: GrievancesTable): Promise<void> {
  await tables(tx).insertInto('grievances').values(grievance).execute()
}

/** Newest first; ids are in the order of their making. */
export async function selectGrievances(
  db: Database,
  { beforeId, userId, limit }: { beforeId?: string | undefined; userId?: string; limit: number },
): Promise<GrievancesTable[]> {
  let query = tables(db.query).selectFrom('grievances').selectAll()
  if (beforeId !== undefined) query = query.where('id', '<', beforeId)
  if (userId !== undefined) query = query.where('user_id', '=', userId)
  return query.orderBy('id', 'desc').limit(limit).execute()
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
