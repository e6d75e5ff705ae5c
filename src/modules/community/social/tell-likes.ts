// Turns the likes of the last seconds into one fact for each post: an author hears "12 people liked", not twelve times one. Only
// first likes are told, so that liking again and again says nothing.
import { publish } from '#platform/events/publish.ts'
import type { Services } from '#platform/module.ts'
import { listPostsToTell, takeLikesToTell } from './likes.sql.ts'

const postsAtOnce = 200
const likesAtOnce = 10_000

/** Once over what waits, at most 200 posts. Returns how many posts were dealt with. Several workers may do it at once. */
export async function tellLikes({ db, clock }: Pick<Services, 'db' | 'clock'>, signal?: AbortSignal): Promise<number> {
  const postIds = await listPostsToTell(db, postsAtOnce)
  for (const postId of postIds) {
    if (signal?.aborted) break
    await db.transaction(async (tx) => {
      const { actorIds, count } = await takeLikesToTell(tx, postId, likesAtOnce)
      if (count === 0) return
      const data = { postId, actorIds, count }
      await publish(tx, { name: 'post_liked', userId: null, data, occurredAt: clock.now() })
    })
  }
  return postIds.length
}
