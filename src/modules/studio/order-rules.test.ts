// The studio's pure rules: back-off, seeds, what a failure means and says.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JobFailure } from '#contract/studio.ts'
import { backOffMs } from './back-off.ts'
import { failureSentences, judgeEngineError, releaseReasons } from './failures.ts'
import { pictureSeeds } from './seeds.ts'

describe('back-off', () => {
  const bounds = { baseMs: 1_000, longestMs: 30_000 }

  it('stays below its ceiling, which doubles with each try up to the longest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (tries, random) => {
          const waitMs = backOffMs(tries, bounds, random)
          expect(waitMs).toBeGreaterThanOrEqual(0)
          expect(waitMs).toBeLessThanOrEqual(Math.min(30_000, 1_000 * 2 ** (tries - 1)))
        },
      ),
    )
  })
  it('waits at least as long as the engine asked for, within reason', () => {
    expect(backOffMs(1, { ...bounds, retryAfterMs: 5_000 }, 0)).toBe(5_000)
    expect(backOffMs(1, { ...bounds, retryAfterMs: 3_600_000 }, 0)).toBe(30_000)
  })
})

describe('seeds', () => {
  it('of an order are as many as pictures, all different and all 32 bits [ST-8]', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1 as const, 2 as const, 4 as const),
        fc.option(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { nil: undefined }),
        (variants, seed) => {
          const seeds = pictureSeeds(seed === undefined ? { variants } : { variants, seed })
          expect(new Set(seeds).size).toBe(variants)
          expect(seeds.every((one) => Number.isInteger(one) && one >= 0 && one < 2 ** 32)).toBe(true)
          if (seed !== undefined) expect(seeds[0]).toBe(seed)
        },
      ),
    )
  })
})

describe('a failure', () => {
  it.each(JobFailure.options)('%s has one sentence that ends with what to do next', (failure) => {
    const sentence = failureSentences[failure]
    expect(sentence).toMatch(/^[A-Z][^.!?]*, so please [^.!?]*\.$/)
    expect(releaseReasons[failure]).toMatch(/^[A-Z][^.!?]*[^.!? ]$/)
  })

  it.each([
    ['rate_limited', 'again', 'again'],
    ['unavailable', 'again', 'again'],
    ['timeout', 'again', 'uncertain'],
    ['lost', 'again', 'uncertain'],
    ['content_policy', 'final', 'final'],
    ['invalid', 'final', 'final'],
    ['auth', 'final', 'final'],
    ['quota', 'final', 'final'],
    ['malformed', 'final', 'final'],
  ] as const)('of kind %s: %s when the engine is free, %s when it is paid [PR-3]', (kind, free, paid) => {
    expect(judgeEngineError(kind, true).type).toBe(free)
    expect(judgeEngineError(kind, false).type).toBe(paid)
  })
})
