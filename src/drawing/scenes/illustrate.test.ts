// What the built-in illustrator guarantees, on real canvases: determinism, coverage, release, image types that differ, named colours.
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { describe, expect, it, vi } from 'vitest'
import { aspectRatios, type ImageType, imageTypes } from '#contract/studio.ts'
import { toRgb } from '#drawing/colour/oklch.ts'
import { bitsApart, deltaE, differenceHash } from '#drawing/gallery/measures.ts'
import { type FamilyName, familyNames } from '#drawing/reading/concepts.ts'
import { colourConcepts } from '#drawing/reading/lexicon-colours.ts'
import { finish, type Illustration, illustrate, maxDrawEdge, sceneFamilies } from './index.ts'

// Some hundred pictures: seconds on a quiet machine, minutes where the cores are shared.
vi.setConfig({ testTimeout: 90_000 })

type Order = {
  prompt: string
  seed?: number
  imageType?: ImageType
  size?: readonly [number, number]
  family?: FamilyName
  hasGrain?: boolean
}

function draw(order: Order): { canvas: Canvas; picture: Illustration; open: () => number; made: () => number } {
  const [width, height] = order.size ?? [240, 240]
  const canvas = createCanvas(width, height)
  const made: Canvas[] = []
  const picture = illustrate(canvas.getContext('2d'), {
    width,
    height,
    prompt: order.prompt,
    seed: order.seed ?? 1,
    imageType: order.imageType ?? 'realistic',
    makeCanvas: (w, h) => {
      const extra = createCanvas(w, h)
      made.push(extra)
      return extra
    },
    ...(order.family === undefined ? {} : { family: order.family }),
    ...(order.hasGrain === undefined ? {} : { hasGrain: order.hasGrain }),
  })
  return {
    canvas,
    picture,
    open: () => made.filter(({ width: w, height: h }) => w * h > 1).length,
    made: () => made.length,
  }
}

const bytesOf = (order: Order) => Buffer.from(draw(order).canvas.data())

function hashOf(canvas: Canvas): bigint {
  const small = createCanvas(9, 8)
  const context = small.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(canvas, 0, 0, 9, 8)
  const { data } = context.getImageData(0, 0, 9, 8)
  const grey = Array.from(
    { length: 72 },
    (_, index) => 0.3 * (data[index * 4] ?? 0) + 0.59 * (data[index * 4 + 1] ?? 0) + 0.11 * (data[index * 4 + 2] ?? 0),
  )
  return differenceHash(grey)
}

function pixelSpread(canvas: Canvas): { clearest: number; distinct: number } {
  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
  let clearest = 255
  const colours = new Set<number>()
  for (let offset = 0; offset < data.length; offset += 4) {
    clearest = Math.min(clearest, data[offset + 3] ?? 0)
    colours.add(
      (((data[offset] ?? 0) >> 4) << 8) | (((data[offset + 1] ?? 0) >> 4) << 4) | ((data[offset + 2] ?? 0) >> 4),
    )
  }
  return { clearest, distinct: colours.size }
}

const sizeOf = (ratio: string, edge: number): readonly [number, number] => {
  const [across = 1, down = 1] = ratio.split(':').map(Number)
  return across >= down ? [edge, Math.round((edge * down) / across)] : [Math.round((edge * across) / down), edge]
}

it('every family of the reader has a scene, and no scene has another name [IL-1]', () => {
  expect(sceneFamilies.map(({ name }) => name).sort()).toEqual([...familyNames].sort())
  expect(sceneFamilies.length).toBeGreaterThanOrEqual(16)
})

describe.each(sceneFamilies.map(({ name }) => name))('%s', (family) => {
  it('the same order gives the same bytes, another seed others [IL-1]', () => {
    const first = bytesOf({ prompt: 'same', family, size: [160, 160] })
    expect(bytesOf({ prompt: 'same', family, size: [160, 160] }).equals(first)).toBe(true)
    expect(bytesOf({ prompt: 'same', family, seed: 2, size: [160, 160] }).equals(first)).toBe(false)
  })

  it('fills all six ratios without a hole, releases what it made and keeps the quiet zone inside [IL-1]', () => {
    for (const ratio of aspectRatios) {
      const { canvas, picture, open, made } = draw({ prompt: 'any', family, size: sizeOf(ratio, 160) })
      const { clearest, distinct } = pixelSpread(canvas)
      expect(clearest, `${family} ${ratio}`).toBe(255)
      expect(distinct, `${family} ${ratio}`).toBeGreaterThan(30)
      expect(made()).toBeGreaterThan(1)
      expect(open()).toBe(0)
      const { x, y, width, height } = picture.quietZone
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1.0001)
      expect(width * height, `${family} ${ratio}`).toBeGreaterThan(0.02)
    }
  })

  it('every image type fills the canvas [IL-1]', () => {
    for (const imageType of imageTypes) {
      const { canvas, picture, open } = draw({ prompt: 'any', family, imageType, size: [160, 160] })
      expect(pixelSpread(canvas).clearest, `${family} ${imageType}`).toBe(255)
      expect(picture.family).toBe(family)
      expect(open()).toBe(0)
    }
  })
})

