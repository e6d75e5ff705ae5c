// The built-in illustrator's front door: a prompt in, a picture on the given canvas out. Pure: no Node, no DOM, no clock, no chance
// but the seed's. Draws no text. Same prompt, seed, type and size: the same pixels.
import type { ImageType } from '#contract/studio.ts'
import { type Canvas2D, contextOf, type MakeCanvas, withReleasedCanvases } from '../canvas.ts'
import { type Rgb, rgbToLab } from '../colour/oklch.ts'
import { applyGrain } from '../kit/grade.ts'
import { paintInManner } from '../manner/index.ts'
import type { Picture } from '../manner/picture.ts'
import { createRandom, hashText } from '../noise/random.ts'
import { choosePalette } from '../palette/choose-palette.ts'
import { mainColours } from '../palette/main-colours.ts'
import type { FamilyName } from '../reading/concepts.ts'
import { readPrompt } from '../reading/read-prompt.ts'
import { animal } from './animal.ts'
import { classroom } from './classroom.ts'
import type { SceneFamily, Zone } from './family.ts'
import { figure } from './figure.ts'
import { fluid } from './fluid.ts'
import { food } from './food.ts'
import { geometric } from './geometric.ts'
import { group } from './group.ts'
import { house } from './house.ts'
import { interior } from './interior.ts'
import { lamps } from './lamps.ts'
import { landscape } from './landscape.ts'
import { leaves } from './leaves.ts'
import { night } from './night.ts'
import { podium } from './podium.ts'
import { powder } from './powder.ts'
import { rangoli } from './rangoli.ts'
import { skyline } from './skyline.ts'
import { vehicle } from './vehicle.ts'

/** In order of the list in concepts.ts; a family that is not here is never drawn. */
export const sceneFamilies: readonly SceneFamily[] = [
  landscape,
  skyline,
  house,
  interior,
  podium,
  leaves,
  food,
  lamps,
  night,
  rangoli,
  powder,
  classroom,
  figure,
  group,
  animal,
  vehicle,
  fluid,
  geometric,
]

/** Larger pictures are drawn at this long edge without grain, enlarged by the caller, and given grain at the end with `finish`. */
export const maxDrawEdge = 2048

export type IllustrationOrder = {
  /** Pixels; each side from 16 to maxDrawEdge. */
  width: number
  height: number
  prompt: string
  /** Whole number; another seed gives another picture. */
  seed: number
  imageType: ImageType
  makeCanvas: MakeCanvas
  /** False when the caller enlarges the picture and calls `finish` itself. */
  hasGrain?: boolean
  /** Only for the gallery and tests: draws this family whatever the prompt asks for. */
  family?: FamilyName
}

export type Illustration = {
  family: FamilyName
  paletteName: string
  /** Most frequent first. */
  mainColours: Rgb[]
  /** Where words may stand, as shares of the picture; nothing sharp is drawn there. */
  quietZone: Zone
  /** Words in the quiet zone should be light. */
  isTextLight: boolean
  /** For `finish`. */
  grain: { strength: number; seed: number }
}

/** Mean OKLab lightness of the quiet zone. */
function lightnessOf(
  zone: Zone,
  picture: { context: Canvas2D; width: number; height: number; makeCanvas: MakeCanvas },
): number {
  const probe = contextOf(picture.makeCanvas(8, 8))
  probe.drawImage(
    picture.context.canvas,
    zone.x * picture.width,
    zone.y * picture.height,
    Math.max(1, zone.width * picture.width),
    Math.max(1, zone.height * picture.height),
    0,
    0,
    8,
    8,
  )
  const { data } = probe.getImageData(0, 0, 8, 8)
  let sum = 0
  for (let offset = 0; offset < data.length; offset += 4)
    sum += rgbToLab([data[offset] ?? 0, data[offset + 1] ?? 0, data[offset + 2] ?? 0])[0]
  return sum / 64
}

const typeOrder: Readonly<Record<ImageType, number>> = {
  portrait: 0,
  realistic: 1,
  cartoon: 2,
  poster: 3,
  ad_banner: 4,
}

/** Neighbouring seeds and image types get neighbouring numbers: with five compositions no two types share one. */
function variantOf({ prompt, seed, imageType }: IllustrationOrder): number {
  return ((hashText(prompt) % 997) + Math.abs(Math.trunc(seed)) + typeOrder[imageType]) % 1_000_003
}

function familyNamed(name: FamilyName): SceneFamily {
  return sceneFamilies.find((family) => family.name === name) ?? fluid
}

/**
 * Draws the whole picture on `context`, which must be a blank canvas of width x height with the identity transform. Every canvas
 * that was asked of `makeCanvas` is released (1 x 1) before it returns or throws. Throws on a size outside 16 to maxDrawEdge.
 */
export function illustrate(context: Canvas2D, order: IllustrationOrder): Illustration {
  const { width, height, prompt, imageType } = order
  if (!(Math.min(width, height) >= 16 && Math.max(width, height) <= maxDrawEdge)) {
    throw new Error(`a picture of ${width} x ${height} cannot be drawn: sides go from 16 to ${maxDrawEdge}`)
  }
  return withReleasedCanvases(order.makeCanvas, (makeCanvas) => {
    const reading = readPrompt(prompt, imageType)
    const family = familyNamed(order.family ?? reading.family)
    const seed = hashText(`${prompt}#${order.seed}#${imageType}`)
    const random = createRandom(seed)
    const palette = choosePalette({ ...reading, family: family.name }, random)
    const picture: Picture = { context, width, height, random, makeCanvas }
    const { quietZone, grain } = paintInManner(imageType, picture, {
      family,
      brief: {
        palette,
        timeOfDay: reading.timeOfDay,
        room: reading.room,
        has: (prop) => reading.props.has(prop),
        isFilled: imageType === 'poster' || imageType === 'ad_banner' || imageType === 'cartoon',
        variant: variantOf(order),
      },
    })
    const strength = { strength: grain, seed }
    const isTextLight = lightnessOf(quietZone, picture) < 0.62
    const colours = mainColours(picture)
    if (order.hasGrain !== false) applyGrain(picture, strength)
    return {
      family: family.name,
      paletteName: palette.name,
      mainColours: colours,
      quietZone,
      isTextLight,
      grain: strength,
    }
  })
}

/** Puts the grain on a picture that was drawn with `hasGrain: false` and enlarged. */
export function finish(
  context: Canvas2D,
  picture: { width: number; height: number; grain: Illustration['grain']; makeCanvas: MakeCanvas },
): void {
  withReleasedCanvases(picture.makeCanvas, (makeCanvas) => {
    applyGrain({ context, width: picture.width, height: picture.height, makeCanvas }, picture.grain)
  })
}
