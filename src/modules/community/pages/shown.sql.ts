// SQL that says whether posts may still be shown; asked before kept markup is sent, so it is a look at the primary key alone.
import type { Database } from '#platform/db/database.ts'

const shownText = 'SELECT count(*)::int AS shown FROM posts WHERE id = ANY($1::uuid[]) AND is_listed'

/** Whether everybody may see all of these posts. At most 200 uuids. */
export async function areListed(db: Database, ids: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(ids)].slice(0, 200)
  if (wanted.length === 0) return true
  const [row] = await db.call<{ shown: number }>('community_are_listed', shownText, [wanted])
  return row?.shown === wanted.length
}
