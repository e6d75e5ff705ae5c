// The row of templates at home.
import { expect, it } from 'vitest'
import { forToday } from './template-order.ts'

const templates = ['a1', 'a2', 'a3', 'b1', 'b2'].map((id) => ({ id, categoryId: id.slice(0, 1) }))
const names = (now: string) => forToday(templates, new Date(now)).map(({ id }) => id)

it('shows one of each category before a second of any, and leaves none out', () => {
  const order = names('2026-11-21T06:00:00Z')
  expect(order.slice(0, 2).map((id) => id.slice(0, 1))).toEqual(['a', 'b'])
  expect([...order].sort()).toEqual(['a1', 'a2', 'a3', 'b1', 'b2'])
})

it('begins with others on the next day, which begins at midnight in India', () => {
  expect(names('2026-11-21T18:29:00Z')).toEqual(names('2026-11-21T00:00:00Z'))
  expect(names('2026-11-21T18:30:00Z')).not.toEqual(names('2026-11-21T18:29:00Z'))
  expect(names('2026-11-21T18:30:00Z')[0]).not.toBe(names('2026-11-21T18:29:00Z')[0])
})
