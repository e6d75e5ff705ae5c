// Notifications' part in a copy of a person's data and in the end of an account.
import { Readable } from 'node:stream'
import { listFile, type PersonalData } from '#modules/privacy/index.ts'
import type { Services } from '#platform/module.ts'
import { getPreferences } from './get-preferences.ts'
import { listNotifications } from './list-notifications.ts'
import { deleteInbox, deleteRowsOf } from './sweep.sql.ts'

const pageRows = 100
const mostPages = 50
const batch = 1_000
const mostBatches = 1_000

export function notificationsData({ db, clock }: Pick<Services, 'db' | 'clock'>): PersonalData {
  return {
    name: 'notifications',
    async *exportFiles(userId) {
      const madeAt = clock.now()
      yield listFile('notifications/list.json', madeAt, () => everything(userId))
      yield {
        name: 'notifications/preferences.json',
        madeAt,
        open: async () => Readable.from([`${JSON.stringify(await getPreferences(db, userId), null, 2)}\n`]),
      }
    },
    async erase(userId, signal) {
      for (let round = 0; round < mostBatches; round++) {
        if (signal.aborted) return 'later'
        if ((await deleteRowsOf(db, userId, batch)) < batch) break
      }
      await db.transaction((tx) => deleteInbox(tx, userId))
      return 'done'
    },
  }

  async function* everything(userId: string): AsyncGenerator<object> {
    let cursor: string | undefined
    for (let page = 0; page < mostPages; page++) {
      const { items, nextCursor } = await listNotifications(db, { userId, cursor, limit: pageRows })
      yield* items
      if (nextCursor === undefined) return
      cursor = nextCursor
    }
  }
}
