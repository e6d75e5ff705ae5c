// What an order would cost and leave, by the same checks as the order itself. Spends nothing, claims nothing.
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import type { GenerationOrder, quote } from '#contract/studio.ts'
import { currentRules, getBalance } from '#modules/credits/index.ts'
import type { Services } from '#platform/module.ts'
import { resolveOrder } from './resolve-order.ts'
import type { SourcePosts } from './source-posts.ts'

/** Throws not_found, forbidden, validation_failed and content_policy_violation, exactly when an order would. */
export async function quoteOrder(
  { db, clock, sourcePosts }: Pick<Services, 'db' | 'clock'> & { sourcePosts: SourcePosts },
  { userId, order }: { userId: string; order: GenerationOrder },
): Promise<ReplyOf<typeof quote>> {
  const now = clock.now()
  await resolveOrder({ db, sourcePosts }, { userId, order, now })
  const [rules, balance] = await Promise.all([currentRules(db, now), getBalance(db, { userId, now })])
  const costHundredths = rules.priceHundredths[order.tier] * order.variants
  const spendableHundredths = balance.availableHundredths - balance.debtHundredths
  return {
    cost: creditsFromHundredths(costHundredths),
    balance: creditsFromHundredths(spendableHundredths),
    balanceAfter: creditsFromHundredths(spendableHundredths - costHundredths),
    affordable: spendableHundredths >= costHundredths,
  }
}
