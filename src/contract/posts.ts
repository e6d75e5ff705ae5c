// Posts: what somebody published of their own pictures, and what others may do with it.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, PageQuery, pageOf, Time } from './page.ts'
import { AspectRatio, ImageType, Picture, Tier } from './picture.ts'
import { mostRemixesCounted, postTagMaxLength, postTagsMax, postTitleMax } from './post-limits.ts'
import { isWritten } from './written-text.ts'

/** open: prompt and design are there for everybody. sealed: others run it and never read it. closed: nobody remixes it. */
export const RemixPermission = z.enum(['open', 'sealed', 'closed'])
export type RemixPermission = z.infer<typeof RemixPermission>

/** private: for its owner alone. */
export const Visibility = z.enum(['public', 'private'])
export type Visibility = z.infer<typeof Visibility>

/** Who is seen beside a post or a comment. */
export const Person = z.object({
  handle: z.string(),
  name: z.string(),
  /** Square WebP of 256 pixels. */
  pictureUrl: z.string().nullable(),
})
export type Person = z.infer<typeof Person>

/** A card of the feed. */
export const Post = z.object({
  id: Id,
  /** When it was published. */
  createdAt: Time,
  ...Picture.shape,
  title: z.string(),
  author: Person,
  likes: z.int(),
  /** By the one who asks; false for visitors. */
  liked: z.boolean(),
  comments: z.int(),
  /** Different people whose delivered pictures came of it. */
  reuses: z.int(),
  category: z.object({ id: z.string(), name: z.string() }),
  remix: RemixPermission,
})
export type Post = z.infer<typeof Post>

/** One step of where a picture came from. Null post: it was withdrawn, hidden or deleted; its place stays. */
export const Ancestor = z.object({
  post: z
    .object({
      id: Id,
      title: z.string(),
      author: Person,
      imageUrl: z.string(),
      width: z.int(),
      height: z.int(),
      placeholder: z.string(),
    })
    .nullable(),
})
export type Ancestor = z.infer<typeof Ancestor>

/** preparing: its public files are being made, a matter of seconds. hidden: by a moderator or by reports. */
export const PostState = z.enum(['preparing', 'live', 'hidden'])
export type PostState = z.infer<typeof PostState>

export const PostDetail = Post.extend({
  visibility: Visibility,
  state: PostState,
  isOwn: z.boolean(),
  /** The one who asks follows the author. */
  isFollowing: z.boolean(),
  /** The prompt, while it is open; always for its owner unless it came of somebody's sealed prompt. */
  prompt: z.string().optional(),
  tags: z.array(z.string()),
  imageType: ImageType,
  tier: Tier,
  aspectRatio: AspectRatio,
  templateId: z.string().optional(),
  /** `Drawn by Rangoli` or `AI generated`. */
  label: z.string(),
  /** When title, tags or permissions were last changed. */
  updatedAt: Time.optional(),
  /** Nearest first, at most eight. */
  ancestors: z.array(Ancestor),
  /** inspired: less of it was kept than the installation asks of a remix. Absent: made from nobody's post. */
  lineage: z.enum(['remixed', 'inspired']).optional(),
  /** Published posts that were made from this one; `mostRemixesCounted` stands for that many or more. */
  remixes: z.int().max(mostRemixesCounted),
  /** JPEG of 1200 x 630 below 300 kB, for link previews. Absent while it is being made or not public. */
  previewUrl: z.string().optional(),
  /** Its owner's picture in My Creations; for the owner only. */
  imageId: Id.optional(),
  /** Why a moderator hid it, for its owner; `appeal` says how far an appeal is. */
  moderation: z
    .object({ reason: z.string(), note: z.string().optional(), appeal: z.enum(['possible', 'open', 'closed']) })
    .optional(),
})
export type PostDetail = z.infer<typeof PostDetail>

export const postTitleMin = 3
export const titleTooShort = 'Please give it a title of at least 3 characters.'

const Title = z
  .string()
  .trim()
  .min(postTitleMin, titleTooShort)
  .max(postTitleMax, `At most ${postTitleMax} characters.`)
  .refine(isWritten, 'Control characters are not allowed.')
