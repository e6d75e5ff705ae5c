// SQL that says which posts may still be shown; asked before anything that was kept is sent, so it is a look at the primary key alone.
import type { Database } from '#platform/db/database.ts'

const text = `SELECT w.id FROM unnest($1::uuid[]) AS w (id)
  WHERE NOT EXISTS (SELECT FROM posts p WHERE p.id = w.id AND p.is_listed)`

/** Of these posts, those that not everybody may see: hidden, withdrawn, private, or none. At most 200 uuids. */
export async function findUnlisted(db: Database, ids: readonly string[]): Promise<Set<string>> {
  const wanted = [...new Set(ids)].slice(0, 200)
  if (wanted.length === 0) return new Set()
  const rows = await db.call<{ id: string }>('community_unlisted', text, [wanted])
  return new Set(rows.map(({ id }) => id))
}
