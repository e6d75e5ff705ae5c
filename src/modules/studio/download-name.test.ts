import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { downloadName } from './download-name.ts'

const seed = 20260115
const size = { width: 1024, height: 1280 }

describe('the name of a download', () => {
  it.each([
    ['Diwali lamps, 50% off!', 'diwali-lamps-50-off-1024x1280.png'],
    ['../../etc/passwd', 'etc-passwd-1024x1280.png'],
    ['दीपावली की शुभकामनाएँ', 'दीपावली-की-शुभकामनाएँ-1024x1280.png'],
    ['🎉🎉', 'rangoli-1024x1280.png'],
    ['', 'rangoli-1024x1280.png'],
    ['a\u202Egnp.exe', 'a-gnp-exe-1024x1280.png'],
    ['CON', 'con-1024x1280.png'],
  ])('of %j is %s', (prompt, name) => {
    expect(downloadName(prompt, 'png', size)).toBe(name)
  })

  it('is short, cut between letters and never inside one', () => {
    const name = downloadName('क्षत्रिय'.repeat(40), 'jpeg', size)
    expect(name).toMatch(/^(?:क्षत्रिय)+(?:क्षत्रि|क्षत्|क्ष)?-1024x1280\.jpg$/u)
  })

  it('holds letters, digits, dashes and one dot, whatever the prompt', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (prompt) => {
        const name = downloadName(prompt, 'avif', size)
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+-1024x1280\.avif$|^rangoli-1024x1280\.avif$/u)
        expect(Buffer.byteLength(name)).toBeLessThan(2000)
        expect(encodeURIComponent(name)).toBeTruthy()
      }),
      { seed, numRuns: 2000 },
    )
  })
})
