// The row of a post about to be: what was asked for, and a copy of what its picture was made of. Pure.
import type { RemixPermission, Visibility } from '#contract/posts.ts'
import type { PublishableCreation } from '#modules/studio/index.ts'
import type { NewPost } from './posts.sql.ts'

interface PostOrder {
  postId: string
  userId: string
  creation: PublishableCreation
  /** Null: made from nobody's post. */
  lineage: 'remixed' | 'inspired' | null
  order: {
    title: string
    categoryId: string
    tags: string[]
    visibility: Visibility
    remix: RemixPermission
    /** The referral code; '' for none. */
    watermark: string
  }
  now: Date
}

/** A private post has nothing to prepare: its owner sees the picture as in My Creations. */
export function newPost({ postId, userId, creation, lineage, order, now }: PostOrder): NewPost {
  const { id, source_post_id, ...copied } = creation
  const { title, tags, visibility, remix, watermark } = order
  return {
    ...copied,
    id: postId,
    author_id: userId,
    creation_id: id,
    state: visibility === 'public' ? 'preparing' : 'live',
    visibility,
    title,
    category_id: order.categoryId,
    tags,
    remix,
    watermark,
    parent_id: source_post_id,
    lineage,
    created_at: now,
  }
}
