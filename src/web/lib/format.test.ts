// Numbers, dates and credits read the way people in India write them, in either language.
import { expect, it } from 'vitest'
import { allWords } from './compiled-messages.ts'

const en = allWords('en').format
const hi = allWords('hi').format

it('amounts have no needless zeros, and one is not many', () => {
  expect([1, 0.5, 12, 3.25, 0].map(en.credits)).toEqual([
    '1 credit',
    '0.5 credits',
    '12 credits',
    '3.25 credits',
    '0 credits',
  ])
  expect([1, 12].map(hi.credits)).toEqual(['1 क्रेडिट', '12 क्रेडिट'])
})

it('lakhs are grouped as lakhs', () => {
  expect([en.number(1250000), hi.number(1250000)]).toEqual(['12,50,000', '12,50,000'])
  expect([en.number(-0), en.number(-3.5)]).toEqual(['0', '-3.5'])
})

it('a change wears its sign', () => {
  expect([3, -1, 0].map(en.change)).toEqual(['+3', '−1', '0'])
})

it('sizes and times are short', () => {
  expect([980, 186_000, 1_834_000].map(en.bytes)).toEqual(['1 kB', '186 kB', '1.83 MB'])
  const nowMs = Date.parse('2026-11-21T12:00:00Z')
  expect(en.relative('2026-11-21T11:59:30Z', nowMs)).toBe('just now')
  expect(en.relative('2026-11-20T12:00:00Z', nowMs)).toBe('yesterday')
  expect(hi.relative('2026-11-20T12:00:00Z', nowMs)).toBe('कल')
  expect([en.month('2026-11'), hi.month('2026-11')]).toEqual(['November 2026', 'नवंबर 2026'])
})
