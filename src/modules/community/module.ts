// What app.ts mounts of the community.
import type { Module } from '#platform/module.ts'
import { feedJobs } from './feed/jobs.ts'
import { feedRoutes } from './feed/routes.ts'
import { feedSubscriptions } from './feed/subscriptions.ts'
import { postRoutes } from './posts/routes.ts'
import { remixRoutes } from './remix/routes.ts'
import { socialRoutes } from './social/routes.ts'

export const communityModule: Module = {
  name: 'community',
  routes(http, services) {
    postRoutes(http, services)
    feedRoutes(http, services)
    remixRoutes(http, services)
    socialRoutes(http, services)
  },
  jobs: (services) => [...feedJobs(services)],
  subscriptions: () => [...feedSubscriptions],
}
