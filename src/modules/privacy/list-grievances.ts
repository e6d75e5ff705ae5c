// Complaints for whoever has to answer them, newest first.
import type { Services } from '#platform/module.ts'
import { selectGrievances } from './grievances.sql.ts'
import type { GrievancesTable } from './tables.ts'

export type Grievance = GrievancesTable

/** At most 100; `nextBeforeId` is absent on the last page. */
export async function listGrievances(
  { db }: Pick<Services, 'db'>,
  { beforeId, limit }: { beforeId?: string | undefined; limit: number },
): Promise<{ items: Grievance[]; nextBeforeId?: string }> {
  const bounded = Math.min(limit, 100)
  const rows = await selectGrievances(db, { beforeId, limit: bounded + 1 })
  const items = rows.slice(0, bounded)
  const last = items.at(-1)
  return { items, ...(rows.length > bounded && last && { nextBeforeId: last.id }) }
}
