// Brings a hidden comment back.
import type { Tx } from '#platform/db/database.ts'
import { setCommentState } from './comments.sql.ts'

/** False when it was not hidden. */
export function restoreComment(tx: Tx, commentId: string, now: Date): Promise<boolean> {
  return setCommentState(tx, { id: commentId, from: ['hidden'], to: 'shown', now })
}
