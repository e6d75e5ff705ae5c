// What somebody has earned by remixes, today and in all, with the limits in force.
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import type { Earnings } from '#contract/rewards.ts'
import { currentRules } from '#modules/credits/index.ts'
import type { Services } from '#platform/module.ts'
import { dayInIndia, endOfDayInIndia } from './day-in-india.ts'
import { readEarningSums } from './earnings.sql.ts'

export async function getEarnings({ db, clock }: Pick<Services, 'db' | 'clock'>, userId: string): Promise<Earnings> {
  const now = clock.now()
  const [{ reuse }, sums] = await Promise.all([currentRules(db, now), readEarningSums(db, userId, dayInIndia(now))])
  const bonusMax = { full: null, none: 0, capped: reuse.paidWithBonusDayMaxHundredths }[reuse.paidWithBonus]
  return {
    total: creditsFromHundredths(sums.total),
    today: creditsFromHundredths(sums.today),
    dayMax: creditsFromHundredths(reuse.authorDayMaxHundredths),
    todayFromBonus: creditsFromHundredths(sums.todayFromBonus),
    bonusDayMax: bonusMax === null ? null : creditsFromHundredths(bonusMax),
    reward: creditsFromHundredths(reuse.rewardHundredths),
    postMax: creditsFromHundredths(reuse.postMaxHundredths),
    dayEndsAt: endOfDayInIndia(now).toISOString(),
  }
}
