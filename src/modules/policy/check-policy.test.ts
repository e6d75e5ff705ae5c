// The policy list on real texts: what a shop would write passes, what must be refused is named by its words, disguised or not.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPolicy, refuseUnwanted } from './index.ts'
import { innocent, refused } from './policy-texts.fixture.ts'
import { rules } from './rules.ts'

describe('the content policy', () => {
  it('is tested on at least sixty texts of each kind', () => {
    expect(innocent.length).toBeGreaterThanOrEqual(60)
    expect(refused.length).toBeGreaterThanOrEqual(60)
    const named = new Set(refused.map(([, , rule]) => rule))
    expect([...new Set(rules.map(({ name }) => name))].filter((name) => !named.has(name))).toEqual([])
  })

  it.each(innocent)('lets pass: %s [ST-13]', (text) => {
    expect(checkPolicy(text)).toEqual({ allowed: true })
  })

  it.each(refused)('refuses %j by its words %j [ST-13]', (text, phrase, rule) => {
    expect(checkPolicy(text)).toMatchObject({ allowed: false, phrase, rule })
  })

  it.each(refused)('offers for %j a text that passes [ST-13]', (text) => {
    const verdict = checkPolicy(text)
    const rewrite = verdict.allowed ? '' : verdict.rewrite
    expect(rewrite.length).toBeGreaterThan(5)
    expect(checkPolicy(rewrite)).toEqual({ allowed: true })
  })

  it('keeps the rest of the text where only some words are at fault, in the language of the text [ST-13]', () => {
    expect(checkPolicy('a nude woman on the beach at sunset')).toMatchObject({
      rewrite: 'a fully dressed woman on the beach at sunset',
    })
    expect(checkPolicy('समुद्र किनारे नंगी औरत')).toMatchObject({ rewrite: 'समुद्र किनारे पूरे कपड़ों में औरत' })
    expect(checkPolicy('nude woman, naked man, topless woman')).toMatchObject({
      rewrite: 'fully dressed woman, fully dressed man, fully dressed woman',
    })
  })
})

describe('a refusal by the policy', () => {
  it('carries the phrase and the rewrite, and lets the rest pass [ST-13]', () => {
    expect(() => refuseUnwanted('a naked couple in a park')).toThrow(
      expect.objectContaining({
        code: 'content_policy_violation',
        extra: { phrase: 'naked', rewrite: 'a fully dressed couple in a park' },
      }),
    )
    expect(() => refuseUnwanted('a couple in a park')).not.toThrow()
  })
})

describe('the content policy on hostile texts', () => {
  const bad = refused.map(([text]) => text)
  const noise = fc.constantFrom('\u200b', '\u00ad', '\u2060', '\ufeff', '\u200d', '\ufe0f')

  it('finds plain words again however letters are dressed: case, width, invisible marks, spaces, dots [ST-13]', () => {
    const plain = fc.constantFrom('nude', 'naked', 'porn', 'hentai', 'beheaded', 'upskirt', 'nangi')
    const disguises: ((word: string, mark: string) => string)[] = [
      (word) => word.toUpperCase(),
      (word, mark) => [...word].join(mark),
      (word) => [...word].join(' '),
      (word) => [...word].join('.'),
      (word) => [...word].join(' - '),
      (word) => [...word].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join(''),
      (word) => word.replace('a', '4').replace('e', '3').replace('o', '0'),
      (word) => `${word[0]}${(word[1] ?? '').repeat(4)}${word.slice(2)}`,
      (word) => `"${word}"`,
      (word) => `#${word}!!!`,
      (word) => `(${word}),`,
    ]
    fc.assert(
      fc.property(plain, fc.constantFrom(...disguises), noise, (word, disguise, mark) => {
        expect(checkPolicy(`poster with ${disguise(word, mark)} people`)).toMatchObject({ allowed: false })
      }),
      { seed: 1313, numRuns: 500 },
    )
  })

  it('answers for any text with a phrase out of it and a rewrite that passes [ST-13]', () => {
    const piece = fc.oneof(
      fc.constantFrom(...bad),
      fc.constantFrom(...innocent),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join(' ')
        const verdict = checkPolicy(text)
        if (verdict.allowed) return
        expect(text.includes(verdict.phrase.replace(/…$/, ''))).toBe(true)
        expect(verdict.phrase).not.toBe('')
        expect(checkPolicy(verdict.rewrite)).toEqual({ allowed: true })
      }),
      { seed: 1314, numRuns: 400 },
    )
  })

  const hostile: [string, (size: number) => string][] = [
    ['one letter', (size) => 'a'.repeat(size)],
    ['spaced letters', (size) => 'n u d '.repeat(size / 6)],
    ['dots', (size) => 'n.'.repeat(size / 2)],
    ['stars', (size) => '*'.repeat(size)],
    ['masks', (size) => 'n*d '.repeat(size / 4)],
    ['near misses', (size) => 'kill child bomb '.repeat(size / 16)],
    ['first halves', (size) => 'minor kid '.repeat(size / 10)],
    ['second halves', (size) => 'remove clothes '.repeat(size / 15)],
    ['excused', (size) => 'stop selling cocaine awareness '.repeat(size / 31)],
    ['invisible', (size) => '\u200b'.repeat(size)],
    ['combining', (size) => `n${'\u0301'.repeat(size)}`],
    ['devanagari', (size) => 'क्षि'.repeat(size / 4)],
    ['emoji', (size) => '👨‍👩‍👧'.repeat(size / 8)],
  ]

  it.each(hostile)('takes time in proportion to the text: %s [ST-13]', (_name, make) => {
    // Processor time of this process alone: other tests that run at the same time do not count.
    const time = (text: string) => {
      const best = [1, 2, 3].map(() => {
        const start = process.cpuUsage()
        checkPolicy(text)
        const { user, system } = process.cpuUsage(start)
        return (user + system) / 1000
      })
      return Math.min(...best)
    }
    time(make(2_000))
    const small = time(make(4_000))
    const large = time(make(64_000))
    // Sixteen times the text; quadratic time would be 256 times as long.
    expect(large).toBeLessThan(small * 64 + 100)
    expect(time(make(2_000))).toBeLessThan(100)
  })
})
