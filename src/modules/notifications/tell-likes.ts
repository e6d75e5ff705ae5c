// Likes of the last seconds, gathered by whoever counts them: nobody is in two of these facts.
import { findCards } from '#modules/community/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { DeliveredEvent } from '#platform/events/subscriptions.ts'
import { PostLiked } from './event-data.ts'
import { tell } from './tell.ts'
import type { TellingServices } from './telling-services.ts'

export async function tellLikes({ db, clock }: TellingServices, tx: Tx, { data }: DeliveredEvent): Promise<void> {
  const { postId, actorIds, count } = PostLiked.parse(data)
  const [post] = await findCards(db, [postId])
  if (!post) return
  await tell(
    tx,
    {
      userId: post.author_id,
      kind: 'like',
      subject: `post:${postId}`,
      actorIds,
      moreActors: Math.max(0, count - actorIds.length),
      counts: 'actors-once',
      postId,
    },
    clock.now(),
  )
}
