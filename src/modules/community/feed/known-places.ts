// Places of rankings, kept in the process: they are never changed once written, and every reader walks the same first ones.
import type { Database } from '#platform/db/database.ts'
import { findPlaces, type PlacesRow } from './trending.sql.ts'

/** Each 10 kB. */
const mostParts = 200
const known = new WeakMap<Database, Map<string, PlacesRow>>()

/** A hundred places; null beyond the last. */
export async function knownPlaces(db: Database, snapshotId: string, part: number): Promise<PlacesRow | null> {
  const parts = known.get(db) ?? new Map<string, PlacesRow>()
  known.set(db, parts)
  const key = `${snapshotId} ${part}`
  const row = parts.get(key) ?? (await findPlaces(db, snapshotId, part))
  if (row === null) return null
  // What was used last stays longest.
  parts.delete(key)
  parts.set(key, row)
  for (const oldest of parts.keys()) {
    if (parts.size <= mostParts) break
    parts.delete(oldest)
  }
  return row
}
