// The addresses of orders and jobs. Handlers translate; the operations decide. Creations have their own file.
import * as contract from '#contract/studio.ts'
import { openLiveEvents } from '#platform/events/live.ts'
import { serveStream } from '#platform/http/events-stream.ts'
import { type Http, type RawJson, rawJson, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { createOrderAnnouncer } from './announce-orders.ts'
import { cancelJob } from './cancel-job.ts'
import { creationRoutes } from './creation-routes.ts'
import { createLetterer } from './designs/letterer.ts'
import type { Engines } from './engines.ts'
import { enhancePrompt } from './enhance-prompt.ts'
import { findDelivered } from './find-delivered.ts'
import { followEvents } from './follow-events.ts'
import { followJob } from './follow-job.ts'
import { getJob } from './get-job.ts'
import type { LiveSource } from './live-source.ts'
import { createOrderWriter } from './order-writer.ts'
import { type PlacedOrder, type PlacingParts, placeOrder } from './place-order.ts'
import type { CreationPosts } from './ports.ts'
import { startQueueMetrics } from './queue-metrics.ts'
import { quoteOrder } from './quote-order.ts'
import { noSourcePosts, type SourcePosts } from './source-posts.ts'
import { verifyRoutes } from './verify-routes.ts'

const answer = ({ bytes, isReplayed }: PlacedOrder): RawJson =>
  rawJson(bytes, isReplayed ? { 'idempotent-replayed': 'true' } : {})

export interface StudioParts {
  engines: Engines
  /** Without: nothing can be remixed. */
  sourcePosts?: SourcePosts | undefined
  /** Without: nothing is published. */
  posts?: CreationPosts | undefined
  /** What later modules tell on the one stream of a browser. */
  liveSources?: readonly LiveSource[] | undefined
}

export function studioRoutes(
  http: Http,
  services: Services,
  { engines, sourcePosts = noSourcePosts, posts, liveSources = [] }: StudioParts,
): void {
  startQueueMetrics(services)
  const live = openLiveEvents(services.db, services.log)
  // One picture at a time: a web process has requests to answer.
  const letterer = createLetterer(1)
  const announcer = createOrderAnnouncer(services.db, services.log)
  http.app.addHook('onClose', async () => {
    await Promise.all([announcer.close(), live.close(), letterer.close()])
  })
  const placing: PlacingParts = {
    ...services,
    engines,
    sourcePosts,
    writeOrder: createOrderWriter(services.db),
    onPlaced: announcer.announce,
  }
  const following = { ...services, live, findDelivered: findDelivered(services), sources: liveSources }

  serve(http, contract.enhancePrompt, ({ body }) => enhancePrompt(body))
  serve(http, contract.quote, ({ viewer, body }) => quoteOrder(placing, { userId: viewer.userId, order: body }))
  serve(http, contract.generate, async ({ viewer, body, idempotencyKey }) =>
    answer(await placeOrder(placing, { userId: viewer.userId, idempotencyKey, order: body })),
  )
  serve(http, contract.getJob, ({ viewer, params }) => getJob(following, { ...viewer, ...params }))
  serve(http, contract.cancelJob, ({ viewer, params }) => cancelJob(following, { ...viewer, ...params }))
  serveStream(http, contract.followJob, ({ viewer, params, signal }) =>
    followJob(following, { ...viewer, ...params, signal }),
  )
  serveStream(http, contract.followEvents, ({ viewer, signal }) => followEvents(following, { ...viewer, signal }))
  creationRoutes(http, services, { letterer, posts })
  verifyRoutes(http, services)
}
