// Comments by their ids, whatever their state, for those who must look at them or tell of them. Never for the public: hidden words
// are among them.
import type { Query, Tx } from '#platform/db/database.ts'
import { findCommentRows } from './comments.sql.ts'

export interface CommentFacts {
  /** uuids */
  id: string
  postId: string
  authorId: string
  parentId: string | null
  /** What was written, also while it is hidden; empty once the time to look at a deleted one is over. */
  text: string
  state: 'shown' | 'hidden' | 'deleted' | 'removed'
  createdAt: Date
}

/** In no particular order; unknown ids are left out. At most 100 ids. */
export async function findComments(query: Query | Tx, ids: readonly string[]): Promise<CommentFacts[]> {
  const rows = await findCommentRows(query, ids.slice(0, 100))
  return rows.map((row) => ({
    id: row.id,
    postId: row.post_id,
    authorId: row.author_id,
    parentId: row.parent_id,
    text: row.text,
    state: row.state,
    createdAt: row.created_at,
  }))
}
