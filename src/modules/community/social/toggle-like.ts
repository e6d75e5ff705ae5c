// Likes a post, or takes the like back: one round trip.
import type { ReplyOf } from '#contract/endpoint.ts'
import type { likePost } from '#contract/posts.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { toggleLikeRow } from './likes.sql.ts'

/** Throws not_found for a post that is not there for this person. One's own may be liked; nobody is told of that. */
export async function toggleLike(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { userId, postId }: { userId: string; postId: string },
): Promise<ReplyOf<typeof likePost>> {
  const state = await toggleLikeRow(db, { postId: parseId('post', postId), userId, now: clock.now() })
  if (state === null) throw new Refusal('not_found')
  return state
}
