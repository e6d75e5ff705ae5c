// Withdraws one's own post. The picture stays in My Creations and may be published again, as another post.
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { creationPosts } from './creation-posts.ts'
import { requireOwnPost } from './own-post.ts'

/** Throws not_found. Of two at once the second changes nothing. */
export async function withdrawPost(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { userId, postId: shown }: { userId: string; postId: string },
): Promise<void> {
  const postId = parseId('post', shown)
  const post = await requireOwnPost(db, userId, postId)
  const withdrawn = [{ creationId: post.creation_id, postId }]
  await db.transaction((tx) => creationPosts.withdraw(tx, withdrawn, clock.now()))
}
