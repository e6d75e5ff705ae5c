// The feed, its search and the ranking. Handlers translate; the operations decide.
import { getTrendingTerms } from '#contract/moderation.ts'
import { getFeed } from '#contract/posts.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { listFeed } from './list-feed.ts'
import { listTrendingTerms } from './list-trending-terms.ts'

export function feedRoutes(http: Http, services: Services): void {
  serve(http, getFeed, ({ viewer, query }) => listFeed(services, { viewerId: viewer?.userId ?? null, query }))
  serve(http, getTrendingTerms, ({ query }) => listTrendingTerms(services, query))
}
