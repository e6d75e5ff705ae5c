// Brings a hidden post back as its author left it, in the caller's transaction.
import type { Tx } from '#platform/db/database.ts'
import { publish } from '#platform/events/publish.ts'
import type { ModeratedPost } from './hide-post.ts'
import { showPostPicture } from './post-picture.ts'
import { markShown } from './posts.sql.ts'

/** False when it is not hidden, removed, or there is none. */
export async function restorePost(tx: Tx, { postId, by, actorId, now }: ModeratedPost): Promise<boolean> {
  const post = await markShown(tx, postId)
  if (!post) return false
  if (post.is_listed) await showPostPicture(tx, post, now)
  const data = { postId, authorId: post.author_id, by }
  await publish(tx, { name: 'post_restored', userId: actorId, data, occurredAt: now })
  return true
}
