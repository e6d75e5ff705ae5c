// After the commit of orders: wakes the workers and the owners' open pages. Bundled, since each NOTIFY takes a lock at commit that all share.
import { sql } from 'kysely'
import type { Database } from '#platform/db/database.ts'
import { type AddressedNotice, notifyManyLive } from '#platform/events/live.ts'
import type { Logger } from '#platform/log.ts'

/** Workers listen here. */
export const wakeChannel = 'studio_wake'

/** The first order goes out at once; those of the next moments share one message. */
const bundleMs = 20
/** Notices of one message; the others follow in the next. */
const maxNotices = 500

export interface OrderAnnouncer {
  announce(placed: { userId: string; generationIds: string[] }): void
  /** Resolves when what was announced has been sent. */
  close(): Promise<void>
}

export function createOrderAnnouncer(db: Database, log: Logger): OrderAnnouncer {
  const notices: AddressedNotice[] = []
  let sending: Promise<void> | undefined

  async function sendBundles(): Promise<void> {
    while (notices.length > 0) {
      await send(notices.splice(0, maxNotices)).catch((error) =>
        log.debug({ err: error }, 'orders not announced; polling finds them'),
      )
      await new Promise((resolve) => setTimeout(resolve, bundleMs))
    }
    sending = undefined
  }

  async function send(bundle: AddressedNotice[]): Promise<void> {
    await sql`SELECT pg_notify(${wakeChannel}, '')`.execute(db.query)
    await notifyManyLive(db.query, bundle)
  }

  return {
    announce({ userId, generationIds }) {
      for (const generationId of generationIds) notices.push({ userId, notice: { type: 'job', generationId } })
      notices.push({ userId, notice: { type: 'balance' } })
      sending ??= sendBundles()
    },
    async close() {
      await sending
    },
  }
}
