// SQL on where posts came from and what came of them.

import { sql } from 'kysely'
import { mostRemixesCounted } from '#contract/post-limits.ts'
import type { Database } from '#platform/db/database.ts'
import type { ListPlace } from '#platform/list-cursor.ts'
import { type CardRow, cardColumns } from '../cards.sql.ts'

/** As many steps as are shown. */
export const mostAncestors = 8

// One probe of the primary key a step; nobody can make a ring, since a parent is older than its child, and the depth bounds it.
const ancestorsText = `WITH RECURSIVE up AS (
    SELECT parent_id AS id, 1 AS step FROM posts WHERE id = $1 AND parent_id IS NOT NULL
    UNION ALL
    SELECT p.parent_id, up.step + 1 FROM up JOIN posts p ON p.id = up.id
    WHERE p.parent_id IS NOT NULL AND up.step < ${mostAncestors})
  SELECT up.step, p.is_listed AND NOT ($2::uuid IS NOT NULL AND community_kept_apart(p.author_id, $2)) AS "isShown", ${cardColumns}
  FROM up JOIN posts p ON p.id = up.id JOIN post_counters c ON c.post_id = p.id ORDER BY up.step`

export type AncestorRow = CardRow & { isShown: boolean }

/** Nearest first. `isShown`: everybody sees it, and it and the viewer (null: a visitor) are not kept apart. */
export async function findAncestors(db: Database, postId: string, viewerId: string | null): Promise<AncestorRow[]> {
  return db.call<AncestorRow>('community_ancestors', ancestorsText, [postId, viewerId])
}

// Of posts that were just written the index alone does not know whether they are there: each counted is a look at its row.
const countText = `SELECT count(*) AS remixes FROM (
  SELECT FROM posts WHERE parent_id = $1 AND is_listed LIMIT ${mostRemixesCounted}) r`

export async function countListedRemixes(db: Database, postId: string): Promise<number> {
  const [row] = await db.call<{ remixes: number }>('community_count_remixes', countText, [postId])
  return row?.remixes ?? 0
}

/** Whose posts somebody does not see are left out (uuids). */
export async function remixPage(
  db: Database,
  asked: { postId: string; after: ListPlace | null; withoutAuthors: readonly string[]; limit: number },
): Promise<(CardRow & { place: string })[]> {
  const { postId, after, withoutAuthors, limit } = asked
  const beyond =
    after === null ? sql`true` : sql`(p.published_at, p.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`
  const { rows } = await sql<CardRow & { place: string }>`
    SELECT ${sql.raw(cardColumns)}, to_char(p.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS place
    FROM posts p JOIN post_counters c ON c.post_id = p.id
    WHERE p.parent_id = ${postId} AND p.is_listed AND p.author_id <> ALL (${withoutAuthors}::uuid[]) AND ${beyond}
    ORDER BY p.published_at DESC, p.id DESC LIMIT ${limit}`.execute(db.query)
  return rows
}
