// What stands around a reported thing: a post's own text, where it came from and what came of it; a comment's thread.
import type { ModerationCaseDetail } from '#contract/moderation.ts'
import {
  type CommentFacts,
  findCommentContext,
  findPostFacts,
  listAncestors,
  listMeasuredRemixes,
  type PostFacts,
} from '#modules/community/index.ts'
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { findPeople, personOf } from './show-cases.ts'

type ShownPost = NonNullable<ModerationCaseDetail['post']>

export async function showPost(services: Services, post: PostFacts): Promise<ShownPost> {
  const { tags, remix, visibility, prompt, likes, comments, reuses } = post
  const [ancestors, remixes] = await Promise.all([
    listAncestors(services.db, post.id, null),
    showRemixes(services, post.id),
  ])
  return {
    id: showId('post', post.id),
    ...{ prompt, tags, remix, visibility, likes, comments, reuses, ancestors, remixes },
  }
}

const mostRemixes = 20

/** How like it what came of it is, published or not. */
async function showRemixes(services: Services, postId: string): Promise<ShownPost['remixes']> {
  const rows = await listMeasuredRemixes(services.db, postId, mostRemixes)
  const people = await findPeople(
    services,
    rows.map(({ userId }) => userId),
  )
  return rows.map(({ postId: ofPost, userId, deliveredAt, promptSimilarity, designSimilarity }) => ({
    postId: ofPost === null ? null : showId('post', ofPost),
    by: personOf(people, userId),
    createdAt: deliveredAt.toISOString(),
    ...{ promptSimilarity, designSimilarity },
  }))
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
