// What app.ts mounts of notifications.
import type { Module } from '#platform/module.ts'
import { notificationsRoutes } from './routes.ts'

export const notificationsModule: Module = { name: 'notifications', routes: notificationsRoutes }
