// Closes, in this process, the live streams of accounts whose sessions ended anywhere. A stream that may go on opens again by itself.
import type { Listener } from '#platform/events/listen.ts'
import type { Http } from '#platform/http/serve.ts'
import type { Services } from '#platform/module.ts'
import { listenForSignedOut } from './signed-out.sql.ts'

export function closeStreams({ app, streams }: Http, services: Services): void {
  let listener: Listener | undefined
  app.addHook('onListen', async () => {
    listener = listenForSignedOut(services.db, services.log, (userId) => streams.endOf(userId))
  })
  app.addHook('onClose', async () => {
    await listener?.close()
  })
}
