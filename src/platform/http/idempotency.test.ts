// Fingerprints: equal requests look equal however they are written, different ones never do.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, requestFingerprint } from './idempotency.ts'

// A failure prints its seed; put it here to see it again.
const seed = Date.now()
const runs = { numRuns: 500, seed }
process.stdout.write(`idempotency.test.ts seed ${seed}\n`)

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, shuffled(part)]),
  )
}

const at = { method: 'POST', path: '/api/studio/generate' }
const print = (body: unknown, request = at) => requestFingerprint({ ...request, body }).toString('hex')

describe('a fingerprint', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(print(shuffled(body))).toBe(print(body))
      }),
      runs,
    )
  })

  it('differs for different bodies', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        fc.pre(!isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))))
        expect(print(a)).not.toBe(print(b))
      }),
      runs,
    )
  })

  it('canonical text still means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(JSON.parse(canonicalJson(body))).toEqual(JSON.parse(JSON.stringify(body)))
      }),
      runs,
    )
  })

  it.each([
    ['a member left out and one that is undefined are the same', { a: 1 }, { a: 1, b: undefined }, true],
    ['a number and its text are not', { a: 1 }, { a: '1' }, false],
    ['null and nothing are not', { a: null }, {}, false],
    ['arrays keep their order', [1, 2], [2, 1], false],
    ['numeric keys have one order too', { 10: 'a', 9: 'b' }, { 9: 'b', 10: 'a' }, true],
  ])('%s', (_what, a, b, isSame) => {
    expect(print(a) === print(b)).toBe(isSame)
  })

  it('belongs to one method and one address', () => {
    const prints = [print({}), print({}, { ...at, method: 'PATCH' }), print({}, { ...at, path: '/api/studio/quote' })]
    expect(new Set(prints).size).toBe(3)
    expect(requestFingerprint({ ...at, body: undefined })).toHaveLength(32)
  })
})
