// Numbers read the way people in India write them.
import { expect, it } from 'vitest'
import { formatBytes, formatChange, formatCreditAmount, formatNumber, formatRelative } from './format.ts'

it('amounts have no needless zeros, and one is not many', () => {
  expect([1, 0.5, 12, 3.25, 0].map(formatCreditAmount)).toEqual([
    '1 credit',
    '0.5 credits',
    '12 credits',
    '3.25 credits',
    '0 credits',
  ])
})

it('lakhs are grouped as lakhs', () => {
  expect(formatNumber(1250000)).toBe('12,50,000')
})

it('a change wears its sign', () => {
  expect([3, -1, 0].map(formatChange)).toEqual(['+3', '−1', '0'])
})

it('sizes and times are short', () => {
  expect([980, 186_000, 1_834_000].map(formatBytes)).toEqual(['1 kB', '186 kB', '1.83 MB'])
  const nowMs = Date.parse('2026-11-21T12:00:00Z')
  expect(formatRelative('2026-11-21T11:59:30Z', nowMs)).toBe('just now')
  expect(formatRelative('2026-11-20T12:00:00Z', nowMs)).toBe('yesterday')
})
