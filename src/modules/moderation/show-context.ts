// What stands around a reported thing: a post's own text, where it came from and what came of it; a comment's thread.
import type { ModerationCaseDetail } from '#contract/moderation.ts'
import {
  type CommentFacts,
  findAncestorIds,
  findCards,
  findCommentContext,
  findPostFacts,
  type PostFacts,
  showCards,
} from '#modules/community/index.ts'
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'

type ShownPost = NonNullable<ModerationCaseDetail['post']>

export async function showPost(services: Services, post: PostFacts): Promise<ShownPost> {
  const { tags, remix, visibility, prompt, likes, comments, reuses } = post
  return {
    id: showId('post', post.id),
    ...{ prompt, tags, remix, visibility, likes, comments, reuses },
    ancestors: await showAncestors(services, post.id),
    remixes: [],
  }
}

/** Of what is not before everybody only the place is shown, as on the page of the post. */
async function showAncestors({ db }: Services, postId: string): Promise<ShownPost['ancestors']> {
  const ids = await findAncestorIds(db, postId)
  const rows = await findCards(db, ids)
  const listed = rows.filter((row) => row.state === 'live' && row.visibility === 'public' && row.hidden_at === null)
  const cards = new Map((await showCards(db, listed)).map((card) => [card.id, card]))
  return ids.map((id) => {
    const card = cards.get(showId('post', id))
    if (!card) return { post: null }
    const { title, author, imageUrl, width, height, placeholder } = card
    return { post: { id: card.id, title, author, imageUrl, width, height, placeholder } }
  })
}

export async function showContext(
  { db }: Services,
  comment: CommentFacts,
): Promise<NonNullable<ModerationCaseDetail['context']>> {
  const [[post], before] = await Promise.all([
    findPostFacts(db, [comment.postId]),
    findCommentContext(db.query, comment.id),
  ])
  return { postId: showId('post', comment.postId), title: post?.title ?? '', before }
}
