// The feed as the dashboard asks for it: method and path only, see lib/endpoints.ts.
import type * as posts from '#contract/posts.ts'
import { clientEndpoint } from '../../lib/endpoints.ts'

export const getFeed = clientEndpoint<typeof posts.getFeed>('GET', '/api/community/feed')
