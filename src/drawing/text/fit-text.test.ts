// Fitting text by a measure of our own, so that every expected line can be counted by hand: each character is half its size wide.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from './break-lines.ts'
import { fitText, type TextBox } from './fit-text.ts'
import type { Measure } from './text-canvas.ts'

const measure: Measure = (text, _weight, sizePx) => ([...text].length * sizePx) / 2
const width = (text: string) => [...text].length
const box: TextBox = { width: 200, height: 100, minSizePx: 10, maxSizePx: 60, maxLines: 3, weight: 700 }

describe('breaking lines', () => {
  it('makes lines alike instead of leaving a word over [BR-2]', () => {
    expect(breakLines('aaaa bbbb cccc dd', width, 14)).toEqual(['aaaa bbbb', 'cccc dd'])
    expect(breakLines('aaaa bbbb cccc dd', width, 14, false)).toEqual(['aaaa bbbb cccc', 'dd'])
  })

  it('keeps the author’s own breaks, and breaks inside a word only when it must [BR-2]', () => {
    expect(breakLines('ab\ncd ef', width, 20)).toEqual(['ab', 'cd ef'])
    expect(breakLines('abcdefgh ij', width, 5)).toEqual(['abcde', 'fgh', 'ij'])
  })

  it.each([
    ['क्षत्रियश्री', ['क्ष', 'त्रि', 'य', 'श्री']],
    ['స్త్రీశక్తి', ['స్త్రీ', 'శ', 'క్తి']],
    ['அக்ஷயஸ்ரீ', ['அ', 'க்ஷ', 'ய', 'ஸ்ரீ']],
  ])('never splits a conjunct of %s [BR-2]', (word, clusters) => {
    expect(breakLines(word, () => 2, 1)).toEqual(clusters)
  })

  it('loses no letter and exceeds no width, whatever the words [BR-2]', () => {
    const words = fc.array(fc.stringMatching(/^[a-zअ-ह]{1,12}$/), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), fc.boolean(), (list, limit, isEven) => {
        const lines = breakLines(list.join(' '), width, limit, isEven)
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''))
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(limit)
        expect(lines).toHaveLength(breakLines(list.join(' '), width, limit, !isEven).length)
      }),
      { seed: 5, numRuns: 200 },
    )
  })
})

describe('fitting text into a box', () => {
  it('takes the largest size at which the words stand in their lines [BR-2]', () => {
    // One line of ten characters is five sizes wide: 40 px fill 200; two lines of five allow more until the height is used up.
    expect(fitText('abcde fghi', { ...box, maxLines: 1 }, measure)).toMatchObject({ sizePx: 40, isCut: false })
    const two = fitText('abcde fghi', { ...box, maxLines: 2 }, measure)
    expect(two.lines.map(({ text }) => text)).toEqual(['abcde', 'fghi'])
    expect(two.sizePx).toBeCloseTo(47, 0)
    expect(two.height).toBeLessThanOrEqual(box.height)
    expect(fitText('ab', box, measure).sizePx).toBe(60)
  })

  it('never uses more lines than allowed, and says when words had no room [BR-2]', () => {
    const long = fitText('one two three four five six seven eight nine ten eleven twelve '.repeat(4), box, measure)
    expect(long).toMatchObject({ sizePx: 10, isCut: true })
    expect(long.lines).toHaveLength(3)
    expect(long.lines.at(-1)?.text).toMatch(/[a-z]…$/)
  })

  it('breaks a word that is too wide even at the smallest size, and only then [BR-2]', () => {
    const word = 'a'.repeat(60)
    const broken = fitText(word, box, measure)
    expect(broken.sizePx).toBe(10)
    expect(broken.lines.map(({ text }) => text).join('')).toBe(word)
    expect(fitText('a'.repeat(20), box, measure)).toMatchObject({ sizePx: 20, isCut: false })
  })

  it('gives empty text no lines [BR-2]', () => {
    expect(fitText('', box, measure)).toMatchObject({ lines: [], height: 0, isCut: false })
  })

  it('stays in its box or says that it is cut, whatever the text and the box [BR-2]', () => {
    const side = fc.integer({ min: 4, max: 600 })
    fc.assert(
      fc.property(
        fc.string({ maxLength: 120 }),
        side,
        side,
        fc.integer({ min: 1, max: 8 }),
        (raw, wide, high, lines) => {
          const text = raw.replace(/\s+/g, ' ').trim()
          const room = { ...box, width: wide, height: high, maxLines: lines }
          const fitted = fitText(text, room, measure)
          expect(fitted.lines.length).toBeLessThanOrEqual(lines)
          expect(fitted.sizePx).toBeGreaterThanOrEqual(10)
          expect(fitted.sizePx).toBeLessThanOrEqual(60)
          // One letter that is wider than the box alone has nowhere to go.
          for (const line of fitted.lines) expect(line.width).toBeLessThanOrEqual(Math.max(wide, 10))
          const written = fitted.lines
            .map((line) => line.text)
            .join('')
            .replaceAll(' ', '')
          if (!fitted.isCut) expect(written).toBe(text.replaceAll(' ', ''))
          if (!fitted.isCut && fitted.lines.length > 1) expect(fitted.height).toBeLessThanOrEqual(high + 0.01)
        },
      ),
      { seed: 6, numRuns: 300 },
    )
  })
})
