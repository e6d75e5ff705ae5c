// What a user has, by bucket, and what he has used this month. Reads only; shows nothing that could not be spent.
import { Bucket } from '#contract/credits.ts'
import { must } from '#platform/assert.ts'
import type { Database } from '#platform/db/database.ts'
import { readBalance } from './ledger.sql.ts'
import { startOfMonth } from './start-of-month.ts'

export interface BucketBalance {
  bucket: Bucket
  hundredths: number
  /** When the next part of it expires; null when none does. */
  nextExpiresAt: Date | null
}

export interface Balance {
  /** What can be spent now, without what is held. */
  availableHundredths: number
  heldHundredths: number
  /** Taken back by a refund after it had been spent. While it is above zero nothing is available. */
  debtHundredths: number
  /** Captured in this calendar month of India. */
  monthlyUsedHundredths: number
  /** All buckets in the order in which they are spent. */
  buckets: BucketBalance[]
}

/** The user must have a wallet: every account gets one when it is made. */
export async function getBalance(db: Database, { userId, now }: { userId: string; now: Date }): Promise<Balance> {
  const rows = await readBalance(db, { userId, now, usedSince: startOfMonth(now) })
  const wallet = must(rows[0], 'a user without a wallet')
  const buckets = Bucket.options.map((bucket) => {
    const row = rows.find((candidate) => candidate.bucket === bucket)
    return { bucket, hundredths: row?.remaining ?? 0, nextExpiresAt: row?.next_expires_at ?? null }
  })
  return {
    availableHundredths: buckets.reduce((sum, { hundredths }) => sum + hundredths, 0),
    heldHundredths: wallet.held,
    debtHundredths: wallet.debt,
    monthlyUsedHundredths: wallet.used,
    buckets,
  }
}
