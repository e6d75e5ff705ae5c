// Writes a comment below a post, or an answer to one. Threads have two levels: an answer to an answer joins the same thread.
import type { Comment, createComment as contract } from '#contract/comments.ts'
import type { BodyOf } from '#contract/endpoint.ts'
import { refuseUnwanted } from '#modules/policy/index.ts'
import { must } from '#platform/assert.ts'
import type { Database } from '#platform/db/database.ts'
import { publish } from '#platform/events/publish.ts'
import { newId, parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { plainText } from '../plain-text.ts'
import { addCommentRow, type CommentRow, findCommentRow } from './comments.sql.ts'
import { findVisiblePost } from './find-visible-post.ts'
import { isKeptApart } from './people.sql.ts'
import { showComments } from './show-comments.ts'

const sameWordsMs = 60_000

type Written = { userId: string; postId: string } & BodyOf<typeof contract>

/** Throws not_found, validation_failed, conflict (the same words within a minute), content_policy_violation. */
export async function createComment(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { userId, postId, parentId, text: written }: Written,
): Promise<Comment> {
  const post = await findVisiblePost(db, userId, postId)
  if (!post.isListed) throw new Refusal('not_found')
  const parent = parentId === undefined ? null : await findParent(db, { userId, postId: post.id, parentId })
  const text = tidy(written)
  refuseUnwanted(text)
  const now = clock.now()
  const comment = {
    id: newId(),
    postId: post.id,
    authorId: userId,
    parentId: parent && (parent.parent_id ?? parent.id),
  }
  await db.transaction(async (tx) => {
    const repeatedSince = new Date(now.getTime() - sameWordsMs)
    const outcome = await addCommentRow(tx, { ...comment, text, now, repeatedSince })
    if (outcome === 'repeated') throw new Refusal('conflict', 'You have just written the same here.')
    if (outcome === 'no_parent') throw new Refusal('not_found')
    const data = { commentId: comment.id, postId: post.id, parentId: comment.parentId }
    await publish(tx, { name: 'comment_added', userId, data, occurredAt: now })
  })
  const row: CommentRow = {
    id: comment.id,
    post_id: post.id,
    author_id: userId,
    parent_id: comment.parentId,
    text,
    state: 'shown',
    replies: 0,
    created_at: now,
  }
  const [shown] = await showComments(db, [row], { viewerId: userId, postAuthorId: post.author_id })
  return must(shown, 'one row is one comment')
}

/** A comment of this post that is there for this person. */
async function findParent(
  db: Database,
  { userId, postId, parentId }: { userId: string; postId: string; parentId: string },
): Promise<CommentRow> {
  const parent = await findCommentRow(db.query, parseId('comment', parentId))
  const isThere = parent !== null && parent.post_id === postId && (parent.state === 'shown' || parent.replies > 0)
  if (!isThere || (await isKeptApart(db, userId, parent.author_id))) throw new Refusal('not_found')
  return parent
}

/** One way of writing for the same letters, and no tower of empty lines. Throws validation_failed when nobody could see a word of it. */
function tidy(written: string): string {
  const text = plainText(written)
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
  if (text === '') throw Refusal.field('text', 'Please write something.')
  return text
}
