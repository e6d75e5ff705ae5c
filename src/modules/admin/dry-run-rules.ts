// What the last seven days would have been under other rules, had everybody ordered the same. Reads only, changes nothing.
import type { DryRun } from '#contract/admin-configuration.ts'
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import type { MoneyRulesInput } from '#contract/money-rules.ts'
import { Tier } from '#contract/picture.ts'
import { type MoneyRules, sumMovements } from '#modules/credits/index.ts'
import { type FieldTally, tallyEventDays, tallyEventFields } from '#platform/events/tally-events.ts'
import type { Services } from '#platform/module.ts'
import { timeZone } from './calendar.ts'
import { rulesFromInput } from './wire-rules.ts'

const spanMs = 7 * 86_400_000

export async function dryRunRules(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  input: MoneyRulesInput,
): Promise<DryRun> {
  const until = clock.now()
  const span = { from: new Date(until.getTime() - spanMs), until }
  const [delivered, signUps, movements] = await Promise.all([
    tallyEventFields(db, { name: 'image_generated', span, fields: ['tier', 'priceHundredths'] }),
    tallyEventDays(db, { names: ['user_signed_up'], span, timeZone }),
    sumMovements(db, { ...span, timeZone }),
  ])
  const rules = rulesFromInput(input)
  const tiers = Tier.options.map((tier) => tierOf(tier, delivered, rules))
  const sum = (wanted: string) =>
    movements.reduce((all, { kind, hundredths }) => all + (kind === wanted ? hundredths : 0), 0)
  const total = (of: (tier: TierSums) => number) => tiers.reduce((all, tier) => all + of(tier), 0)
  const spent = { before: total(({ spentBefore }) => spentBefore), after: total(({ spentAfter }) => spentAfter) }
  const commission = { before: sum('commission'), after: total(({ commissionAfter }) => commissionAfter) }
  const newUsers = signUps.reduce((all, { count }) => all + count, 0)
  return {
    from: span.from.toISOString(),
    until: until.toISOString(),
    tiers: tiers.map(({ tier, pictures, spentBefore, spentAfter }) => ({
      tier,
      pictures,
      spent: figure({ before: spentBefore, after: spentAfter }),
    })),
    spent: figure(spent),
    commission: figure(commission),
    generation: figure({ before: sum('capture'), after: spent.after - commission.after }),
    newUsers,
    welcomeBonus: figure({
      before: sum('welcome_bonus'),
      after: newUsers * rules.welcomeBonusHundredths,
    }),
  }
}

interface TierSums {
  tier: Tier
  pictures: number
  spentBefore: number
  spentAfter: number
  commissionAfter: number
}

function tierOf(tier: Tier, delivered: readonly FieldTally[], rules: MoneyRules): TierSums {
  const ofTier = delivered.filter(({ first }) => first === tier)
  const pictures = ofTier.reduce((sum, { count }) => sum + count, 0)
  const price = rules.priceHundredths[tier]
  return {
    tier,
    pictures,
    spentBefore: ofTier.reduce((sum, { count, second }) => sum + count * Number(second ?? 0), 0),
    spentAfter: pictures * price,
    // Rounded down for each picture, as the ledger does it.
    commissionAfter: pictures * Math.floor((price * rules.commissionPercent) / 100),
  }
}

const figure = ({ before, after }: { before: number; after: number }) => ({
  before: creditsFromHundredths(before),
  after: creditsFromHundredths(after),
})
