// Figures of today and of seven days, from the events and from the ledger. Reads only.
import type { Figures, Overview } from '#contract/admin-overview.ts'
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import { type MovementSum, sumMovements } from '#modules/credits/index.ts'
import { readQueueFigures } from '#modules/studio/index.ts'
import { type DayTally, tallyEventDays } from '#platform/events/tally-events.ts'
import type { Services } from '#platform/module.ts'
import { dayOf, startOfDay, timeZone } from './calendar.ts'

const daysShown = 7
const dayMs = 86_400_000

export async function getOverview({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<Overview> {
  const now = clock.now()
  const span = { from: startOfDay(now, daysShown - 1), until: new Date(startOfDay(now).getTime() + dayMs) }
  const [events, movements, queue] = await Promise.all([
    tallyEventDays(db, { names: ['user_signed_up', 'image_generated', 'generation_failed'], span, timeZone }),
    sumMovements(db, { ...span, timeZone }),
    readQueueFigures(db, new Date(now.getTime() - dayMs)),
  ])
  const days = Array.from({ length: daysShown }, (_, index) => dayOf(startOfDay(now, daysShown - 1 - index)))
  const figures = (shown: readonly string[]) =>
    figuresOf(
      events.filter(({ day }) => shown.includes(day)),
      movements.filter(({ day }) => shown.includes(day)),
    )
  const waitedMs = queue.head_ordered_at === null ? 0 : now.getTime() - queue.head_ordered_at.getTime()
  return {
    today: figures([dayOf(now)]),
    week: figures(days),
    days: days.map((day) => ({ day, ...figures([day]) })),
    queue: {
      queued: queue.queued,
      running: queue.running,
      waitingSeconds: Math.max(0, Math.round(waitedMs / 1000)),
      unknown: queue.unknown,
    },
  }
}

function figuresOf(events: readonly DayTally[], movements: readonly MovementSum[]): Figures {
  const count = (name: string) => events.reduce((sum, event) => sum + (event.name === name ? event.count : 0), 0)
  const credits = (...wanted: ((movement: MovementSum) => boolean)[]) =>
    creditsFromHundredths(
      movements.reduce((sum, movement) => sum + (wanted.some((is) => is(movement)) ? movement.hundredths : 0), 0),
    )
  const pictures = count('image_generated')
  const failures = count('generation_failed')
  const ended = pictures + failures
  return {
    newUsers: count('user_signed_up'),
    pictures,
    failures,
    ...(ended > 0 && { errorRate: failures / ended }),
    creditsSold: credits(({ kind }) => kind === 'purchase'),
    creditsGranted: credits(({ kind, isAdded }) => isAdded && (kind === 'welcome_bonus' || kind === 'adjustment')),
    creditsSpent: credits(({ kind }) => kind === 'capture' || kind === 'commission'),
    commission: credits(({ kind }) => kind === 'commission'),
  }
}
