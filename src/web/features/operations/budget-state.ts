// What a route's figures mean to whoever looks: words and colours follow from this. Pure.
import type { ErrorBudgetDay, RouteBudget } from '#contract/operations.ts'

/** `quiet`: nobody asked. `good`, `low` (a quarter is left), `gone`. */
export type BudgetState = 'quiet' | 'good' | 'low' | 'gone'

const lowBelow = 0.25

export function stateOf({ requests, budgetLeft }: Pick<RouteBudget, 'requests' | 'budgetLeft'>): BudgetState {
  if (requests === 0) return 'quiet'
  if (budgetLeft <= 0) return 'gone'
  return budgetLeft < lowBelow ? 'low' : 'good'
}

export interface DayMark {
  /** Start of the day, ISO. */
  day: string
  requests: number
  errors: number
  state: BudgetState
}

const dayMs = 24 * 3_600_000

/** One mark for each day of the window, also for those on which nothing was asked; oldest first. */
export function daysOf(
  days: readonly ErrorBudgetDay[],
  { until, windowDays, objective }: { until: string; windowDays: number; objective: number },
): DayMark[] {
  const known = new Map(days.map((day) => [Date.parse(day.day), day]))
  const last = Math.floor(Date.parse(until) / dayMs) * dayMs
  return Array.from({ length: windowDays }, (_, place) => {
    const start = last - (windowDays - 1 - place) * dayMs
    const { requests, errors } = known.get(start) ?? { requests: 0, errors: 0 }
    const budgetLeft = requests === 0 ? 1 : 1 - errors / requests / (1 - objective)
    return { day: new Date(start).toISOString(), requests, errors, state: stateOf({ requests, budgetLeft }) }
  })
}
