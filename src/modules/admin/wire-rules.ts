// Money rules between the ledger's hundredths and the console's credits. Pure.
import { creditsFromHundredths as credits } from '#contract/credits-amount.ts'
import type { MoneyRulesInput } from '#contract/money-rules.ts'
import type { MoneyRules } from '#modules/credits/index.ts'

const hundredths = (shown: number) => Math.round(shown * 100)

export function rulesFromInput(input: MoneyRulesInput): MoneyRules {
  const { prices, commissionPercent, welcomeBonus, bonusDays, bonuses, reuse, adjustmentMax } = input
  return {
    priceHundredths: {
      standard: hundredths(prices.standard),
      premium2: hundredths(prices.premium2),
      premium4: hundredths(prices.premium4),
    },
    commissionPercent,
    welcomeBonusHundredths: hundredths(welcomeBonus),
    bonusDays,
    bonusHundredths: {
      dailyClaim: hundredths(bonuses.dailyClaim),
      streak: hundredths(bonuses.streak),
      referee: hundredths(bonuses.referee),
      referrer: hundredths(bonuses.referrer),
      referralMilestone: hundredths(bonuses.referralMilestone),
    },
    reuse: {
      rewardHundredths: hundredths(reuse.reward),
      postMaxHundredths: hundredths(reuse.postMax),
      authorDayMaxHundredths: hundredths(reuse.authorDayMax),
      paidWithBonus: reuse.paidWithBonus,
      paidWithBonusDayMaxHundredths: hundredths(reuse.paidWithBonusDayMax),
    },
    adjustmentMaxHundredths: hundredths(adjustmentMax),
  }
}

export function showRules(rules: MoneyRules): MoneyRulesInput {
  const { priceHundredths: prices, bonusHundredths: bonuses, reuse } = rules
  return {
    prices: {
      standard: credits(prices.standard),
      premium2: credits(prices.premium2),
      premium4: credits(prices.premium4),
    },
    commissionPercent: rules.commissionPercent,
    welcomeBonus: credits(rules.welcomeBonusHundredths),
    bonusDays: rules.bonusDays,
    bonuses: {
      dailyClaim: credits(bonuses.dailyClaim),
      streak: credits(bonuses.streak),
      referee: credits(bonuses.referee),
      referrer: credits(bonuses.referrer),
      referralMilestone: credits(bonuses.referralMilestone),
    },
    reuse: {
      reward: credits(reuse.rewardHundredths),
      postMax: credits(reuse.postMaxHundredths),
      authorDayMax: credits(reuse.authorDayMaxHundredths),
      paidWithBonus: reuse.paidWithBonus,
      paidWithBonusDayMax: credits(reuse.paidWithBonusDayMaxHundredths),
    },
    adjustmentMax: credits(rules.adjustmentMaxHundredths),
  }
}
