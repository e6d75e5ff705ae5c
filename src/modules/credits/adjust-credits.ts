// An admin's correction of a wallet, up or down, in the caller's transaction. Its reason stands in the owner's history.
import pg from 'pg'
import { z } from 'zod'
import { formatCredits } from '#contract/credits-amount.ts'
import type { Tx } from '#platform/db/database.ts'
import { notifyLive } from '#platform/events/live.ts'
import { Refusal } from '#platform/refusal.ts'
import { adjustWallet, type WalletAdjustment } from './ledger.sql.ts'

/** Throws not_found without a wallet, and insufficient_credits when there is less than what should be taken. */
export async function adjustCredits(tx: Tx, adjustment: WalletAdjustment): Promise<void> {
  try {
    await adjustWallet(tx, adjustment)
  } catch (error) {
    throw refusalOf(error) ?? error
  }
  await notifyLive(tx, adjustment.userId, { type: 'balance' })
}

const Shortage = z.object({ available: z.int(), debt: z.int() })

function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof pg.DatabaseError)) return null
  if (error.code === 'RG404') return new Refusal('not_found', 'There is no such account.')
  if (error.code !== 'RG402') return null
  const { available, debt } = Shortage.parse(JSON.parse(error.detail ?? '{}'))
  const left = debt > 0 ? 'The wallet is in debt: nothing' : `${formatCredits(available)} credits`
  return new Refusal('insufficient_credits', `${left} can be taken from this account.`)
}
