// The fields of the rules in their groups, and the way from what is typed to a proposal. Pure; the server checks what is in bounds.
import type { MoneyRulesInput } from '#contract/money-rules.ts'

export const ruleGroups = [
  {
    name: 'prices',
    isRead: true,
    fields: ['standard', 'premium2', 'premium4', 'commissionPercent', 'welcomeBonus', 'bonusDays'],
  },
  { name: 'adjustments', isRead: true, fields: ['adjustmentMax'] },
  { name: 'bonuses', isRead: false, fields: ['dailyClaim', 'streak', 'referee', 'referrer', 'referralMilestone'] },
  { name: 'reuse', isRead: false, fields: ['reward', 'postMax', 'authorDayMax', 'paidWithBonusDayMax'] },
] as const
export type RuleGroup = (typeof ruleGroups)[number]
export type RuleName = RuleGroup['fields'][number]

export const bonusReuses = ['full', 'capped', 'none'] as const

/** Where the server looks for it. */
export function pathOf({ name }: RuleGroup, field: RuleName): string {
  switch (name) {
    case 'prices':
      return field.startsWith('standard') || field.startsWith('premium') ? `prices.${field}` : field
    case 'adjustments':
      return field
    default:
      return `${name}.${field}`
  }
}

export type RuleTexts = Record<RuleName, string> & { paidWithBonus: (typeof bonusReuses)[number] }

export function toTexts({ prices, bonuses, reuse, ...rules }: MoneyRulesInput): RuleTexts {
  const { paidWithBonus, ...limits } = reuse
  const figures = { ...prices, ...bonuses, ...limits, ...rules }
  return {
    standard: String(figures.standard),
    premium2: String(figures.premium2),
    premium4: String(figures.premium4),
    commissionPercent: String(figures.commissionPercent),
    welcomeBonus: String(figures.welcomeBonus),
    bonusDays: String(figures.bonusDays),
    adjustmentMax: String(figures.adjustmentMax),
    dailyClaim: String(figures.dailyClaim),
    streak: String(figures.streak),
    referee: String(figures.referee),
    referrer: String(figures.referrer),
    referralMilestone: String(figures.referralMilestone),
    reward: String(figures.reward),
    postMax: String(figures.postMax),
    authorDayMax: String(figures.authorDayMax),
    paidWithBonusDayMax: String(figures.paidWithBonusDayMax),
    paidWithBonus,
  }
}

const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')))

export function toRules(texts: RuleTexts): MoneyRulesInput {
  const figure = (name: RuleName) => numberOf(texts[name])
  return {
    prices: { standard: figure('standard'), premium2: figure('premium2'), premium4: figure('premium4') },
    commissionPercent: figure('commissionPercent'),
    welcomeBonus: figure('welcomeBonus'),
    bonusDays: figure('bonusDays'),
    bonuses: {
      dailyClaim: figure('dailyClaim'),
      streak: figure('streak'),
      referee: figure('referee'),
      referrer: figure('referrer'),
      referralMilestone: figure('referralMilestone'),
    },
    reuse: {
      reward: figure('reward'),
      postMax: figure('postMax'),
      authorDayMax: figure('authorDayMax'),
      paidWithBonus: texts.paidWithBonus,
      paidWithBonusDayMax: figure('paidWithBonusDayMax'),
    },
    adjustmentMax: figure('adjustmentMax'),
  }
}