const Tag = z
  .string()
  .trim()
  .min(1)
  .max(postTagMaxLength, `At most ${postTagMaxLength} characters in a tag.`)
  .refine(isWritten, 'Control characters are not allowed.')
const Tags = z.array(Tag).max(postTagsMax, `At most ${postTagsMax} tags.`)

const postParams = z.object({ postId: Id })

export const publishPost = endpoint({
  id: 'community.publish',
  method: 'POST',
  path: '/api/community/publish',
  summary: 'Publish one of your own pictures. Its public files are made in a moment; the feed shows it then',
  auth: 'user',
  rateLimit: 'publish',
  body: z.strictObject({
    imageId: Id,
    title: Title,
    categoryId: z.string().max(64),
    tags: Tags.default([]),
    visibility: Visibility,
    remix: RemixPermission.default('open'),
    /** False leaves the brand watermark off: 403 before a first purchase. */
    watermark: z.boolean().default(true),
  }),
  reply: z.object({ postId: Id }),
  status: 201,
  /** conflict: this picture is published already. */
  refusals: ['not_found', 'conflict', 'forbidden', 'content_policy_violation'],
  aliases: ['/api/share', '/api/studio/community/publish'],
})

export const getPost = endpoint({
  id: 'community.get_post',
  method: 'GET',
  path: '/api/community/:postId',
  summary:
    'One post with what it came from. Hidden and private ones are 404 for everybody but their owner, withdrawn and removed ones for everybody',
  auth: 'optional',
  rateLimit: 'read',
  params: postParams,
  reply: PostDetail,
  status: 200,
  refusals: ['not_found'],
})

export const updatePost = endpoint({
  id: 'community.update_post',
  method: 'PATCH',
  path: '/api/community/:postId',
  summary: "Change title, category, tags, visibility or permission of one's own post",
  auth: 'user',
  rateLimit: 'write',
  params: postParams,
  body: z
    .strictObject({
      title: Title.optional(),
      categoryId: z.string().max(64).optional(),
      tags: Tags.optional(),
      visibility: Visibility.optional(),
      remix: RemixPermission.optional(),
    })
    .refine((change) => Object.values(change).some((value) => value !== undefined), 'Nothing to change.'),
  reply: PostDetail,
  status: 200,
  refusals: ['not_found', 'forbidden', 'content_policy_violation'],
})

export const deletePost = endpoint({
  id: 'community.delete_post',
  method: 'DELETE',
  path: '/api/community/:postId',
  summary: "Withdraw one's own post; the picture stays in My Creations and may be published again",
  auth: 'user',
  rateLimit: 'write',
  params: postParams,
  reply: z.void(),
  status: 204,
  refusals: ['not_found'],
})

export const FeedSort = z.enum(['trending', 'latest', 'following'])
export type FeedSort = z.infer<typeof FeedSort>

export const getFeed = endpoint({
  id: 'community.get_feed',
  method: 'GET',
  path: '/api/community/feed',
  summary: 'Public posts. With q: what is found, newest first, whatever the sort. following needs a session',
  auth: 'optional',
  rateLimit: 'read',
  query: PageQuery.extend({
    sort: FeedSort.default('trending'),
    categoryId: z.string().max(64).optional(),
    q: z.string().trim().max(200).optional(),
  }),
  reply: pageOf(Post),
  status: 200,
  refusals: [],
  isRevalidated: true,
  aliases: ['/api/community', '/api/studio/community/feed'],
})

export const listRemixes = endpoint({
  id: 'community.list_remixes',
  method: 'GET',
  path: '/api/community/:postId/remixes',
  summary: 'Public posts that were made from this one, newest first',
  auth: 'optional',
  rateLimit: 'read',
  params: postParams,
  query: PageQuery,
  reply: pageOf(Post),
  status: 200,
  refusals: ['not_found'],
})

export const likePost = endpoint({
  id: 'community.like',
  method: 'POST',
  path: '/api/community/:postId/like',
  summary: 'Like it, or take the like back',
  auth: 'user',
  rateLimit: 'like',
  params: postParams,
  reply: z.object({ liked: z.boolean(), likes: z.int() }),
  status: 200,
  refusals: ['not_found'],
  aliases: ['/api/studio/community/posts/:postId/like'],
})
