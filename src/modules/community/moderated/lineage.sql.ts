// Where a post came from, step by step, for whoever judges it.
import type { Database } from '#platform/db/database.ts'

// Eight steps, as the page of a post shows them.
const text = `WITH RECURSIVE line AS (
    SELECT parent_id AS id, 1 AS step FROM posts WHERE id = $1 AND parent_id IS NOT NULL
    UNION ALL
    SELECT p.parent_id, l.step + 1 FROM line l JOIN posts p ON p.id = l.id WHERE p.parent_id IS NOT NULL AND l.step < 8
  ) SELECT id FROM line ORDER BY step`

/** uuids, nearest first, at most eight, whatever their state. */
export async function findAncestorIds(db: Database, postId: string): Promise<string[]> {
  const rows = await db.call<{ id: string }>('moderated_ancestors', text, [postId])
  return rows.map(({ id }) => id)
}
