// The gallery as a test: sixty prompts must give sixty different pictures, many families, the colours that were named, and five image
// types that differ. Drawn small: compositions are set in shares and units, so a small picture has the layout of a large one.
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { type ImageType, imageTypes } from '#contract/studio.ts'
import { toRgb } from '#drawing/colour/oklch.ts'
import { bitsApart, deltaE, differenceHash, greyCells } from '#drawing/gallery/measures.ts'
import { galleryPrompts } from '#drawing/gallery/prompts.ts'
import type { ColourWord } from '#drawing/reading/concepts.ts'
import { readPrompt } from '#drawing/reading/read-prompt.ts'
import { type Illustration, illustrate } from './index.ts'

vi.setConfig({ testTimeout: 240_000 })

const edge = 224
const canvas = createCanvas(edge, edge)

afterAll(() => {
  canvas.width = 1
  canvas.height = 1
})

function hashOf(picture: Canvas): bigint {
  return differenceHash(greyCells(picture.getContext('2d').getImageData(0, 0, edge, edge)))
}

type Drawn = { name: string; prompt: string; imageType: ImageType; picture: Illustration; hash: bigint }
const drawn = new Map<string, Drawn>()

/** Each picture is drawn once for all tests of this file. */
function draw(prompt: string, imageType: ImageType): Drawn {
  const name = `${imageType} "${prompt}"`
  const known = drawn.get(name)
  if (known) return known
  canvas.width = edge
  const picture = illustrate(canvas.getContext('2d'), {
    width: edge,
    height: edge,
    prompt,
    seed: 1,
    imageType,
    makeCanvas: createCanvas,
  })
  const made = { name, prompt, imageType, picture, hash: hashOf(canvas) }
  drawn.set(name, made)
  return made
}

/** The pairs that are nearer than `bits`. */
function tooNear(pictures: readonly Drawn[], bits: number): string[] {
  return pictures.flatMap((one, index) =>
    pictures.slice(index + 1).flatMap((other) => {
      const apart = bitsApart(one.hash, other.hash)
      return apart < bits ? [`${one.name} and ${other.name}: ${apart}`] : []
    }),
  )
}

/** Dark to light shades of a colour word, at the chroma that pictures can have. */
function shadesOf(word: ColourWord): readonly (readonly [number, number, number])[] {
  return [0.2, 0.3, 0.42, 0.54, 0.66, 0.78, 0.88].flatMap((lightness) =>
    [0.07, 0.12, 0.18].map((chroma) => toRgb([lightness, chroma * word.strength, word.hue])),
  )
}

const gallery = () => galleryPrompts.map(({ prompt, imageType }) => draw(prompt, imageType))

describe('the gallery of sixty prompts', () => {
  it('has sixty different prompts in all five image types [IL-1]', () => {
    expect(new Set(galleryPrompts.map(({ prompt }) => prompt)).size).toBe(60)
    expect(new Set(galleryPrompts.map(({ imageType }) => imageType)).size).toBe(5)
  })

  it('no two pictures are nearer than 12 of 64 bits [IL-1]', () => {
    expect(tooNear(gallery(), 12)).toEqual([])
  })

  it('at least 14 scene families occur [IL-1]', () => {
    expect(new Set(gallery().map(({ picture }) => picture.family)).size).toBeGreaterThanOrEqual(14)
  })

  it('every named colour is among the five main colours, within a distance of 20 in CIELAB [IL-1]', () => {
    const missing = gallery().flatMap(({ name, prompt, imageType, picture }) =>
      readPrompt(prompt, imageType).colours.flatMap((word) => {
        const shades = shadesOf(word)
        const nearest = Math.min(
          ...picture.mainColours.flatMap((colour) => shades.map((shade) => deltaE(colour, shade))),
        )
        return nearest < 20 ? [] : [`${name}: ${word.name} is ${nearest.toFixed(1)} away`]
      }),
    )
    expect(missing).toEqual([])
  })

  it('any two image types of one prompt are at least 16 of 64 bits apart [IL-1]', () => {
    const near = galleryPrompts.flatMap(({ prompt }) =>
      tooNear(
        imageTypes.map((imageType) => draw(prompt, imageType)),
        16,
      ),
    )
    expect(near).toEqual([])
  })
})
