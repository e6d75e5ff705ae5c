// Rows as the ledger's tables and functions give them. Only *.sql.ts files of this module read them from the database.
import type { Bucket } from '#contract/credits.ts'

export type CreditAccount =
  | 'available'
  | 'held'
  | 'debt'
  | 'commission'
  | 'generation'
  | 'promotion'
  | 'expired'
  | 'adjustment'
  | 'gateway_test'
  | 'gateway_razorpay'
  | 'gateway_stripe'

export type TransferKind =
  | 'welcome_bonus'
  | 'hold'
  | 'release'
  | 'capture'
  | 'commission'
  | 'expiry'
  | 'adjustment'
  | 'purchase'
  | 'clawback'
  | 'clawback_debt'
  | 'debt_repayment'
  | 'reuse_reward'

/** One row per bucket that has something left, and one with nulls when none has. Amounts in hundredths. */
export type BalanceRow = {
  held: number
  debt: number
  used: number
  bucket: Bucket | null
  remaining: number | null
  next_expires_at: Date | null
}

/** One transfer. Amounts in hundredths. */
export type TransferRow = {
  user_version: number
  amount: number
  available_after: number
  held_after: number
  debt_after: number
  created_at: Date
  kind: TransferKind
  debit_account: CreditAccount
  credit_account: CreditAccount
  /** Of hold, release, capture and commission: the hold's id. */
  ref: string
  reason: string
}
