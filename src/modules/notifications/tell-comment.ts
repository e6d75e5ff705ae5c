// A comment: to the author of the post, and to whom it answers. One person is told once, as the one who was answered.
import { findCards, findComment } from '#modules/community/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { DeliveredEvent } from '#platform/events/subscriptions.ts'
import { CommentAdded } from './event-data.ts'
import { type Telling, tell } from './tell.ts'
import type { TellingServices } from './telling-services.ts'

export async function tellComment({ db, clock }: TellingServices, tx: Tx, { data }: DeliveredEvent): Promise<void> {
  const comment = await findComment(tx, CommentAdded.parse(data).commentId)
  // Deleted before anybody was told.
  if (comment?.state !== 'shown') return
  const { id, postId, authorId, parentId } = comment
  const [[post], parent] = await Promise.all([
    findCards(db, [postId]),
    parentId === null ? null : findComment(db.query, parentId),
  ])
  const about = { kind: 'comment', actorIds: [authorId], counts: 'actors', postId, commentId: id } as const
  const tellings = new Map<string, Telling>()
  if (post) tellings.set(post.author_id, { ...about, userId: post.author_id, subject: `post:${postId}` })
  if (parent)
    tellings.set(parent.authorId, {
      ...about,
      userId: parent.authorId,
      subject: `thread:${parent.id}`,
      act: 'answered',
    })
  tellings.delete(authorId)
  const inOrder = [...tellings.values()].sort((one, other) => (one.userId < other.userId ? -1 : 1))
  for (const telling of inOrder) await tell(tx, telling, clock.now())
}
