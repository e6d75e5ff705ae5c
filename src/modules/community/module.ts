// What app.ts mounts of the community.
import type { Module } from '#platform/module.ts'
import { feedRoutes } from './feed/routes.ts'
import { postRoutes } from './posts/routes.ts'
import { remixRoutes } from './remix/routes.ts'
import { socialJobs } from './social/jobs.ts'
import { socialRoutes } from './social/routes.ts'
import { runLikeTelling } from './social/run-like-telling.ts'

export const communityModule: Module = {
  name: 'community',
  routes(http, services) {
    postRoutes(http, services)
    feedRoutes(http, services)
    remixRoutes(http, services)
    socialRoutes(http, services)
  },
  jobs: (services) => socialJobs(services),
  work: (services, stop) => runLikeTelling(services, stop),
}
