// Comments below a post: threads of depth two.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, PageQuery, pageOf, Time } from './page.ts'
import { Person } from './posts.ts'
import { isWritten } from './written-text.ts'

export const commentMaxLength = 1000

export const Comment = z.object({
  id: Id,
  createdAt: Time,
  author: Person,
  /** Empty when it was deleted or hidden and only holds the place of its answers. */
  text: z.string(),
  state: z.enum(['shown', 'deleted', 'hidden']),
  isOwn: z.boolean(),
  /** Whoever asks may delete it: its writer, or the author of the post. */
  isDeletable: z.boolean(),
  /** The comment it answers. */
  parentId: Id.optional(),
  /** Answers; of top comments only. */
  replies: z.int(),
})
export type Comment = z.infer<typeof Comment>

const postParams = z.object({ postId: Id })

export const listComments = endpoint({
  id: 'community.list_comments',
  method: 'GET',
  path: '/api/community/:postId/comments',
  summary: 'Top comments, newest first; with parentId the answers to one, oldest first',
  auth: 'optional',
  rateLimit: 'read',
  params: postParams,
  query: PageQuery.extend({ parentId: Id.optional() }),
  reply: pageOf(Comment),
  status: 200,
  refusals: ['not_found'],
})

export const createComment = endpoint({
  id: 'community.create_comment',
  method: 'POST',
  path: '/api/community/:postId/comments',
  summary: 'Comment, or answer a comment; an answer to an answer joins the same thread',
  auth: 'user',
  rateLimit: 'comment',
  params: postParams,
  body: z.strictObject({
    text: z
      .string()
      .trim()
      .min(1, 'Please write something.')
      .max(commentMaxLength, `At most ${commentMaxLength} characters.`)
      .refine(isWritten, 'Control characters are not allowed.'),
    parentId: Id.optional(),
  }),
  reply: Comment,
  status: 201,
  /** conflict: the same words were just written here. not_found also for people who are kept apart by a block. */
  refusals: ['not_found', 'conflict', 'content_policy_violation'],
})

export const deleteComment = endpoint({
  id: 'community.delete_comment',
  method: 'DELETE',
  path: '/api/community/comments/:commentId',
  summary: "Delete one's own comment, or one below one's own post",
  auth: 'user',
  rateLimit: 'write',
  params: z.object({ commentId: Id }),
  reply: z.void(),
  status: 204,
  refusals: ['not_found'],
})
