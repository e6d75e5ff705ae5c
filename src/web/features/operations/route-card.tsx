// One core route: its availability, what is left of its allowed errors, how fast they go, and its thirty days.
import type { ErrorBudget, RouteBudget } from '#contract/operations.ts'
import { useWords } from '#words'
import type { MessageKey } from '../../lib/words.ts'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { type BudgetState, type DayMark, daysOf, stateOf } from './budget-state.ts'

const names: Record<string, MessageKey> = {
  'identity.register': 'ops.route.register',
  'identity.login': 'ops.route.login',
  'studio.generate': 'ops.route.order',
  'studio.get_job': 'ops.route.job',
  'studio.list_templates': 'ops.route.templates',
  'studio.list_creations': 'ops.route.creations',
  'credits.get_balance': 'ops.route.balance',
}
const words: Record<BudgetState, MessageKey> = {
  quiet: 'ops.state.quiet',
  good: 'ops.state.good',
  low: 'ops.state.low',
  gone: 'ops.state.gone',
}
const pills: Record<BudgetState, string> = {
  quiet: 'bg-sunken text-ink-soft',
  good: 'bg-peacock-soft text-peacock',
  low: 'bg-marigold-soft text-marigold-ink',
  gone: 'bg-danger-soft text-danger',
}
const fills: Record<BudgetState, string> = {
  quiet: 'bg-line',
  good: 'bg-peacock',
  low: 'bg-marigold',
  gone: 'bg-danger',
}

export function RouteCard({ route, budget }: { route: RouteBudget; budget: ErrorBudget }) {
  const { t, format } = useWords()
  const state = stateOf(route)
  const name = names[route.route]
  const left = Math.max(0, Math.min(1, route.budgetLeft))
  const percent = (share: number) => t('ops.percent', { number: format.number(share * 100) })
  return (
    <Card className="grid content-start gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-2">
        <h2 className="text-lg">{name ? t(name) : route.route}</h2>
        <span className={classNames('rounded-full px-3 py-1 font-semibold text-sm', pills[state])}>
          {t(words[state])}
        </span>
      </div>
      <p className="flex items-baseline gap-2">
        <span className="font-bold text-3xl tabular-nums">{state === 'quiet' ? '–' : percent(route.availability)}</span>
        {state !== 'quiet' && <span className="text-ink-soft text-sm">{t('ops.available')}</span>}
      </p>
      <div className="grid gap-1.5">
        <div className="h-2.5 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
          <div className={classNames('h-full rounded-full', fills[state])} style={{ width: `${left * 100}%` }} />
        </div>
        <p className="text-sm">
          {route.budgetLeft < 0
            ? t('ops.over', { share: percent(-route.budgetLeft) })
            : t('ops.left', { share: percent(route.budgetLeft) })}
        </p>
        <p className="text-ink-soft text-sm">
          {t('ops.requests', {
            count: route.requests,
            shown: format.number(route.requests),
            errors: route.errors,
            shownErrors: format.number(route.errors),
          })}
        </p>
        <p className={classNames('text-sm', route.burnHour > 1 ? 'font-semibold text-danger' : 'text-ink-soft')}>
          {t('ops.burn', { hour: format.number(route.burnHour), six: format.number(route.burnSixHours) })}
        </p>
      </div>
      <DayStrip days={daysOf(route.days, budget)} />
    </Card>
  )
}

function DayStrip({ days }: { days: readonly DayMark[] }) {
  const { t, format } = useWords()
  const asked = days.filter(({ requests }) => requests > 0)
  return (
    <div>
      <div className="flex h-8 gap-0.5" aria-hidden="true">
        {days.map(({ day, state }) => (
          <span key={day} className={classNames('flex-1 rounded-sm', fills[state])} />
        ))}
      </div>
      <div className="mt-1 flex justify-between text-ink-soft text-xs" aria-hidden="true">
        <span>{format.day(days[0]?.day ?? '')}</span>
        <span>{t('ops.today')}</span>
      </div>
      <ul className="sr-only">
        {asked.map(({ day, requests, errors }) => (
          <li key={day}>
            {t('ops.day', { day: format.day(day), requests: format.number(requests), errors: format.number(errors) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
