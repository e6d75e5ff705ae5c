// The endpoints of publishing: method and path only, see lib/endpoints.ts. Apart from it, so that no first script carries them.
import type * as posts from '#contract/posts.ts'
import { clientEndpoint } from '../../lib/endpoints.ts'

export const publishPost = clientEndpoint<typeof posts.publishPost>('POST', '/api/community/publish')
export const updatePost = clientEndpoint<typeof posts.updatePost>('PATCH', '/api/community/:postId')
export const deletePost = clientEndpoint<typeof posts.deletePost>('DELETE', '/api/community/:postId')
