// The addresses of notifications. Handlers translate; the operations decide.
import * as contract from '#contract/notifications.ts'
import { openLiveEvents } from '#platform/events/live.ts'
import { serveStream } from '#platform/http/events-stream.ts'
import { type Http, serve } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { followUnread } from './follow-unread.ts'
import { getPreferences } from './get-preferences.ts'
import { listNotifications } from './list-notifications.ts'
import { readNotifications } from './read-notifications.ts'
import { setPreference } from './set-preference.ts'
import { unsubscribe } from './unsubscribe.ts'
import { unsubscribeLinks } from './unsubscribe-links.ts'

export function notificationsRoutes(http: Http, services: Services): void {
  const { db, log } = services
  // Connects with its first stream: pages listen to /api/events.
  const live = openLiveEvents(db, log)
  http.app.addHook('onClose', () => live.close())

  serve(http, contract.listNotifications, ({ viewer, query }) =>
    listNotifications(db, { ...query, userId: viewer.userId }),
  )
  serve(http, contract.readNotifications, ({ viewer, body }) =>
    readNotifications(services, { ...body, userId: viewer.userId }),
  )
  serveStream(http, contract.followNotifications, ({ viewer, signal }) =>
    followUnread({ db, live }, { userId: viewer.userId, signal }),
  )
  serve(http, contract.getNotificationPreferences, ({ viewer }) => getPreferences(db, viewer.userId))
  serve(http, contract.setNotificationPreference, ({ viewer, params, body }) =>
    setPreference(services, { ...body, ...params, userId: viewer.userId }),
  )
  serve(http, contract.unsubscribe, ({ body }) => unsubscribe(services, body.token))
  unsubscribeLinks(http, services)
}
