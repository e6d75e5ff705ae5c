// Comments as moderators see them: many at a time, whatever their state.
import type { Database } from '#platform/db/database.ts'
import type { CommentFacts } from '../social/index.ts'

const text = `SELECT id, post_id AS "postId", author_id AS "authorId", parent_id AS "parentId", text, state,
  created_at AS "createdAt" FROM comments WHERE id = ANY ($1::uuid[])`

/** In no particular order; unknown ids are left out. At most 100. */
export async function findCommentFacts(db: Database, ids: readonly string[]): Promise<CommentFacts[]> {
  if (ids.length === 0) return []
  return db.call<CommentFacts>('moderated_comments', text, [ids.slice(0, 100)])
}
