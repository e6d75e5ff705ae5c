// SQL on posts as those who settle rewards, and authors who read of them, need them.

import { sql } from 'kysely'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { ListPlace } from '#platform/list-cursor.ts'
import { type CardRow, cardColumns } from '../cards.sql.ts'
import type { PostTables } from '../tables.ts'

const tables = (query: Query | Tx) => query.withTables<PostTables>()

/**
 * Whether a post earned at that moment: everybody saw it. The row is locked, shared, until the transaction ends, so that hiding it and
 * settling for it come one after the other. A post that is private by now earns nothing: since when is not known.
 */
export async function lockEarningPost(tx: Tx, postId: string, at: Date): Promise<boolean> {
  const post = await tables(tx)
    .selectFrom('posts')
    .select(['state', 'visibility', 'hidden_at', 'ended_at'])
    .where('id', '=', postId)
    .forShare()
    .executeTakeFirst()
  if (post?.visibility !== 'public' || post.state === 'preparing') return false
  const isBefore = (moment: Date | null) => moment !== null && moment <= at
  return !isBefore(post.hidden_at) && !isBefore(post.ended_at)
}

export type AuthoredPost = CardRow & {
  /** Of its making, microseconds kept. */
  place: string
  /** Everybody sees it. */
  isListed: boolean
}

/** Posts of one author as they read of them: whatever is there, and what is gone if somebody made something of it. Newest first. */
export async function listAuthoredPosts(
  db: Database,
  { authorId, after, limit }: { authorId: string; after: ListPlace | null; limit: number },
): Promise<AuthoredPost[]> {
  const beyond =
    after === null ? sql`true` : sql`(p.created_at, p.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`
  const { rows } = await sql<AuthoredPost>`
    SELECT ${sql.raw(cardColumns)}, p.is_listed AS "isListed",
      to_char(p.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS place
    FROM posts p JOIN post_counters c ON c.post_id = p.id
    WHERE p.author_id = ${authorId} AND (p.state IN ('preparing', 'live') OR c.reuses > 0) AND ${beyond}
    ORDER BY p.created_at DESC, p.id DESC LIMIT ${Math.min(limit, 101)}`.execute(db.query)
  return rows
}
