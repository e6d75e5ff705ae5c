// What app.ts mounts of moderation.
import type { Module } from '#platform/module.ts'
import { moderationRoutes } from './routes.ts'

export const moderationModule: Module = { name: 'moderation', routes: moderationRoutes }
