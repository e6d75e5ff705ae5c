// Decides the inks of all words together and draws the scrims and plates they need, so that a half of the picture has one tone.
// Never writes a word: every ground is drawn before the first of them.
import type { Rgb } from '../colour/oklch.ts'
import { drawPlate, drawScrim, type Edge } from './backing.ts'
import {
  chooseInk,
  contrast,
  contrastOver,
  darkInk,
  lightInk,
  opacityFor,
  parseColour,
  sample,
  wantedContrast,
} from './contrast.ts'
import type { Rectangle } from './frame.ts'
import type { Painter } from './painter.ts'
import type { Ground, StandingText } from './text-layer.ts'

/** A plate of a colour is meant to be seen; one that only helps to read is not. */
const leastOpacity = { coloured: 0.96, helping: 0.72, scrim: 0.3 } as const

const brightness = (ink: string) => contrast(parseColour(ink), [0, 0, 0])
/** The backing for an ink of either tone: dark under light. 4.58 is as far from black as from white. */
const backingFor = (ink: string) => (brightness(ink) > 4.58 ? darkInk : lightInk)

const union = (areas: readonly Rectangle[]): Rectangle => {
  const x = Math.min(...areas.map((area) => area.x))
  const y = Math.min(...areas.map((area) => area.y))
  return {
    x,
    y,
    width: Math.max(...areas.map((area) => area.x + area.width)) - x,
    height: Math.max(...areas.map((area) => area.y + area.height)) - y,
  }
}

const halfOf = ({ block }: StandingText, height: number): Edge =>
  block.area.y + block.area.height / 2 < height / 2 ? 'top' : 'bottom'

/** The ink that the area as a whole suits, where none suits all of it: a dark picture stays dark. */
function suitingInk(colours: readonly Rgb[]): string {
  const sum = (ink: string) =>
    colours.reduce((total, colour) => total + Math.log(contrast(parseColour(ink), colour)), 0)
  return sum(lightInk) >= sum(darkInk) ? lightInk : darkInk
}

/** The inks of the words of one half that stand on the picture itself; draws a scrim when one of them asks for it or needs it. */
function groundHalf(painter: Painter, texts: readonly StandingText[], edge: Edge): Map<StandingText, Ground> {
  const { context, frame } = painter
  const judged = texts.map((text) => {
    const behind = sample(context, text.block.area, frame)
    const chosen = chooseInk(text.layer.ink, behind)
    const { kind } = text.layer.backing
    return { text, behind, chosen, isAsking: kind === 'scrim' || (kind === 'auto' && chosen.contrast < wantedContrast) }
  })
  const asking = judged.filter(({ isAsking }) => isAsking)
  const plain = (entry: (typeof judged)[number]): [StandingText, Ground] => [
    entry.text,
    { ...entry.chosen, backing: 'none' },
  ]
  if (asking.length === 0) return new Map(judged.map(plain))
  const given = asking.find(({ text }) => text.layer.ink !== 'auto')?.text.layer.ink
  const ink = given ?? suitingInk(judged.flatMap(({ behind }) => behind))
  const wantedColour = asking.find(({ text }) => text.layer.backing.colour !== 'auto')?.text.layer.backing.colour
  const colour = parseColour(wantedColour ?? backingFor(ink))
  const opacity = Math.max(
    ...asking.map(({ behind }) => opacityFor(parseColour(ink), colour, behind, leastOpacity.scrim)),
  )
  drawScrim(context, { area: union(asking.map(({ text }) => text.block.area)), edge, colour, opacity }, frame)
  const tone = backingFor(ink) === darkInk ? lightInk : darkInk
  return new Map(
    judged.map(({ text, isAsking }) => [
      text,
      { ink: text.layer.ink === 'auto' ? tone : text.layer.ink, contrast: 0, backing: isAsking ? 'scrim' : 'none' },
    ]),
  )
}

function groundPlate({ context, frame }: Painter, text: StandingText, ink: string): Ground {
  const { layer, block, fitted } = text
  const behind = sample(context, block.area, frame)
  const isColoured = layer.backing.kind === 'plate' && layer.backing.colour !== 'auto'
  const plate = isColoured ? layer.backing.colour : backingFor(ink)
  const chosen = isColoured ? chooseInk(layer.ink, [parseColour(plate)]).ink : ink
  const least = isColoured ? leastOpacity.coloured : leastOpacity.helping
  const opacity = opacityFor(parseColour(chosen), parseColour(plate), behind, least)
  drawPlate(context, { area: block.area, letterPx: fitted.sizePx, colour: parseColour(plate), opacity }, frame)
  return { ink: chosen, contrast: 0, backing: 'plate' }
}

/** Draws all scrims, then all plates, and gives each text its ink with the contrast that it has in the end. */
export function drawGrounds(painter: Painter, texts: readonly StandingText[]): Map<StandingText, Ground> {
  const { context, frame } = painter
  const written = texts.filter(({ fitted }) => fitted.lines.length > 0)
  const onPicture = written.filter(({ layer }) => layer.backing.kind !== 'plate')
  const grounds = new Map<StandingText, Ground>()
  for (const edge of ['top', 'bottom'] as const) {
    const half = onPicture.filter((text) => halfOf(text, frame.height) === edge)
    for (const [text, ground] of groundHalf(painter, half, edge)) grounds.set(text, ground)
  }
  const reached = (text: StandingText, ink: string) =>
    contrastOver(parseColour(ink), sample(context, text.block.area, frame))
  for (const text of written) {
    const ground = grounds.get(text)
    if (ground === undefined) {
      const { ink } = chooseInk(text.layer.ink, sample(context, text.block.area, frame))
      grounds.set(text, groundPlate(painter, text, ink))
    } else if (text.layer.backing.kind !== 'none' && reached(text, ground.ink) < wantedContrast) {
      // Words of a given colour, or of the other half, that the scrim did not help.
      grounds.set(text, groundPlate(painter, text, ground.ink))
    }
  }
  // Last, because any ground may lie behind any words.
  for (const [text, ground] of grounds) grounds.set(text, { ...ground, contrast: reached(text, ground.ink) })
  return grounds
}
