// How available the core routes were, and how much of the errors that the objective allows is left. Pure arithmetic on counts.
import {
  coreRoutes,
  type ErrorBudget,
  type ErrorBudgetDay,
  objective,
  type RouteBudget,
  windowDays,
} from '#contract/operations.ts'
import type { Services } from '../module.ts'
import { type DayCount, type RecentCount, sumByDay, sumRecent } from './request-minutes.sql.ts'

const dayMs = 24 * 3_600_000
const allowed = 1 - objective

/** Errors per allowed error: 1 is exactly what the objective allows. */
function burnOf(requests: number, errors: number): number {
  return requests === 0 ? 0 : errors / requests / allowed
}

export function budgetOf(route: string, days: readonly ErrorBudgetDay[], recent: RecentCount | undefined): RouteBudget {
  const requests = days.reduce((sum, day) => sum + day.requests, 0)
  const errors = days.reduce((sum, day) => sum + day.errors, 0)
  return {
    route,
    requests,
    errors,
    availability: requests === 0 ? 1 : 1 - errors / requests,
    budgetLeft: 1 - burnOf(requests, errors),
    burnHour: burnOf(recent?.hour_requests ?? 0, recent?.hour_errors ?? 0),
    burnSixHours: burnOf(recent?.six_requests ?? 0, recent?.six_errors ?? 0),
    days: [...days],
  }
}

const dayOf = ({ day, requests, errors }: DayCount): ErrorBudgetDay => ({
  day: day.toISOString(),
  requests: Number(requests),
  errors: Number(errors),
})

/** One scan of at most 30 days of minutes. */
export async function getErrorBudget({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<ErrorBudget> {
  const until = clock.now()
  const since = new Date(until.getTime() - windowDays * dayMs)
  const [days, recent] = await Promise.all([sumByDay(db, { since, until }), sumRecent(db, until)])
  const routes = coreRoutes.map((route) =>
    budgetOf(
      route,
      days.filter((day) => day.route === route).map(dayOf),
      recent.find((count) => count.route === route),
    ),
  )
  return { objective, windowDays, since: since.toISOString(), until: until.toISOString(), routes }
}
