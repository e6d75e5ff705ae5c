// Ends a comment by a moderator's word. There is no way back.
import type { Tx } from '#platform/db/database.ts'
import { setCommentState } from './comments.sql.ts'

/** False when it was ended already. */
export function removeComment(tx: Tx, commentId: string, now: Date): Promise<boolean> {
  return setCommentState(tx, { id: commentId, from: ['shown', 'hidden'], to: 'removed', now })
}
