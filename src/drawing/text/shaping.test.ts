// Letters as they are drawn against reference pictures that were looked at: conjuncts, marks and ligatures in four scripts.
import { readFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { registerFonts } from '#platform/images/register-fonts.ts'
import { drawLetters, type LetterSample, letterSamples } from '../../../test/letter-samples.ts'
import { type Bitmap, structuralSimilarity } from '../../../test/similarity.ts'
import { createMeasure } from './text-canvas.ts'

beforeAll(registerFonts)

async function pixelsOf(file: Buffer): Promise<Bitmap> {
  const { data, info } = await sharp(file)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

const referenceOf = ({ name }: LetterSample) =>
  pixelsOf(readFileSync(new URL(`../../../test/reference/letters-${name}.png`, import.meta.url)))

/** The least similarity of a line to its reference, each line on its own so that a long one hides no short one. */
async function likeness(sample: LetterSample, change?: (text: string) => string): Promise<number[]> {
  const reference = await referenceOf(sample)
  const areas = drawLetters(sample).drawn.map(({ area }) => area)
  const { canvas } = drawLetters(sample, change)
  const drawn = await pixelsOf(await canvas.encode('png'))
  return areas.map((area) => structuralSimilarity(reference, drawn, area))
}

// Above what other machines draw differently; a single missing dot in a line of twenty letters already falls below.
const wanted = 0.998

describe.each(letterSamples)('letters of $name', (sample) => {
  it('look as in the reference picture [BR-2]', async () => {
    for (const value of await likeness(sample)) expect(value).toBeGreaterThanOrEqual(wanted)
  })

  it('are compared strictly enough to see one that is missing [BR-2]', async () => {
    const values = await likeness(sample, (text) => text.slice(0, -1))
    expect(values.filter((value) => value >= wanted)).toEqual([])
  })

  it('all stand in the fonts: none is drawn as the box for unknown letters [BR-2]', () => {
    const measure = createMeasure(createCanvas(8, 8).getContext('2d'))
    // U+10FFFF is in no font: what it measures is the box.
    const box = measure('\u{10ffff}', 400, 100)
    for (const letter of new Set(sample.lines.join('').replaceAll(' ', ''))) {
      if (!/\p{M}/u.test(letter)) expect([letter, measure(letter, 400, 100)]).not.toEqual([letter, box])
    }
  })
})

describe('shaping', () => {
  const indian = letterSamples.filter(({ name }) => name !== 'latin')

  it.each(indian)('conjuncts of $name that fall apart are seen [BR-2]', async (sample) => {
    // A zero width non-joiner after the virama keeps the letters of a conjunct apart, as drawing without shaping would.
    const apart = await likeness(sample, (text) => text.replace(/[\u094d\u0c4d\u0bcd](?=[^\s])/g, '$&\u200c'))
    expect(Math.min(...apart)).toBeLessThan(wanted)
  })

  it.each([
    ['क्ष', 'क', 'ष'],
    ['ज्ञ', 'ज', 'ञ'],
    ['क्ति', 'क', 'ति'],
    ['க்ஷ', 'க்', 'ஷ'],
  ])('%s is one sign, narrower than its letters side by side [BR-2]', (conjunct, first, second) => {
    const measure = createMeasure(createCanvas(8, 8).getContext('2d'))
    const width = (text: string) => measure(text, 700, 100)
    expect(width(conjunct)).toBeLessThan(width(first) + width(second) - 5)
  })

  it('Telugu letters below a letter take no room beside it [BR-2]', () => {
    const measure = createMeasure(createCanvas(8, 8).getContext('2d'))
    expect(measure('క్త', 700, 100)).toBeLessThan(measure('కత', 700, 100) * 0.8)
  })
})
