import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, rankPosts, scoreOf } from './rank-posts.ts'

const weights = { tauHours: 12, reuseWeight: 5, authorPenalty: 1, newcomerDays: 30, newcomerEvery: 8 }
const tauSeconds = 12 * 3600
const post = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  id,
  authorId: id,
  publishedSeconds: 1_700_000_000,
  likes: 0,
  reuses: 0,
  isNewcomer: false,
  ...given,
})
const ids = (posts: readonly Candidate[], most = 100) => rankPosts(posts, weights, most).map(({ id }) => id)

describe('the ranking', () => {
  it('likes that double weigh as much as tau hours of youth [CO-6]', () => {
    const old = { publishedSeconds: 1_700_000_000 - tauSeconds }
    expect(ids([post('young'), post('a', { ...old, likes: 2 })])).toEqual(['a', 'young'])
    expect(ids([post('young'), post('b', { ...old, likes: 0 })])).toEqual(['young', 'b'])
    expect(scoreOf(post('c', { ...old, likes: 1 }), weights)).toBeCloseTo(scoreOf(post('young'), weights), 9)
  })

  it('one person who remixed weighs as much as five likes [CO-6]', () => {
    expect(scoreOf(post('a', { reuses: 1 }), weights)).toBe(scoreOf(post('b', { likes: 5 }), weights))
  })

  it('each further post of an author weighs less [CO-6]', () => {
    const flood = Array.from({ length: 5 }, (_, n) => post(`flood${n}`, { authorId: 'one', likes: 40 - n }))
    const others = Array.from({ length: 4 }, (_, n) => post(`other${n}`, { likes: 12 }))
    expect(ids([...flood, ...others]).slice(0, 6)).toEqual(['flood0', 'flood1', 'other3', 'other2', 'other1', 'other0'])
    expect(rankPosts(flood, weights, 10).map(({ penalty }) => penalty)).toEqual([0, 1, 2, 3, 4])
  })

  it('every eighth place is for somebody new while there is one [CO-6]', () => {
    const known = Array.from({ length: 30 }, (_, n) => post(`known${String(n).padStart(2, '0')}`, { likes: 100 - n }))
    const fresh = Array.from({ length: 2 }, (_, n) => post(`fresh${n}`, { isNewcomer: true }))
    const places = rankPosts([...known, ...fresh], weights, 100)
    expect(places.findIndex(({ id }) => id === 'fresh1')).toBe(7)
    expect(places.findIndex(({ id }) => id === 'fresh0')).toBe(15)
    expect(places.filter(({ isNewcomerSlot }) => isNewcomerSlot)).toHaveLength(2)
  })

  it('every post has one place, and keys never rise, whatever the posts [CO-6]', () => {
    const anyPost = fc.record({
      id: fc.uuid(),
      authorId: fc.constantFrom('a', 'b', 'c', 'd'),
      publishedSeconds: fc.integer({ min: 1_690_000_000, max: 1_700_000_000 }),
      likes: fc.integer({ min: 0, max: 5000 }),
      reuses: fc.integer({ min: 0, max: 100 }),
      isNewcomer: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.uniqueArray(anyPost, { selector: ({ id }) => id, maxLength: 60 }), (posts) => {
        const places = rankPosts(posts, weights, 40)
        expect(places).toHaveLength(Math.min(40, posts.length))
        expect(new Set(places.map(({ id }) => id)).size).toBe(places.length)
        for (const [at, { key }] of places.entries()) expect(key).toBeLessThanOrEqual(places[at - 1]?.key ?? key)
      }),
    )
  })
})
