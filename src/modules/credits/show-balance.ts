// A balance as the wire shows it: decimal credits, a debt as a negative balance. Pure.
import type { Balance as ShownBalance } from '#contract/credits.ts'
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import type { Balance } from './get-balance.ts'

export function showBalance(balance: Balance): ShownBalance {
  const credits = creditsFromHundredths(balance.availableHundredths - balance.debtHundredths)
  return {
    credits,
    held: creditsFromHundredths(balance.heldHundredths),
    monthlyUsed: creditsFromHundredths(balance.monthlyUsedHundredths),
    monthlyRemaining: credits,
    buckets: balance.buckets.map(({ bucket, hundredths, nextExpiresAt }) => ({
      bucket,
      credits: creditsFromHundredths(hundredths),
      ...(nextExpiresAt && { nextExpiryAt: nextExpiresAt.toISOString() }),
    })),
  }
}
