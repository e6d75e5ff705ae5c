// The wallet's part in a copy of a person's data. Nothing of it is erased: entries name no person, and the books must stay whole.
import { Readable } from 'node:stream'
import type { Locale } from '#contract/locale.ts'
import type { Database } from '#platform/db/database.ts'
import type { Services } from '#platform/module.ts'
import { listWalletEntries } from './list-wallet-entries.ts'

const rowsAtOnce = 500

/** Implements what privacy asks of modules that hold personal data. */
export function creditsData({ db, clock }: Pick<Services, 'db' | 'clock'>) {
  return {
    name: 'credits',
    async *exportFiles(userId: string, locale: Locale) {
      yield {
        name: 'ledger.json',
        madeAt: clock.now(),
        open: async () => Readable.from(ledgerLines(db, userId, locale), { objectMode: false }),
      }
    },
    async erase(): Promise<'done' | 'later'> {
      return 'done'
    },
  }
}

/** All entries, page after page, as one JSON array. */
async function* ledgerLines(db: Database, userId: string, locale: Locale): AsyncGenerator<string> {
  let cursor: string | undefined
  let isFirst = true
  yield '[\n'
  do {
    const page = await listWalletEntries(db, { userId, locale, cursor, limit: rowsAtOnce })
    for (const item of page.items) {
      yield `${isFirst ? '' : ',\n'}${JSON.stringify(item)}`
      isFirst = false
    }
    cursor = page.nextCursor
  } while (cursor !== undefined)
  yield '\n]\n'
}
