// What the page says to each answer.
import { describe, expect, it } from 'vitest'
import type { FileSource, VerifiedGeneration } from '#contract/verify.ts'
import { allWords } from '../../lib/compiled-messages.ts'
import { claimsOf, failureOf, sourceTypeName, verdictOf } from './verdict.ts'

const { t } = allWords('en')
const generation = (isUnchanged: boolean): VerifiedGeneration => ({
  id: 'gen_00000000000000000000000001',
  createdAt: '2026-11-21T00:00:00.000Z',
  label: 'AI generated',
  kind: 'generated',
  provider: 'replicate/flux',
  isUnchanged,
})
const source = (claims: Partial<FileSource>): FileSource => ({ namesRangoli: false, ...claims })

describe('the verdict on a file [ST-14]', () => {
  it.each([
    ['unchanged', { known: true, generation: generation(true), source: source({ namesRangoli: true }) }],
    ['changed', { known: true, generation: generation(false) }],
    ['unconfirmed', { known: false, source: source({ namesRangoli: true, digitalSourceType: 'algorithmicMedia' }) }],
    ['ai', { known: false, source: source({ digitalSourceType: 'compositeWithTrainedAlgorithmicMedia' }) }],
    ['other', { known: false, source: source({ digitalSourceType: 'digitalCapture' }) }],
    ['vague', { known: false, source: source({ tool: 'Editor' }) }],
    ['silent', { known: false }],
  ] as const)('is "%s"', (verdict, answer) => {
    expect(verdictOf(answer)).toBe(verdict)
  })

  it('names codes in words, also those nobody knows', () => {
    expect(sourceTypeName('digitalCapture', t)).toBe('Taken with a camera')
    expect(sourceTypeName('constructor', t)).toBe('Something else (constructor)')
  })

  it('tells each claim once', () => {
    const claims = claimsOf(source({ provider: 'a/b', system: 'a/b', credit: 'C', digitalSourceType: 'print' }), t)
    expect(claims.map(({ value }) => value)).toEqual(['Scanned from film or paper', 'a/b', 'C'])
  })

  it('that cannot be had says whether another try helps', () => {
    const fail = (code: Parameters<typeof failureOf>[0]['code']) => failureOf({ code, detail: 'd' }, '30 MB', t)
    expect(fail('payload_too_large')).toMatchObject({ canRetry: false, text: expect.stringContaining('30 MB') })
    expect(fail('unsupported_media_type').canRetry).toBe(false)
    for (const code of ['rate_limited', 'unavailable', 'unreachable', 'internal'] as const)
      expect(fail(code).canRetry).toBe(true)
  })
})
