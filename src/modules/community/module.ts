// What app.ts mounts of the community.
import type { Module } from '#platform/module.ts'
import { feedRoutes } from './feed/routes.ts'
import { postRoutes } from './posts/routes.ts'
import { countReuses } from './remix/count-reuse.ts'
import { remixJobs } from './remix/jobs.ts'
import { remixRoutes } from './remix/routes.ts'
import { socialRoutes } from './social/routes.ts'

export { remixData } from './remix/personal-data.ts'
export { sourcePosts } from './remix/source-posts.ts'

export const communityModule: Module = {
  name: 'community',
  routes(http, services) {
    postRoutes(http, services)
    feedRoutes(http, services)
    remixRoutes(http, services)
    socialRoutes(http, services)
  },
  jobs: (services) => [...remixJobs(services)],
  subscriptions: (services) => [countReuses(services)],
}
