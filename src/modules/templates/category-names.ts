// Names of all categories by id, kept for a few seconds: every page of the feed needs them.
import type { Database } from '#platform/db/database.ts'
import { listAllCategories } from './admin.sql.ts'

const keepMs = 5_000
const known = new WeakMap<Database, { names: Promise<ReadonlyMap<string, string>>; readAtMs: number }>()

/** Those that are off are there too: posts keep their category. */
export function categoryNames(db: Database): Promise<ReadonlyMap<string, string>> {
  const kept = known.get(db)
  const nowMs = performance.now()
  if (kept && nowMs - kept.readAtMs < keepMs) return kept.names
  const names = listAllCategories(db).then((rows) => new Map(rows.map(({ id, name }) => [id, name])))
  const entry = { names, readAtMs: nowMs }
  known.set(db, entry)
  // A failure is not kept.
  names.catch(() => known.get(db) === entry && known.delete(db))
  return names
}
