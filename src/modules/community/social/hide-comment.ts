// Takes a comment out of sight until somebody looks at it, or for good reasons given. Its answers keep their place.
import type { Tx } from '#platform/db/database.ts'
import { setCommentState } from './comments.sql.ts'

/** False when it was not shown. */
export function hideComment(tx: Tx, commentId: string, now: Date): Promise<boolean> {
  return setCommentState(tx, { id: commentId, from: ['shown'], to: 'hidden', now })
}
