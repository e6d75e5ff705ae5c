// Money rules between the ledger's hundredths and the console's credits. Pure.
import type { MoneyRulesInput } from '#contract/admin-configuration.ts'
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import type { MoneyRules } from '#modules/credits/index.ts'

const hundredths = (credits: number) => Math.round(credits * 100)

export function rulesFromInput({ prices, commissionPercent, welcomeBonus, bonusDays }: MoneyRulesInput): MoneyRules {
  return {
    priceHundredths: {
      standard: hundredths(prices.standard),
      premium2: hundredths(prices.premium2),
      premium4: hundredths(prices.premium4),
    },
    commissionPercent,
    welcomeBonusHundredths: hundredths(welcomeBonus),
    bonusDays,
  }
}

export function showRules(rules: MoneyRules): MoneyRulesInput {
  const { standard, premium2, premium4 } = rules.priceHundredths
  return {
    prices: {
      standard: creditsFromHundredths(standard),
      premium2: creditsFromHundredths(premium2),
      premium4: creditsFromHundredths(premium4),
    },
    commissionPercent: rules.commissionPercent,
    welcomeBonus: creditsFromHundredths(rules.welcomeBonusHundredths),
    bonusDays: rules.bonusDays,
  }
}
