// What app.ts mounts of notifications.
import type { Module } from '#platform/module.ts'
import { notificationJobs } from './jobs.ts'
import { notificationsRoutes } from './routes.ts'
import { notificationSubscriptions } from './subscriptions.ts'

export { liveUnread } from './live-unread.ts'
export { notificationsData } from './personal-data.ts'

export const notificationsModule: Module = {
  name: 'notifications',
  routes: notificationsRoutes,
  jobs: notificationJobs,
  subscriptions: notificationSubscriptions,
}
