// What app.ts mounts of moderation.
import type { Module } from '#platform/module.ts'
import { moderationJobs } from './jobs.ts'
import { moderationRoutes } from './routes.ts'

export { moderationData } from './personal-data.ts'
export { postModeration } from './post-moderation.ts'

export const moderationModule: Module = { name: 'moderation', routes: moderationRoutes, jobs: moderationJobs }
