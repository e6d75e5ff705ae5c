// A moderator takes a post away for good, in the caller's transaction. Its place in the lineage of others stays.
import type { Tx } from '#platform/db/database.ts'
import { publish } from '#platform/events/publish.ts'
import { endPost } from './end-post.ts'
import type { ModeratedPost } from './hide-post.ts'
import type { PostRow } from './posts.sql.ts'

/** `post`: as findPost gave it. False when it was removed before. */
export async function removePost(
  tx: Tx,
  { post, by, actorId, now }: Omit<ModeratedPost, 'postId'> & { post: Pick<PostRow, 'id' | 'creation_id'> },
): Promise<boolean> {
  const ended = await endPost(tx, { post, state: 'removed', now })
  if (!ended) return false
  if (ended.hidden_at === null) {
    const data = { postId: post.id, authorId: ended.author_id, by }
    await publish(tx, { name: 'post_hidden', userId: actorId, data, occurredAt: now })
  }
  return true
}
