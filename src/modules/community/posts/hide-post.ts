// Takes a post out of everybody's sight, in the caller's transaction: feed, search, profile, previews and earnings end with it.
import type { Tx } from '#platform/db/database.ts'
import { publish } from '#platform/events/publish.ts'
import { hidePostPicture } from './post-picture.ts'
import { markHidden } from './posts.sql.ts'

export interface ModeratedPost {
  /** uuid */
  postId: string
  /** Three trusted reports, or a person. */
  by: 'reports' | 'moderator'
  /** uuid; null when the reports did it. */
  actorId: string | null
  now: Date
}

/** False when it is hidden already, removed, or there is none. One that its author withdrew is kept from coming back. */
export async function hidePost(tx: Tx, { postId, by, actorId, now }: ModeratedPost): Promise<boolean> {
  const post = await markHidden(tx, postId, now)
  if (!post) return false
  await hidePostPicture(tx, post, now)
  const data = { postId, authorId: post.author_id, by }
  await publish(tx, { name: 'post_hidden', userId: actorId, data, occurredAt: now })
  return true
}
