// What app.ts mounts of the community.
import type { Module } from '#platform/module.ts'
import { feedJobs } from './feed/jobs.ts'
import { feedRoutes } from './feed/routes.ts'
import { feedSubscriptions } from './feed/subscriptions.ts'
import { noPostModeration, type OpenPostModeration } from './ports.ts'
import { postJobs } from './posts/jobs.ts'
import { postRoutes } from './posts/routes.ts'
import { countReuses } from './remix/count-reuse.ts'
import { remixJobs } from './remix/jobs.ts'
import { remixRoutes } from './remix/routes.ts'
import { socialJobs } from './social/jobs.ts'
import { socialRoutes } from './social/routes.ts'
import { runLikeTelling } from './social/run-like-telling.ts'

export { communityPages } from './pages/community-pages.ts'
export { communitySitemap } from './pages/community-sitemap.ts'
export { communityData } from './personal-data.ts'
export { creationPosts } from './posts/creation-posts.ts'
export { remixData } from './remix/personal-data.ts'
export { sourcePosts } from './remix/source-posts.ts'

export interface CommunityOptions {
  /** What authors are told of hidden posts; without, nothing. */
  moderation?: OpenPostModeration
}

export function communityModule({ moderation = () => noPostModeration }: CommunityOptions = {}): Module {
  return {
    name: 'community',
    routes(http, services) {
      postRoutes(http, services, moderation(services))
      feedRoutes(http, services)
      remixRoutes(http, services)
      socialRoutes(http, services)
    },
    jobs: (services) => [...postJobs(services), ...feedJobs(services), ...remixJobs(services), ...socialJobs(services)],
    work: (services, stop) => runLikeTelling(services, stop),
    subscriptions: (services) => [...feedSubscriptions(services), countReuses(services)],
  }
}
