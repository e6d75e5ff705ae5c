// Ad banner: the subject on one side, a clear panel in the palette's colour with a curved gold edge on the other.
import { contextOf } from '../canvas.ts'
import { css, type Oklch, shift } from '../colour/oklch.ts'
import { addStops } from '../colour/ramp.ts'
import type { Point } from '../numbers.ts'
import { ground, type Palette, second } from '../palette/palette.ts'
import type { Zone } from '../scenes/family.ts'
import { paintOrnament } from './ornament.ts'
import { type Box, strokeGold } from './paper.ts'
import { type Commission, type Finished, isMirrored, type Picture, paintScene, wholeView } from './picture.ts'
import { hasFieldBeside } from './poster.ts'

type Side = 'left' | 'right' | 'top' | 'bottom'
/** Shares: how deep the panel is, and how far its edge bows. */
type Split = { side: Side; depth: number; bow: number; edge: 'bow' | 'slant' | 'wave' }

function chooseSplit(picture: Picture, { room, variant }: Commission['brief']): Split {
  const { width, height, random } = picture
  const ratio = width / height
  const edge = random.pick(['bow', 'slant', 'wave'] as const)
  const bow = random.between(0.06, 0.1)
  // A panel across a wide picture, or beside a tall one, leaves the subject no room, whatever was asked for.
  if (room === 'top' && ratio <= 1.25) return { side: 'top', depth: 0.36, bow: bow * 0.6, edge }
  if (room !== undefined && room !== 'top' && ratio >= 0.9)
    return { side: room, depth: ratio > 1.25 ? 0.42 : 0.44, bow, edge }
  if (ratio > 1.25) return { side: random.pick(['left', 'left', 'right']), depth: 0.42, bow, edge }
  // Where the poster of the same words (one number before) has its field, the banner has none: the two differ at a glance.
  const side = random.pick<Side>(ratio < 0.9 || hasFieldBeside(variant - 1) ? ['bottom'] : ['left', 'right'])
  return side === 'left' || side === 'right'
    ? // A bow bulges towards the subject: it starts farther away.
      { side, depth: edge === 'bow' ? 0.37 : 0.43, bow, edge }
    : { side, depth: random.between(0.33, 0.38), bow: bow * 0.6, edge }
}

/** The panel's outline from its far corner along the curved edge; as if it lay on the left, then turned to its side. */
function panelPath(picture: Picture, split: Split, outset: number): void {
  const { context } = picture
  const isAcross = split.side === 'left' || split.side === 'right'
  const deep = isAcross ? picture.width : picture.height
  const long = isAcross ? picture.height : picture.width
  const isFlipped = split.side === 'right' || split.side === 'bottom'
  const at = (depth: number, along: number): Point => {
    const far = isFlipped ? deep - depth : depth
    return isAcross ? [far, along] : [along, far]
  }
  const edge = split.depth * deep + outset
  const bow = split.bow * deep
  context.beginPath()
  context.moveTo(...at(-10, -10))
  if (split.edge === 'slant') {
    context.lineTo(...at(edge + bow, -10))
    context.lineTo(...at(edge - bow, long + 10))
  } else if (split.edge === 'bow') {
    context.lineTo(...at(edge - bow, -10))
    context.bezierCurveTo(
      ...at(edge + bow * 1.2, long * 0.25),
      ...at(edge + bow * 1.2, long * 0.75),
      ...at(edge - bow, long + 10),
    )
  } else {
    context.lineTo(...at(edge + bow * 0.4, -10))
    context.bezierCurveTo(
      ...at(edge - bow * 1.6, long * 0.33),
      ...at(edge + bow * 1.9, long * 0.66),
      ...at(edge - bow * 0.4, long + 10),
    )
  }
  context.lineTo(...at(-10, long + 10))
  context.closePath()
}

