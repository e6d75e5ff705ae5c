// Deletes a comment: its writer, or the author of the post it stands below. Answers keep their place.
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { findPost } from '../posts/posts.sql.ts'
import { findCommentRow, setCommentState } from './comments.sql.ts'

/** Throws not_found for what is not shown, and for what is none of theirs. */
export async function deleteComment(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { userId, commentId }: { userId: string; commentId: string },
): Promise<void> {
  const row = await findCommentRow(db.query, parseId('comment', commentId))
  if (row === null) throw new Refusal('not_found')
  const isTheirs = row.author_id === userId || (await findPost(db, row.post_id))?.author_id === userId
  if (!isTheirs) throw new Refusal('not_found')
  const change = { id: row.id, from: ['shown'], to: 'deleted', now: clock.now() } as const
  if (!(await setCommentState(db.query, change))) throw new Refusal('not_found')
}
