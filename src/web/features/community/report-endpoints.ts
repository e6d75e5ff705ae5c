// The endpoints of reporting and of asking for another look, for the pages that people read.
import type * as moderation from '#contract/moderation.ts'
import { clientEndpoint } from '../../lib/endpoints.ts'

export const reportPost = clientEndpoint<typeof moderation.reportPost>('POST', '/api/community/:postId/report')
export const reportComment = clientEndpoint<typeof moderation.reportComment>(
  'POST',
  '/api/community/comments/:commentId/report',
)
export const reportPerson = clientEndpoint<typeof moderation.reportPerson>('POST', '/api/users/:handle/report')
export const appealPost = clientEndpoint<typeof moderation.appealPost>('POST', '/api/community/:postId/appeal')
