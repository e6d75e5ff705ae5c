// What the ledger's "no" to a hold means to a person. Must never hide a state it does not know.
import { z } from 'zod'
import { creditsFromHundredths, formatCredits } from '#contract/credits-amount.ts'
import { Refusal } from '#platform/refusal.ts'

const Shortage = z.object({ missing: z.int(), debt: z.int() })

/** `state`: SQLSTATE raised by credits_hold, `detail`: its DETAIL. Null: it is no refusal of ours. */
export function spendingRefusal(state: string, detail: string | null): Refusal | null {
  switch (state) {
    case 'RG402': {
      const { missing, debt } = Shortage.parse(JSON.parse(detail ?? ''))
      const sentence =
        debt > 0
          ? `A returned payment left ${formatCredits(debt)} credits to pay back. Add credits to go on.`
          : `You need ${formatCredits(missing)} more credits for this. Add credits or choose a smaller size.`
      return new Refusal('insufficient_credits', sentence, { missing: creditsFromHundredths(missing) })
    }
    case 'RG409':
      return new Refusal('forbidden', 'Your wallet is frozen. Please write to us to find out why.')
    default:
      return null
  }
}
