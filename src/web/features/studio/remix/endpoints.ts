// The endpoints of remixing: method and path only, see lib/endpoints.ts. Apart from it, so that no first script carries them.
import type * as remix from '#contract/remix.ts'
import { clientEndpoint } from '../../../lib/endpoints.ts'

export const openRemix = clientEndpoint<typeof remix.openRemix>('POST', '/api/community/:postId/remix/open')
export const recordRemix = clientEndpoint<typeof remix.recordRemix>('POST', '/api/community/:postId/remix/record')
