// Complaints for whoever has to answer them: what is owed first stands first, what is settled newest first.
import type { Services } from '#platform/module.ts'
import { findGrievance, selectOpenGrievances, selectSettledGrievances } from './grievances.sql.ts'
import type { GrievancesTable } from './tables.ts'

export type Grievance = GrievancesTable
export type GrievanceState = 'open' | 'answered' | 'closed'

export function stateOfGrievance({ answer, settled_at: settledAt }: Grievance): GrievanceState {
  if (settledAt === null) return 'open'
  return answer === null ? 'closed' : 'answered'
}

interface Wanted {
  state: GrievanceState
  /** The last one of the page before. */
  pastId: string | undefined
  limit: number
}

/** At most 100; `nextPastId` is absent on the last page. */
export async function listGrievances(
  { db }: Pick<Services, 'db'>,
  { state, pastId, limit }: Wanted,
): Promise<{ items: Grievance[]; nextPastId?: string }> {
  const bounded = Math.min(limit, 100)
  const page = { pastId, limit: bounded + 1 }
  const rows =
    state === 'open'
      ? await selectOpenGrievances(db, page)
      : await selectSettledGrievances(db, { ...page, isAnswered: state === 'answered' })
  const items = rows.slice(0, bounded)
  const last = items.at(-1)
  return { items, ...(rows.length > bounded && last && { nextPastId: last.id }) }
}

export function readGrievance({ db }: Pick<Services, 'db'>, id: string): Promise<Grievance | undefined> {
  return findGrievance(db, id)
}
