// The endpoints of likes, comments and profiles.
import type * as comments from '#contract/comments.ts'
import type * as people from '#contract/people.ts'
import type * as posts from '#contract/posts.ts'
import { clientEndpoint } from '../../lib/endpoints.ts'

export const likePost = clientEndpoint<typeof posts.likePost>('POST', '/api/community/:postId/like')

export const listComments = clientEndpoint<typeof comments.listComments>('GET', '/api/community/:postId/comments')
export const createComment = clientEndpoint<typeof comments.createComment>('POST', '/api/community/:postId/comments')
export const deleteComment = clientEndpoint<typeof comments.deleteComment>(
  'DELETE',
  '/api/community/comments/:commentId',
)

export const getPerson = clientEndpoint<typeof people.getPerson>('GET', '/api/users/:handle')
export const listPersonPosts = clientEndpoint<typeof people.listPersonPosts>('GET', '/api/users/:handle/posts')
export const followPerson = clientEndpoint<typeof people.followPerson>('POST', '/api/users/:handle/follow')
export const unfollowPerson = clientEndpoint<typeof people.unfollowPerson>('DELETE', '/api/users/:handle/follow')
export const blockPerson = clientEndpoint<typeof people.blockPerson>('POST', '/api/users/:handle/block')
export const unblockPerson = clientEndpoint<typeof people.unblockPerson>('DELETE', '/api/users/:handle/block')
export const mutePerson = clientEndpoint<typeof people.mutePerson>('POST', '/api/users/:handle/mute')
export const unmutePerson = clientEndpoint<typeof people.unmutePerson>('DELETE', '/api/users/:handle/mute')
export const listKeptAway = clientEndpoint<typeof people.listKeptAway>('GET', '/api/profile/kept-away')
