// A comment with where it stands, for those who must look at it or tell of it. Never for the public.
import type { Query, Tx } from '#platform/db/database.ts'
import { findCommentRow, wordsBefore } from './comments.sql.ts'
import { type CommentFacts, findComments } from './find-comments.ts'

export async function findComment(query: Query | Tx, commentId: string): Promise<CommentFacts | null> {
  return (await findComments(query, [commentId]))[0] ?? null
}

const mostBefore = 5

/** What is shown before it: of an answer its thread, else the post's top comments. Oldest first, at most five. */
export async function findCommentContext(query: Query | Tx, commentId: string): Promise<string[]> {
  const row = await findCommentRow(query, commentId)
  return row === null ? [] : wordsBefore(query, row, mostBefore)
}