function panelBox({ width, height }: Picture, { side, depth, bow }: Split): Box {
  const wide = (depth + bow) * width
  const tall = (depth + bow) * height
  if (side === 'left' || side === 'right') return { x: side === 'left' ? 0 : width - wide, y: 0, width: wide, height }
  return { x: 0, y: side === 'top' ? 0 : height - tall, width, height: tall }
}

/** The scene fills what the panel leaves, and a little beneath the curve. */
function paintSubject(picture: Picture, commission: Commission, split: Split): Finished {
  const { context, width, height, random, makeCanvas } = picture
  const isAcross = split.side === 'left' || split.side === 'right'
  const visible = 1 - split.depth + split.bow * 1.4
  const size: Point = isAcross ? [width * visible, height] : [width, height * visible]
  const canvas = makeCanvas(Math.round(size[0]), Math.round(size[1]))
  const scene: Picture = { context: contextOf(canvas), width: canvas.width, height: canvas.height, random, makeCanvas }
  const finished = paintScene(scene, commission, { view: wholeView(commission), isGraded: true })
  const x = split.side === 'left' ? width - size[0] : 0
  const y = split.side === 'top' ? height - size[1] : 0
  context.drawImage(canvas, x, y, size[0], size[1])
  return finished
}

/** A dark yellow would be olive: such panels take the rust of its shadows. */
function panelColour(palette: Palette, isDark: boolean): Oklch {
  if (!isDark) return ground(palette, 0.95, 0.035)
  const hue = palette.hue % 360
  const isYellow = hue > 48 && hue < 118
  const lightness = palette.namedHues.length > 0 ? 0.42 : 0.36
  return isYellow ? [lightness + 0.02, 0.13 * palette.strength, 32] : ground(palette, lightness, 0.14)
}

function paintPanel(picture: Picture, commission: Commission, split: Split): void {
  const { palette } = commission.brief
  const { context, width, height, random } = picture
  const unit = Math.min(width, height) / 1000
  const isDark = palette.key === 'dark' || (palette.strength > 0.3 && random.chance(0.5))
  const colour = panelColour(palette, isDark)
  context.save()
  context.shadowColor = css([0.1, 0.04, palette.hue, 0.6])
  context.shadowBlur = 40 * unit
  panelPath(picture, split, 26 * unit)
  context.fillStyle = css(second(palette, isDark ? 0.62 : 0.58, 0.15))
  context.fill()
  context.restore()
  panelPath(picture, split, 12 * unit)
  strokeGold(picture, 5 * unit)
  panelPath(picture, split, 0)
  // A mirrored scene is lit from the right: the panel too.
  const [lit, shaded] = isMirrored(commission) ? [width, width * 0.4] : [0, width * 0.6]
  context.fillStyle = addStops(context.createLinearGradient(lit, 0, shaded, height), [
    [0, shift(colour, [0.05, 0.01, 6])],
    [1, shift(colour, [-0.07, 0, -6])],
  ])
  context.fill()
  context.save()
  context.clip()
  paintOrnament(
    picture,
    panelBox(picture, split),
    isDark ? [0.96, 0.05, colour[2], 0.14] : [0.5, 0.11, palette.hue, 0.13],
  )
  context.restore()
}

function wordsOf(split: Split): Zone {
  const clear = split.depth - split.bow * 0.6 - 0.05
  const isAcross = split.side === 'left' || split.side === 'right'
  const start = split.side === 'right' || split.side === 'bottom' ? 1 - 0.05 - clear : 0.05
  return isAcross ? { x: start, y: 0.1, width: clear, height: 0.8 } : { x: 0.07, y: start, width: 0.86, height: clear }
}

export function paintBanner(picture: Picture, commission: Commission): Finished {
  const split = chooseSplit(picture, commission.brief)
  const { grain } = paintSubject(picture, commission, split)
  paintPanel(picture, commission, split)
  return { quietZone: wordsOf(split), grain: Math.min(0.12, grain) }
}
