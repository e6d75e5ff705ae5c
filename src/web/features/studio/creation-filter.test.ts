// The address is the filter and the filter is the address; what is asked of the API are this device's days.
import { expect, it } from 'vitest'
import {
  askFor,
  type CreationFilter,
  dayOf,
  daysAgo,
  isNarrowed,
  noFilter,
  readFilter,
  showFilter,
} from './creation-filter.ts'

const full: CreationFilter = {
  q: 'दीया & lamps=50%',
  type: 'ad_banner',
  tier: 'premium2',
  fromDay: '2026-01-31',
  toDay: '2026-02-28',
  published: 'true',
  isDeleted: true,
}

it.each([noFilter, full, { ...noFilter, q: 'a b' }, { ...noFilter, isDeleted: true }])(
  'what is shown in the address is read from it [ST-10]',
  (filter) => {
    expect(readFilter(new URLSearchParams(showFilter(filter)))).toEqual(filter)
  },
)

it('nothing narrowed down leaves the address empty', () => {
  expect(showFilter(noFilter)).toBe('')
  expect([isNarrowed(noFilter), isNarrowed({ ...noFilter, isDeleted: true }), isNarrowed(full)]).toEqual([
    false,
    false,
    true,
  ])
})

it.each([
  'type=oil',
  'tier=gold',
  'from=yesterday',
  'to=2026-02-30',
  'from=2026-13-01',
  'deleted=maybe',
  'q=%20',
  'x=1',
])('what is no filter of ours is left out: %s', (address) => {
  expect(readFilter(new URLSearchParams(address))).toEqual(noFilter)
})

it('a day is asked for from its own midnight to the next one [ST-10]', () => {
  const asked = askFor({ ...noFilter, fromDay: '2026-01-31', toDay: '2026-01-31' })
  expect(asked).toEqual({
    from: new Date(2026, 0, 31).toISOString(),
    before: new Date(2026, 1, 1).toISOString(),
  })
})

it('an open filter asks for everything', () => {
  expect(askFor(noFilter)).toEqual({})
  expect(askFor({ ...noFilter, isDeleted: true, q: 'x' })).toEqual({ q: 'x', deleted: 'true' })
})

it('days before today are days of the calendar, over the ends of months and years', () => {
  expect(daysAgo(0, new Date(2026, 2, 1, 0, 5))).toBe('2026-03-01')
  expect(daysAgo(1, new Date(2026, 2, 1, 0, 5))).toBe('2026-02-28')
  expect(daysAgo(1, new Date(2026, 0, 1, 23))).toBe('2025-12-31')
  expect(dayOf(new Date(2026, 8, 9))).toBe('2026-09-09')
})
