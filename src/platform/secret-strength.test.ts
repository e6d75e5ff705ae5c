import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ConfigProblems, readConfig } from './config.ts'
import { weaknessOf } from './secret-strength.ts'

const demand = { minLength: 32, minBits: 100 }
const random = randomBytes(32).toString('base64')

describe('a secret', () => {
  it('drawn at random is taken, in any usual writing [NF-6]', () => {
    for (let draw = 0; draw < 300; draw++) {
      const bytes = randomBytes(32)
      for (const writing of ['base64', 'base64url', 'hex'] as const) {
        expect(weaknessOf(bytes.toString(writing), demand)).toBeNull()
      }
    }
  })

  it.each([
    ['too short', 'kX9vQ2', 'at least 32'],
    ['one letter', 'x'.repeat(40), 'repeats itself'],
    ['a word again and again', 'sunflower'.repeat(5), 'repeats itself'],
    ['the alphabet', 'abcdefghijklmnopqrstuvwxyz0123456789', 'looks like an example'],
    ['an example', 'please-changeme-before-you-go-live-x', 'looks like an example'],
    ['the name of the thing', 'My-Rangoli-Key-For-Production-2026-11', 'looks like an example'],
    ['a sentence of few letters', 'aab abba baab abab bbaa aabb baba ba', 'too regular'],
  ])('that is %s is refused', (_what, secret, why) => {
    expect(weaknessOf(secret, demand)).toContain(why)
  })
})

describe('a start in production', () => {
  const good = {
    RANGOLI_MODE: 'production',
    PUBLIC_URL: 'https://pictures.test',
    DATABASE_URL: `postgres://app:${randomBytes(18).toString('hex')}@db.test/pictures`,
    SECRET_KEY: random,
    METRICS_TOKEN: randomBytes(24).toString('base64url'),
  }
  const problemsOf = (settings: Record<string, string>): string[] => {
    try {
      readConfig({ ...good, ...settings })
      return []
    } catch (error) {
      if (error instanceof ConfigProblems) return error.problems
      throw error
    }
  }

  it('takes random secrets, and a database without a password where a socket or certificate stands for it', () => {
    expect(problemsOf({})).toEqual([])
    expect(problemsOf({ DATABASE_URL: 'postgres://app@localhost/pictures?host=/run/postgresql' })).toEqual([])
  })

  it.each([
    ['SECRET_KEY', 'changeme-changeme-changeme-changeme!'],
    ['SECRET_KEY', 'a'.repeat(64)],
    ['METRICS_TOKEN', 'metrics-metrics-metrics-'],
    ['DATABASE_URL', 'postgres://app:postgres@db.test/pictures'],
    ['DATABASE_URL', 'postgres://app:app@db.test/pictures'],
    ['DATABASE_URL', 'postgres://app:kites@db.test/pictures'],
  ])('is refused with a weak %s, and the sentence does not repeat it [NF-6]', (key, value) => {
    const problems = problemsOf({ [key]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`${key}: `)
    expect(problems[0]).not.toContain(value)
  })

  it("is not asked for on one's own machine", () => {
    expect(problemsOf({ RANGOLI_MODE: 'local', SECRET_KEY: 'a'.repeat(40) })).toEqual([])
  })
})
