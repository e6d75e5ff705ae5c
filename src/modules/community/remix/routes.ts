// Remixing and its lineage: open a post in the studio, look at what came of it. Handlers translate; the operations decide.
import { listRemixes as listContract } from '#contract/posts.ts'
import { openRemix as openContract } from '#contract/remix.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { listRemixes } from './list-remixes.ts'
import { openRemix } from './open-remix.ts'

export function remixRoutes(http: Http, services: Services): void {
  serve(http, openContract, ({ viewer, params }) => openRemix(services, { userId: viewer.userId, ...params }))
  serve(http, listContract, ({ viewer, params, query }) =>
    listRemixes(services, { ...params, viewerId: viewer?.userId ?? null, query }),
  )
}
