// The ledger of one wallet as a file for a spreadsheet. Must never hand a spreadsheet words that it would run as a formula.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import { type EntryFilter, entriesInFile, type WalletEntry } from '#contract/credits.ts'
import { inLanguage } from '#contract/in-language.ts'
import type { Locale } from '#contract/locale.ts'
import type { Database } from '#platform/db/database.ts'
import type { FileAnswer } from '#platform/http/send-file.ts'
import { type EntriesQuery, listWalletEntries } from './list-wallet-entries.ts'

// Read and written page by page, so that other requests get their turn in between.
const rowsAtOnce = 500

const columns: { key: keyof WalletEntry; header: string }[] = [
  { key: 'createdAt', header: 'Time (UTC)' },
  { key: 'kind', header: 'Kind' },
  { key: 'reason', header: 'Reason' },
  { key: 'change', header: 'Change' },
  { key: 'balanceAfter', header: 'Balance after' },
  { key: 'heldAfter', header: 'Held after' },
  { key: 'generationId', header: 'Generation' },
  { key: 'id', header: 'Entry' },
]

const columnsIn = (locale: Locale) => columns.map(({ key, header }) => ({ key, header: inLanguage(header, locale) }))

const write = (items: WalletEntry[], locale: Locale, header: boolean) =>
  // Only words can hide a formula: a negative number is a number.
  stringify(
    items.map((item) => ({ ...item, reason: escapeFormula(item.reason) })),
    { header, columns: columnsIn(locale), bom: header },
  )

const escapeFormula = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** At most `entriesInFile` rows, newest first, UTF-8 with a mark so that spreadsheets read it as such. */
export async function exportWalletEntries(
  db: Database,
  { userId, ...filter }: EntryFilter & Pick<EntriesQuery, 'userId' | 'locale'>,
): Promise<FileAnswer> {
  const parts: Buffer[] = []
  let cursor: string | undefined
  for (let rows = 0; rows < entriesInFile; rows += rowsAtOnce) {
    const page = await listWalletEntries(db, { userId, ...filter, cursor, limit: rowsAtOnce })
    parts.push(Buffer.from(write(page.items, filter.locale, rows === 0)))
    cursor = page.nextCursor
    if (cursor === undefined) break
  }
  const bytes = Buffer.concat(parts)
  const name = ['rangoli-wallet', filter.month, filter.group].filter((word) => word !== undefined).join('-')
  return {
    open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    sizeBytes: bytes.length,
    etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    contentType: 'text/csv; charset=utf-8',
    cacheControl: 'private, no-store',
    downloadName: `${name}.csv`,
  }
}
