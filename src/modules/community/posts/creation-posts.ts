// The studio's port: posts end with the pictures they show, in the transaction that deletes those.
import type { CreationPosts } from '#modules/studio/index.ts'
import { publish } from '#platform/events/publish.ts'
import { endPost } from './end-post.ts'

export const creationPosts: CreationPosts = {
  async withdraw(tx, published, now) {
    for (const { creationId, postId } of published) {
      const ended = await endPost(tx, { post: { id: postId, creation_id: creationId }, state: 'withdrawn', now })
      if (!ended) continue
      const data = { postId, authorId: ended.author_id }
      await publish(tx, { name: 'post_withdrawn', userId: ended.author_id, data, occurredAt: now })
    }
  },
}
