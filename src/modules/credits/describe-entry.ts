// One transfer as the owner of the wallet reads it: what it changed, and why in one sentence. Pure.
import { createHash } from 'node:crypto'
import type { WalletEntry, WalletEntryKind } from '#contract/credits.ts'
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import { inLanguage } from '#contract/in-language.ts'
import type { Locale } from '#contract/locale.ts'
import { showId } from '#platform/ids.ts'
import type { CreditAccount, TransferKind, TransferRow } from './tables.ts'

interface Wording {
  kind: WalletEntryKind
  sentence: (reason: string) => string
}

const asSentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`)

const wordings: Record<TransferKind, Wording> = {
  welcome_bonus: { kind: 'welcome_bonus', sentence: () => 'Welcome to Rangoli.' },
  hold: { kind: 'hold', sentence: () => 'Set aside for a picture you ordered.' },
  release: { kind: 'release', sentence: (reason) => `Given back: ${asSentence(reason)}` },
  capture: { kind: 'capture', sentence: () => 'Your picture was delivered.' },
  commission: { kind: 'commission', sentence: () => 'Share of the platform in a delivered picture.' },
  expiry: { kind: 'expiry', sentence: () => 'Bonus credits expired.' },
  // An admin's own words.
  adjustment: { kind: 'adjustment', sentence: asSentence },
  purchase: { kind: 'purchase', sentence: () => 'Bought.' },
  clawback: { kind: 'clawback', sentence: () => 'Taken back because a payment was returned.' },
  clawback_debt: { kind: 'clawback', sentence: () => 'Owed because a returned payment had been spent already.' },
  reuse_reward: { kind: 'reuse_reward', sentence: () => 'Somebody made a picture from a post of yours.' },
  debt_repayment: { kind: 'debt_repayment', sentence: () => 'Paid off what was owed.' },
}

const paysForGeneration: readonly TransferKind[] = ['hold', 'release', 'capture', 'commission']

/** What a transfer adds to the balance, which is what is available less what is owed. */
function changeOf({ debit_account, credit_account, amount }: TransferRow): number {
  const counts = (account: CreditAccount) => (account === 'available' || account === 'debt' ? amount : 0)
  return counts(credit_account) - counts(debit_account)
}

/** A transfer's key is its wallet and its version; its name on the wire follows from that, so that no row stores it. */
function transferId(userId: string, version: number): string {
  const hex = createHash('sha256').update(`transfer ${userId} ${version}`).digest('hex')
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  return showId('transfer', uuid)
}

export function describeEntry(userId: string, row: TransferRow, locale: Locale): WalletEntry {
  const { kind, sentence } = wordings[row.kind]
  return {
    id: transferId(userId, row.user_version),
    createdAt: row.created_at.toISOString(),
    kind,
    change: creditsFromHundredths(changeOf(row)),
    balanceAfter: creditsFromHundredths(row.available_after - row.debt_after),
    heldAfter: creditsFromHundredths(row.held_after),
    reason: inLanguage(sentence(row.reason), locale),
    ...(paysForGeneration.includes(row.kind) && { generationId: showId('generation', row.ref) }),
  }
}
