import { expect, it } from 'vitest'
import { daysOf, stateOf } from './budget-state.ts'

it.each([
  [0, 1, 'quiet'],
  [10, 1, 'good'],
  [10, 0.25, 'good'],
  [10, 0.2, 'low'],
  [10, 0, 'gone'],
  [10, -3, 'gone'],
] as const)('%i requests with %d of the budget left are %s', (requests, budgetLeft, state) => {
  expect(stateOf({ requests, budgetLeft })).toBe(state)
})

it('every day of the window has its mark, those without a request too', () => {
  const days = [
    { day: '2026-03-30T00:00:00.000Z', requests: 1000, errors: 4 },
    { day: '2026-03-31T00:00:00.000Z', requests: 100, errors: 1 },
  ]
  const marks = daysOf(days, { until: '2026-03-31T18:45:00.000Z', windowDays: 30, objective: 0.995 })
  expect(marks).toHaveLength(30)
  expect(marks[0]).toMatchObject({ day: '2026-03-02T00:00:00.000Z', state: 'quiet' })
  expect(marks.slice(-2).map(({ state }) => state)).toEqual(['low', 'gone'])
})
