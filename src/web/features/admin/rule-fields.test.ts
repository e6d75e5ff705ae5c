// What the form of the rules shows is what it proposes, and each of its fields is one the server names.
import { expect, it } from 'vitest'
import { MoneyRulesInput } from '#contract/money-rules.ts'
import { pathOf, ruleGroups, toRules, toTexts } from './rule-fields.ts'

const rules: MoneyRulesInput = {
  prices: { standard: 1, premium2: 2, premium4: 4.25 },
  commissionPercent: 25,
  welcomeBonus: 3,
  bonusDays: 90,
  bonuses: { dailyClaim: 0.5, streak: 3.5, referee: 5, referrer: 10, referralMilestone: 50 },
  reuse: { reward: 0.75, postMax: 20, authorDayMax: 11, paidWithBonus: 'none', paidWithBonusDayMax: 2 },
  adjustmentMax: 10_000,
}

it('rules that nobody touched are proposed as they are [AD-4]', () => {
  expect(toRules(toTexts(rules))).toEqual(rules)
  expect(MoneyRulesInput.parse(toRules(toTexts(rules)))).toEqual(rules)
})

it('what the server says of a rule reaches its field [AD-4]', () => {
  for (const group of ruleGroups) {
    for (const field of group.fields) {
      const { error } = MoneyRulesInput.safeParse(toRules({ ...toTexts(rules), [field]: '-1' }))
      expect(error?.issues.map(({ path }) => path.join('.'))).toContain(pathOf(group, field))
    }
  }
})
