// A post as its page shows it. Pure but for the signature of its owner's addresses. Knows no text that is sealed.
import type { Ancestor, Post, PostDetail, PostState } from '#contract/posts.ts'
import { showId } from '#platform/ids.ts'
import { privatePicture, publicPreview } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { postPictureRef } from './post-picture.ts'
import type { CountedPostRow, PostRow } from './posts.sql.ts'

export interface PostFacts {
  card: Post
  isOwn: boolean
  isFollowing: boolean
  ancestors: Ancestor[]
  remixes: number
  moderation: PostDetail['moderation'] | null
}

export function stateOfPost(post: Pick<PostRow, 'hidden_at' | 'state'>): PostState {
  if (post.hidden_at !== null) return 'hidden'
  return post.state === 'preparing' ? 'preparing' : 'live'
}

/** The same card for the owner of what is not public: the public addresses of such a picture answer 404. */
export function withOwnPicture(
  services: Pick<Services, 'secrets' | 'clock'>,
  card: Post,
  row: Pick<PostRow, 'content_hash' | 'generation_id' | 'width' | 'height' | 'placeholder'>,
): Post {
  const { width, height, placeholder } = row
  return { ...card, ...privatePicture(services, { ...postPictureRef(row), width, height, placeholder }) }
}

export function showPostDetail(
  services: Pick<Services, 'secrets' | 'clock'>,
  row: CountedPostRow,
  { card, moderation, ...facts }: PostFacts,
): PostDetail {
  const isReadable = facts.isOwn || row.remix === 'open'
  return {
    ...(row.is_listed ? card : withOwnPicture(services, card, row)),
    ...facts,
    visibility: row.visibility,
    state: stateOfPost(row),
    ...(isReadable && row.shown_prompt !== '' && { prompt: row.shown_prompt }),
    tags: row.tags,
    imageType: row.image_type,
    tier: row.tier,
    aspectRatio: row.aspect_ratio,
    // Its text is half of a sealed prompt.
    ...(isReadable && row.template_id !== null && { templateId: row.template_id }),
    label: row.label,
    ...(row.updated_at !== null && { updatedAt: row.updated_at.toISOString() }),
    ...(row.lineage !== null && { lineage: row.lineage }),
    ...(row.is_listed && { previewUrl: publicPreview(postPictureRef(row)) }),
    ...(facts.isOwn && { imageId: showId('image', row.creation_id) }),
    ...(moderation && { moderation }),
  }
}
