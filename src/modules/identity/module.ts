// What app.ts mounts of identity.
import type { Module } from '#platform/module.ts'
import type { ProfileStats } from './account.ts'
import { identityJobs } from './jobs.ts'
import { identityRoutes } from './routes.ts'

export { grantRole } from './grant-role.ts'
export { findLocale } from './locale.sql.ts'
export { readSessions } from './read-session.ts'

/** `stats` is answered by a later module (studio). */
export function identityModule(stats: ProfileStats): Module {
  return {
    name: 'identity',
    routes: (http, services) => identityRoutes(http, services, stats),
    jobs: identityJobs,
  }
}
