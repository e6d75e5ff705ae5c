// Editing the loaded pages leaves the list as the server would give it: sorted, without repeats, without gaps.
import { describe, expect, it } from 'vitest'
import type { Creation } from '#contract/studio.ts'
import { type CreationPages, withCreations, withFreshHead, withoutCreations } from './creation-pages.ts'

/** Number 1 is the oldest. */
function creation(number: number): Creation {
  return {
    id: `img_${String(number).padStart(4, '0')}`,
    createdAt: new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString(),
    imageUrl: '',
    width: 1,
    height: 1,
    placeholder: '',
    sources: [],
    prompt: `picture ${number}`,
    tier: 'standard',
    imageType: 'poster',
    aspectRatio: '1:1',
    status: 'succeeded',
  }
}
const range = (newest: number, oldest: number) =>
  Array.from({ length: newest - oldest + 1 }, (_, n) => creation(newest - n))

/** 12 to 10, 9 to 7, 6 to 4; what is older is not loaded. */
function loaded(isAll = false): CreationPages {
  const page = (newest: number, nextCursor?: string) => ({ items: range(newest, newest - 2), nextCursor })
  return { pages: [page(12, 'a'), page(9, 'b'), page(6, isAll ? undefined : 'c')], pageParams: ['', 'a', 'b'] }
}
const numbers = (known: CreationPages) => known.pages.map(({ items }) => items.map(({ id }) => Number(id.slice(4))))
const idsOf = (...ids: number[]) => new Set(ids.map((id) => creation(id).id))

describe('deleted pictures', () => {
  it('go from every page, and pages they were not in stay the same objects', () => {
    const before = loaded()
    const after = withoutCreations(before, idsOf(11, 5, 4))
    expect(numbers(after)).toEqual([[12, 10], [9, 8, 7], [6]])
    expect(after.pages[1]).toBe(before.pages[1])
    expect(numbers(before)).toEqual(numbers(loaded()))
  })

  it('come back by undo each to its place [ST-10]', () => {
    const gone = [creation(12), creation(8), creation(7), creation(5)]
    const after = withCreations(withoutCreations(loaded(), new Set(gone.map(({ id }) => id))), gone)
    expect(numbers(after).flat()).toEqual(range(12, 4).map(({ id }) => Number(id.slice(4))))
  })

  it('come back when a whole page or everything was deleted', () => {
    const gone = range(9, 7)
    expect(numbers(withCreations(withoutCreations(loaded(), idsOf(9, 8, 7)), gone)).flat()).toEqual([
      12, 11, 10, 9, 8, 7, 6, 5, 4,
    ])
    const all = range(12, 4)
    const empty = withoutCreations(loaded(true), new Set(all.map(({ id }) => id)))
    expect(numbers(withCreations(empty, all)).flat()).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4])
  })

  it('that are older than all that is loaded wait for their page; at the end of the list they do not', () => {
    expect(numbers(withCreations(loaded(), [creation(2)])).flat()).not.toContain(2)
    expect(
      numbers(withCreations(loaded(true), [creation(2)]))
        .flat()
        .at(-1),
    ).toBe(2)
  })

  it('are not doubled by a second undo', () => {
    expect(numbers(withCreations(loaded(), [creation(8)]))).toEqual(numbers(loaded()))
  })
})

describe('a fresh first page', () => {
  it('brings what is new and takes what went, and keeps what lies behind it', () => {
    const head = { items: [creation(14), creation(13), creation(11)], nextCursor: 'n' }
    expect(numbers(withFreshHead(loaded(), head)).flat()).toEqual([14, 13, 11, 10, 9, 8, 7, 6, 5, 4])
  })

  it('that has nothing in common with the known begins the list anew: there may be a gap between them', () => {
    const head = { items: range(30, 28), nextCursor: 'n' }
    expect(withFreshHead(loaded(), head)).toEqual({ pages: [head], pageParams: [''] })
  })

  it('that is the whole list is the list', () => {
    const head = { items: range(12, 11) }
    expect(numbers(withFreshHead(loaded(), head))).toEqual([[12, 11]])
    expect(numbers(withFreshHead(loaded(), { items: [] }))).toEqual([[]])
  })
})
