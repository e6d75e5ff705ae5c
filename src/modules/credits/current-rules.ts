// The money rules in force: prices, commission, bonuses, rewards, adjustments. Must never make up a rule that the database does not hold.
import { z } from 'zod'
import { Tier } from '#contract/picture.ts'
import { must } from '#platform/assert.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { readRules } from './ledger.sql.ts'
import { readRulesAt } from './rules.sql.ts'

const Hundredths = z.int().min(0)

export const MoneyRules = z.object({
  /** Of one picture. */
  priceHundredths: z.record(Tier, Hundredths.min(1)),
  commissionPercent: z.int().min(20).max(30),
  welcomeBonusHundredths: Hundredths,
  /** How long bonus credits last. */
  bonusDays: z.int().min(1),
  /** Paid out to nobody yet: for the module of referrals. */
  bonusHundredths: z.record(z.enum(['dailyClaim', 'streak', 'referee', 'referrer', 'referralMilestone']), Hundredths),
  /** What authors get when others make pictures from their posts. */
  reuse: z.object({
    rewardHundredths: Hundredths,
    postMaxHundredths: Hundredths,
    authorDayMaxHundredths: Hundredths,
    paidWithBonus: z.enum(['full', 'capped', 'none']),
    paidWithBonusDayMaxHundredths: Hundredths,
  }),
  /** Of one adjustment by an admin. */
  adjustmentMaxHundredths: Hundredths.min(1),
})
export type MoneyRules = z.infer<typeof MoneyRules>

/** A change reaches every process after this; reading the row with each order would be a round trip more. */
const keepMs = 3_000

const known = new WeakMap<Database, { rules: MoneyRules; readAt: number }>()

/** As they are at `now`; a change of the last three seconds may not show yet. What a capture splits is read by the ledger itself. */
export async function currentRules(db: Database, now: Date): Promise<MoneyRules> {
  const kept = known.get(db)
  const ageMs = now.getTime() - (kept?.readAt ?? Number.NEGATIVE_INFINITY)
  // A clock that was set back makes the age negative.
  if (kept && ageMs >= 0 && ageMs < keepMs) return kept.rules
  const rules = MoneyRules.parse(await readRules(db, now))
  known.set(db, { rules, readAt: now.getTime() })
  return rules
}

/** The rules in force at a moment, to the version: for what must come out the same however late it is settled. */
export async function rulesAt(tx: Tx, at: Date): Promise<{ version: number; rules: MoneyRules }> {
  const { version, rules } = must(await readRulesAt(tx, at), 'no rules in force')
  return { version, rules: MoneyRules.parse(rules) }
}
