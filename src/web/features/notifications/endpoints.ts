// The endpoints of notifications: no first script calls them.
import type * as contract from '#contract/notifications.ts'
import { clientEndpoint } from '../../lib/endpoints.ts'

export const listNotifications = clientEndpoint<typeof contract.listNotifications>('GET', '/api/notifications')
export const readNotifications = clientEndpoint<typeof contract.readNotifications>('POST', '/api/notifications/read')
export const getPreferences = clientEndpoint<typeof contract.getNotificationPreferences>(
  'GET',
  '/api/notifications/preferences',
)
export const setPreference = clientEndpoint<typeof contract.setNotificationPreference>(
  'PUT',
  '/api/notifications/preferences/:kind',
)
export const unsubscribe = clientEndpoint<typeof contract.unsubscribe>('POST', '/api/notifications/unsubscribe')
