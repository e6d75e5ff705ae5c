// The rules about credits that an admin may change, with their bounds. The bounds are the product's: nobody may set what lies outside.
import { z } from 'zod'
import { Credits } from './credits-amount.ts'

const hasTwoDecimals = (credits: number) => Math.abs(credits * 100 - Math.round(credits * 100)) < 1e-6
const twoDecimals = 'At most two decimals.'

const Price = Credits.min(0.01, 'A picture costs at least 0.01 credits.')
  .max(1000, 'At most 1,000 credits.')
  .refine(hasTwoDecimals, twoDecimals)

const amount = (most: number) =>
  Credits.min(0, 'Not below zero.').max(most, `At most ${most} credits.`).refine(hasTwoDecimals, twoDecimals)

/** Of a delivered picture that somebody made from another's post. */
const ReuseRules = z
  .strictObject({
    /** To the author of the post. */
    reward: amount(10),
    /** Of one post, for ever. */
    postMax: amount(1000),
    /** Of one author, each day in India. */
    authorDayMax: amount(1000),
    /** What a reuse pays whose price came from bonus credits: as any other, up to its own limit of the day, or nothing. */
    paidWithBonus: z.enum(['full', 'capped', 'none']),
    /** That limit, a part of authorDayMax. */
    paidWithBonusDayMax: amount(1000),
  })
  .refine(({ paidWithBonusDayMax, authorDayMax }) => paidWithBonusDayMax <= authorDayMax, {
    path: ['paidWithBonusDayMax'],
    message: 'This is a part of what an author earns in a day, and not more.',
  })

const BonusRules = z.strictObject({
  dailyClaim: amount(100),
  /** On each seventh day in a row. */
  streak: amount(100),
  /** To who was invited, at signing up. */
  referee: amount(100),
  /** To who invited, at the first picture of the other. */
  referrer: amount(100),
  /** For each ten who stayed. */
  referralMilestone: amount(1000),
})

/** The most that any rule may let one adjustment move, in credits. */
export const adjustmentBoundCredits = 100_000

export const MoneyRulesInput = z
  .strictObject({
    /** Of one picture, in credits. */
    prices: z.strictObject({ standard: Price, premium2: Price, premium4: Price }),
    commissionPercent: z
      .int('Whole percents only.')
      .min(20, 'From 20 to 30 percent.')
      .max(30, 'From 20 to 30 percent.'),
    welcomeBonus: amount(100),
    /** How long bonus credits last. */
    bonusDays: z.int('Whole days only.').min(1, 'From 1 to 3,650 days.').max(3650, 'From 1 to 3,650 days.'),
    bonuses: BonusRules,
    reuse: ReuseRules,
    /** The most that one adjustment by an admin moves: a slip of the finger must not print a fortune. */
    adjustmentMax: Credits.min(1, 'At least 1 credit.')
      .max(adjustmentBoundCredits, `At most ${adjustmentBoundCredits} credits.`)
      .refine(hasTwoDecimals, twoDecimals),
  })
  .refine(({ prices }) => prices.standard <= prices.premium2, {
    path: ['prices', 'premium2'],
    message: 'A larger picture cannot cost less than a smaller one.',
  })
  .refine(({ prices }) => prices.premium2 <= prices.premium4, {
    path: ['prices', 'premium4'],
    message: 'A larger picture cannot cost less than a smaller one.',
  })
  // Rewards are paid out of what pictures brought in after the commission: more than that would have to come from nowhere.
  .refine(
    ({ prices, commissionPercent, reuse }) =>
      reuse.reward <= (prices.standard * (100 - commissionPercent)) / 100 + 1e-9,
    {
      path: ['reuse', 'reward'],
      message: 'This is more than a picture brings in after the commission.',
    },
  )
export type MoneyRulesInput = z.infer<typeof MoneyRulesInput>
