// The calls of the ledger's functions and the reads of its tables. Must never write a table itself: the role may not.
import { sql } from 'kysely'
import type { WalletEntryGroup } from '#contract/credits.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { BalanceRow, TransferRow } from './tables.ts'

/** A wallet with the welcome bonus of the rules in force, in the caller's transaction. False: there was one already. */
export async function openWallet(tx: Tx, { userId, now }: { userId: string; now: Date }): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`SELECT credits_open_wallet(${userId}, ${now}) AS done`.execute(tx)
  return rows[0]?.done === true
}

/** Keeps what was held, split into commission and the rest. False: the hold was captured or released before. */
export async function captureHold(tx: Tx, { holdId, now }: { holdId: string; now: Date }): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`SELECT credits_capture(${holdId}, ${now}) AS done`.execute(tx)
  return rows[0]?.done === true
}

/**
 * Gives what was held back to the lots it came from. `reason`: why, in words for the owner of the wallet.
 * False: the hold was captured or released before.
 */
export async function releaseHold(
  tx: Tx,
  { holdId, reason, now }: { holdId: string; reason: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`SELECT credits_release(${holdId}, ${reason}, ${now}) AS done`.execute(
    tx,
  )
  return rows[0]?.done === true
}

// Lots that are over but not swept yet are left out, so that nobody is shown what he cannot spend.
const balanceText = `
  SELECT w.held, w.debt, b.bucket, b.remaining, b.next_expires_at,
    (SELECT coalesce(sum(t.amount), 0)::bigint FROM transfers t
     WHERE t.user_id = w.user_id AND t.kind IN ('capture', 'commission') AND t.created_at >= $3) AS used
  FROM wallets w
  LEFT JOIN LATERAL (
    SELECT l.bucket, sum(l.remaining)::bigint AS remaining, nullif(min(l.expires_at), 'infinity') AS next_expires_at
    FROM lots l WHERE l.user_id = w.user_id AND l.is_open AND l.expires_at > $2 GROUP BY l.bucket
  ) b ON true
  WHERE w.user_id = $1`

/** No row: there is no such wallet. `usedSince`: start of the time that `used` counts. */
export async function readBalance(
  db: Database,
  { userId, now, usedSince }: { userId: string; now: Date; usedSince: Date },
): Promise<BalanceRow[]> {
  return db.call<BalanceRow>('credits_balance', balanceText, [userId, now, usedSince])
}

// The words are those of the index transfers_other.
const hasPurchasedText = `SELECT EXISTS (
  SELECT FROM transfers WHERE user_id = $1 AND kind = 'purchase'
    AND kind NOT IN ('hold', 'release', 'capture', 'commission')) AS has`

/** Whether a purchase was ever credited, also one that was refunded since. */
export async function hasPurchased(db: Database, userId: string): Promise<boolean> {
  const [row] = await db.call<{ has: boolean }>('credits_has_purchased', hasPurchasedText, [userId])
  return row?.has === true
}

// The words of a group are those of the index transfers_other: another spelling would not use it.
const inGroup = {
  any: '',
  pictures: `AND kind IN ('hold', 'release', 'capture', 'commission')`,
  added: `AND kind NOT IN ('hold', 'release', 'capture', 'commission') AND credit_account = 'available'`,
  removed: `AND kind NOT IN ('hold', 'release', 'capture', 'commission') AND credit_account <> 'available'`,
} as const satisfies Record<WalletEntryGroup | 'any', string>

const transfersText = (group: keyof typeof inGroup) => `
  SELECT user_version, amount, available_after, held_after, debt_after, created_at,
    kind, debit_account, credit_account, ref, reason
  FROM transfers WHERE user_id = $1 AND user_version < $2 AND created_at >= $4 AND created_at < $5 ${inGroup[group]}
  ORDER BY user_version DESC LIMIT $3`

export interface TransferFilter {
  userId: string
  beforeVersion: number
  limit: number
  group?: WalletEntryGroup | undefined
  /** From the first to before the second. */
  span?: readonly [Date, Date] | undefined
}

/** Newest first, at most `limit`, all older than `beforeVersion`. */
export async function listTransfers(db: Database, filter: TransferFilter): Promise<TransferRow[]> {
  const { userId, beforeVersion, limit, group = 'any', span = ['-infinity', 'infinity'] } = filter
  const values = [userId, beforeVersion, limit, ...span]
  return db.call<TransferRow>(`credits_transfers_${group}`, transfersText(group), values)
}

const rulesText = `
  SELECT rules FROM money_rules WHERE effective_at <= $1 ORDER BY effective_at DESC, version DESC LIMIT 1`

/** The rules in force, as stored. */
export async function readRules(db: Database, now: Date): Promise<unknown> {
  const rows = await db.call<{ rules: unknown }>('credits_rules', rulesText, [now])
  return rows[0]?.rules
}

// The bound at infinity is the index's own condition: without it the whole table would be read.
const dueText = `
  SELECT user_id FROM wallets WHERE next_expires_at <= $1 AND next_expires_at < 'infinity'
  ORDER BY next_expires_at LIMIT $2`

/** Users whose wallets hold credits whose time is over, at most `limit`. */
export async function listDueWallets(db: Database, now: Date, limit: number): Promise<string[]> {
  const rows = await db.call<{ user_id: string }>('credits_due', dueText, [now, limit])
  return rows.map(({ user_id }) => user_id)
}

/** Lets go what is due in one wallet, in a transaction of its own. Returns hundredths. */
export async function expireWallet(db: Database, userId: string, now: Date): Promise<number> {
  const rows = await db.call<{ expired: number }>('credits_expire', 'SELECT credits_expire($1, $2) AS expired', [
    userId,
    now,
  ])
  return rows[0]?.expired ?? 0
}
