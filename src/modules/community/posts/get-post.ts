// One post with everything its page shows. What the one who asks may not see is answered like what does not exist.
import type { PostDetail } from '#contract/posts.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import type { PostModeration } from '../ports.ts'
import { refuseVisitors } from '../refuse-visitors.ts'
import { countRemixes, listAncestors } from '../remix/lineage.ts'
import { showCards } from '../show-cards.ts'
import { isFollowing, isKeptApart, markLiked } from '../social/index.ts'
import { isOwnPost, noSuchPost } from './own-post.ts'
import { type CountedPostRow, findPost } from './posts.sql.ts'
import { showPostDetail } from './show-post-detail.ts'

export interface PostParts extends Pick<Services, 'db' | 'clock' | 'secrets'> {
  moderation: PostModeration
}

export interface AskedPost {
  /** uuid; null for a visitor. */
  viewerId: string | null
  /** As shown: `pst_...` */
  postId: string
}

/** Throws not_found, and unauthenticated for visitors while the community is closed to them. */
export async function getPost(parts: PostParts, { viewerId, postId }: AskedPost): Promise<PostDetail> {
  const { db } = parts
  await refuseVisitors(parts, viewerId)
  const post = await findPost(db, parseId('post', postId))
  if (post === null || !(await maySee(parts, post, viewerId))) throw noSuchPost()
  const isOwn = post.author_id === viewerId
  const [[card], ancestors, remixes, follows, moderation] = await Promise.all([
    showCards(db, [post]).then((cards) => markLiked(db, viewerId, cards)),
    post.parent_id === null ? [] : listAncestors(db, post.id, viewerId),
    countRemixes(db, post.id),
    isFollowing(db, viewerId, post.author_id),
    isOwn && post.hidden_at !== null ? parts.moderation.find(post.id) : null,
  ])
  if (!card) throw noSuchPost()
  return showPostDetail(parts, post, { card, isOwn, ancestors, remixes, isFollowing: follows, moderation })
}

/** One's own in any state but ended; what is listed by everybody but whom a block keeps apart. */
async function maySee({ db }: PostParts, post: CountedPostRow, viewerId: string | null): Promise<boolean> {
  if (viewerId !== null && isOwnPost(post, viewerId)) return true
  return post.is_listed && !(await isKeptApart(db, viewerId, post.author_id))
}
