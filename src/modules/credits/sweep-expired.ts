// Empties lots whose time is over, wallet by wallet. Must never lock two wallets in one transaction.
import type { Database } from '#platform/db/database.ts'
import { expireWallet, listDueWallets } from './ledger.sql.ts'

const batch = 500
const maxBatches = 100

/** Returns how many wallets were due. Bounded per run: the next run takes the rest. */
export async function sweepExpired(
  db: Database,
  { now, signal }: { now: Date; signal?: AbortSignal },
): Promise<number> {
  let swept = 0
  for (let round = 0; round < maxBatches; round++) {
    const due = await listDueWallets(db, now, batch)
    for (const userId of due) {
      if (signal?.aborted) return swept
      await expireWallet(db, userId, now)
      swept++
    }
    if (due.length < batch) break
  }
  return swept
}
