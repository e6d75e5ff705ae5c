// The endpoints of the queue and of what trends, for the console alone.
import type * as moderation from '#contract/moderation.ts'
import { clientEndpoint } from '../../lib/endpoints.ts'

export const listCases = clientEndpoint<typeof moderation.listCases>('GET', '/api/admin/moderation')
export const getCase = clientEndpoint<typeof moderation.getCase>('GET', '/api/admin/moderation/:caseId')
export const decideCase = clientEndpoint<typeof moderation.decideCase>('POST', '/api/admin/moderation/:caseId/decide')
export const openCase = clientEndpoint<typeof moderation.openCase>('POST', '/api/admin/moderation/posts/:postId')
export const listPersonPosts = clientEndpoint<typeof moderation.listPersonPosts>(
  'GET',
  '/api/admin/moderation/people/:userId/posts',
)
export const getTrendingTerms = clientEndpoint<typeof moderation.getTrendingTerms>('GET', '/api/admin/trending')
