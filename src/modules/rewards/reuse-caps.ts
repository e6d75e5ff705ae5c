// What one reuse pays its author: the whole reward, what a limit leaves of it, or nothing. Pure; whole hundredths of a credit.
import type { RewardCut } from '#contract/rewards.ts'
import type { MoneyRules } from '#modules/credits/index.ts'

export type ReuseRules = MoneyRules['reuse']

export interface Reuse {
  /** uuids */
  authorId: string
  userId: string
  /** Something of the price came from a bonus lot. */
  paidWithBonus: boolean
  /** This person's pictures have used up this post before, whatever it paid then. */
  isRepeated: boolean
  /** What was earned before this one, in hundredths. */
  earned: {
    /** By the post, ever. */
    post: number
    /** By the author on the day of the delivery. */
    day: number
    /** The part of that from pictures paid with bonus credits. */
    dayFromBonus: number
  }
}

export type RewardVerdict =
  | { type: 'self' }
  | { type: 'repeated' }
  /** In full. */
  | { type: 'grant'; fullHundredths: number; hundredths: number; cutBy: 'none' }
  /** Less than in full, and more than nothing. */
  | { type: 'cut'; fullHundredths: number; hundredths: number; cutBy: Exclude<RewardCut, 'none'> }
  /** A limit left nothing. */
  | { type: 'capped'; fullHundredths: number; hundredths: 0; cutBy: Exclude<RewardCut, 'none'> }

interface Limit {
  cutBy: Exclude<RewardCut, 'none'>
  left: number
}

/** The lowest limit cuts; of equal ones the first, which is the one that lasts longer. */
function limitsOf({ earned, paidWithBonus }: Reuse, rules: ReuseRules): Limit[] {
  const limits: Limit[] = [
    { cutBy: 'post', left: rules.postMaxHundredths - earned.post },
    { cutBy: 'day', left: rules.authorDayMaxHundredths - earned.day },
  ]
  if (!paidWithBonus || rules.paidWithBonus === 'full') return limits
  const most = rules.paidWithBonus === 'none' ? 0 : rules.paidWithBonusDayMaxHundredths
  return [...limits, { cutBy: 'bonus', left: most - earned.dayFromBonus }]
}

export function decideReward(reuse: Reuse, rules: ReuseRules): RewardVerdict {
  if (reuse.authorId === reuse.userId) return { type: 'self' }
  if (reuse.isRepeated) return { type: 'repeated' }
  const fullHundredths = rules.rewardHundredths
  const lowest = limitsOf(reuse, rules).reduce((low, limit) => (limit.left < low.left ? limit : low))
  if (lowest.left >= fullHundredths) return { type: 'grant', fullHundredths, hundredths: fullHundredths, cutBy: 'none' }
  // Rules that were lowered meanwhile can leave less than nothing.
  if (lowest.left <= 0) return { type: 'capped', fullHundredths, hundredths: 0, cutBy: lowest.cutBy }
  return { type: 'cut', fullHundredths, hundredths: lowest.left, cutBy: lowest.cutBy }
}
