// The addresses of rewards. Handlers translate; the operations decide.
import { recordRemix as recordContract } from '#contract/remix.ts'
import * as contract from '#contract/rewards.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { getEarnings } from './get-earnings.ts'
import { listPostEarnings } from './list-post-earnings.ts'
import { listRewards } from './list-rewards.ts'
import { recordRemix } from './record-remix.ts'

export function rewardsRoutes(http: Http, services: Services): void {
  serve(http, contract.getEarnings, ({ viewer }) => getEarnings(services, viewer.userId))
  serve(http, contract.listPostEarnings, ({ viewer, query }) =>
    listPostEarnings(services, { userId: viewer.userId, query }),
  )
  serve(http, contract.listRewards, ({ viewer, query }) => listRewards(services.db, { userId: viewer.userId, query }))
  serve(http, recordContract, ({ viewer, params, body }) =>
    recordRemix(services.db, { userId: viewer.userId, ...params, ...body }),
  )
}
