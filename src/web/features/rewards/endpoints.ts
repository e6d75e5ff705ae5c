// The endpoints of earnings: method and path only, see lib/endpoints.ts. Apart from it, so that no first script carries them.
import type * as rewards from '#contract/rewards.ts'
import { clientEndpoint } from '../../lib/endpoints.ts'

export const getEarnings = clientEndpoint<typeof rewards.getEarnings>('GET', '/api/earnings')
export const listPostEarnings = clientEndpoint<typeof rewards.listPostEarnings>('GET', '/api/earnings/posts')
export const listRewards = clientEndpoint<typeof rewards.listRewards>('GET', '/api/earnings/rewards')
