// Past facts whose time is over.
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

/** At most `limit`; returns how many went. */
export async function deleteOldEvents(db: Database, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM events WHERE id IN (SELECT id FROM events WHERE occurred_at < ${before} ORDER BY occurred_at LIMIT ${limit})
  `.execute(db.query)
  return Number(numAffectedRows ?? 0)
}
