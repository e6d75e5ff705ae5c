// The endpoints of the feed, of a post and of following; apart from the others, since the public pages load them first.
import type * as people from '#contract/people.ts'
import type * as posts from '#contract/posts.ts'
import { clientEndpoint } from '../../lib/endpoints.ts'

export const getFeed = clientEndpoint<typeof posts.getFeed>('GET', '/api/community/feed')
export const getPost = clientEndpoint<typeof posts.getPost>('GET', '/api/community/:postId')
export const listRemixes = clientEndpoint<typeof posts.listRemixes>('GET', '/api/community/:postId/remixes')
export const followPerson = clientEndpoint<typeof people.followPerson>('POST', '/api/users/:handle/follow')
export const unfollowPerson = clientEndpoint<typeof people.unfollowPerson>('DELETE', '/api/users/:handle/follow')