it.each([
  'Diwali sale poster for a sweet shop',
  'organic face serum on a podium',
  'biryani restaurant',
  'yoga by the lake at sunrise',
  'ghar bikau hai, garden ke saath',
])('any two image types of "%s" are at least 16 of 64 bits apart [IL-1]', (prompt) => {
  const hashes = imageTypes.map((imageType) => ({
    imageType,
    hash: hashOf(draw({ prompt, imageType, size: [280, 280] }).canvas),
  }))
  for (const [index, one] of hashes.entries()) {
    for (const other of hashes.slice(index + 1))
      expect(bitsApart(one.hash, other.hash), `${one.imageType} and ${other.imageType}`).toBeGreaterThanOrEqual(16)
  }
})

/** Light, middle and dark shades of a colour word, at the chroma that pictures can have. */
function shadesOf(name: string): readonly (readonly [number, number, number])[] {
  const word = colourConcepts.find((concept) => concept.colour?.name === name)?.colour
  if (word === undefined) throw new Error(`no colour word ${name}`)
  return [0.3, 0.42, 0.54, 0.66, 0.78, 0.88].flatMap((lightness) =>
    [0.07, 0.12, 0.18].map((chroma) => toRgb([lightness, chroma * word.strength, word.hue])),
  )
}

it.each([
  ['blue', 'blue silk background'],
  ['blue', 'नीला आसमान और पहाड़'],
  ['pink', 'गुलाबी लिपस्टिक'],
  ['green', 'living room with a green sofa'],
  ['purple', 'music concert at night, purple'],
  ['red', 'laal shaadi ka card'],
  ['orange', 'orange sneakers'],
  ['teal', 'teal geometric pattern'],
  ['yellow', 'peela ghar'],
  ['maroon', 'maroon diwali'],
])('%s is among the five main colours of "%s" [IL-1]', (name, prompt) => {
  const { picture } = draw({ prompt })
  const nearest = Math.min(
    ...picture.mainColours.flatMap((colour) => shadesOf(name).map((shade) => deltaE(colour, shade))),
  )
  expect(picture.mainColours).toHaveLength(5)
  expect(nearest).toBeLessThan(20)
})

it.each([
  '',
  '   ',
  '🎉🔥💐',
  'مرحبا بالعالم',
  '\u0000\u0007\u001b[2J',
  '\u202eevil',
  'क'.repeat(2000),
  'word '.repeat(400),
  '<script>alert(1)</script>',
  '"; drop table users; --',
])('draws a whole picture for the hostile prompt %j [IL-1]', (prompt) => {
  const { canvas, open } = draw({ prompt })
  const { clearest, distinct } = pixelSpread(canvas)
  expect(clearest).toBe(255)
  expect(distinct).toBeGreaterThan(30)
  expect(open()).toBe(0)
})

it.each([
  [15, 500],
  [500, 0],
  [maxDrawEdge + 1, 100],
  [Number.NaN, 100],
])('a size of %d x %d is refused before anything is drawn', (width, height) => {
  const context = createCanvas(16, 16).getContext('2d')
  expect(() =>
    illustrate(context, { width, height, prompt: '', seed: 1, imageType: 'realistic', makeCanvas: createCanvas }),
  ).toThrow(/cannot be drawn/)
})

it('grain can be left to the caller: without it, then finish(), gives the same bytes [IL-1]', () => {
  const whole = bytesOf({ prompt: 'Holi colours' })
  const { canvas, picture } = draw({ prompt: 'Holi colours', hasGrain: false })
  expect(Buffer.from(canvas.data()).equals(whole)).toBe(false)
  finish(canvas.getContext('2d'), {
    width: canvas.width,
    height: canvas.height,
    grain: picture.grain,
    makeCanvas: createCanvas,
  })
  expect(Buffer.from(canvas.data()).equals(whole)).toBe(true)
})

it('says whether words should be light by what lies in the quiet zone [IL-1]', () => {
  expect(draw({ prompt: 'Diwali' }).picture.isTextLight).toBe(true)
  expect(draw({ prompt: 'white serum on a podium, light', imageType: 'poster' }).picture.isTextLight).toBe(false)
})
