// The endpoints of the feed and of a post; apart from the others, since the public pages load them first.
import type * as posts from '#contract/posts.ts'
import { clientEndpoint } from '../../lib/endpoints.ts'

export const getFeed = clientEndpoint<typeof posts.getFeed>('GET', '/api/community/feed')
export const getPost = clientEndpoint<typeof posts.getPost>('GET', '/api/community/:postId')
export const listRemixes = clientEndpoint<typeof posts.listRemixes>('GET', '/api/community/:postId/remixes')
