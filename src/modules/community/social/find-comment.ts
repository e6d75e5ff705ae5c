// A comment with where it stands, for those who must look at it or tell of it. Never for the public.
import type { Query, Tx } from '#platform/db/database.ts'
import { findCommentRow, wordsBefore } from './comments.sql.ts'

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

export async function findComment(query: Query | Tx, commentId: string): Promise<CommentFacts | null> {
  const row = await findCommentRow(query, commentId)
  if (row === null) return null
  return {
    id: row.id,
    postId: row.post_id,
    authorId: row.author_id,
    parentId: row.parent_id,
    text: row.text,
    state: row.state,
    createdAt: row.created_at,
  }
}

const mostBefore = 5

/** What is shown before it: of an answer its thread, else the post's top comments. Oldest first, at most five. */
export async function findCommentContext(query: Query | Tx, commentId: string): Promise<string[]> {
  const row = await findCommentRow(query, commentId)
  return row === null ? [] : wordsBefore(query, row, mostBefore)
}
