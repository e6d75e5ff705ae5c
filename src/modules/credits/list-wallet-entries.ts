// The ledger of one wallet for its owner, newest first. Must never show another user's.

import type { listWalletEntries as contract, EntryFilter } from '#contract/credits.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import type { Locale } from '#contract/locale.ts'
import type { Database } from '#platform/db/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { describeEntry } from './describe-entry.ts'
import { listTransfers } from './ledger.sql.ts'
import { spanOfMonth } from './start-of-month.ts'

export interface EntriesQuery extends EntryFilter {
  /** uuid */
  userId: string
  /** Version of the last entry of the page before. */
  cursor?: string | undefined
  limit: number
  /** Of the reasons. */
  locale: Locale
}

/** Throws validation_failed for a cursor that is not ours. */
export async function listWalletEntries(
  db: Database,
  { userId, cursor, limit, group, month, locale }: EntriesQuery,
): Promise<ReplyOf<typeof contract>> {
  const beforeVersion = cursor === undefined ? Number.MAX_SAFE_INTEGER : parseCursor(cursor)
  // One more than is shown tells whether there is a next page.
  const rows = await listTransfers(db, {
    userId,
    beforeVersion,
    limit: limit + 1,
    group,
    span: month === undefined ? undefined : spanOfMonth(month),
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => describeEntry(userId, row, locale)),
    ...(rows.length > limit && last && { nextCursor: String(last.user_version) }),
  }
}

function parseCursor(cursor: string): number {
  if (/^[1-9]\d{0,14}$/.test(cursor)) return Number(cursor)
  throw Refusal.field('cursor', 'This is no cursor of this list. Please start at the first page.')
}
