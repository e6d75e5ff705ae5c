// Tone-on-tone ornament behind the words of posters and banners: a field for words is paper or cloth, never a void. Never so strong
// that letters on it are hard to read: the callers give the colour and its strength.
import type { Canvas2D } from '../canvas.ts'
import { css, fade, type Oklch } from '../colour/oklch.ts'
import { addStops } from '../colour/ramp.ts'
import { fullTurn, mix, type Point, polar, upTo } from '../numbers.ts'
import { type Box, paintRays } from './paper.ts'
import type { Picture } from './picture.ts'

type Motif = (picture: Picture, box: Box, colour: Oklch) => void

const faint = (colour: Oklch, share: number): Oklch => fade(colour, (colour[3] ?? 1) * share)

const unitOf = ({ width, height }: Picture) => Math.min(width, height) / 1000

/** A corner or edge of the box, where a motif grows from. */
function anchor({ random }: Picture, { x, y, width, height }: Box): Point {
  const [across, down] = random.pick([
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
    [0.5, 0],
    [0.5, 1],
  ] as const)
  return [x + across * width, y + down * height]
}

function petal(context: Canvas2D, length: number, half: number): void {
  context.moveTo(0, 0)
  context.bezierCurveTo(length * 0.25, -half, length * 0.75, -half, length, 0)
  context.bezierCurveTo(length * 0.75, half, length * 0.25, half, 0, 0)
}

/** Rings of petals around a corner, like one quarter of a rangoli. */
const paintPetals: Motif = (picture, box, colour) => {
  const { context } = picture
  const [x, y] = anchor(picture, box)
  const reach = Math.min(box.width, box.height) * 0.98
  context.lineWidth = 2.4 * unitOf(picture)
  context.strokeStyle = css(colour)
  context.fillStyle = css(faint(colour, 0.42))
  for (const [ring, count] of [24, 16, 12, 8].entries()) {
    for (const index of upTo(count)) {
      context.save()
      context.translate(x, y)
      context.rotate(((index + (ring % 2) / 2) / count) * fullTurn)
      const inner = reach * mix(0.72, 0.06, ring / 3)
      context.translate(inner, 0)
      context.beginPath()
      petal(context, reach * 0.27, (reach * (1.1 - ring * 0.14)) / count + reach * 0.03)
      context.fill()
      context.stroke()
      context.restore()
    }
    context.beginPath()
    context.arc(x, y, reach * mix(0.71, 0.05, ring / 3), 0, fullTurn)
    context.stroke()
  }
}

/** The lattice of a carved window: eight-pointed stars in a grid. */
const paintLattice: Motif = (picture, box, colour) => {
  const { context, random } = picture
  const size = random.between(84, 110) * unitOf(picture)
  context.lineWidth = 3 * unitOf(picture)
  context.strokeStyle = css(faint(colour, 0.75))
  for (const row of upTo(box.height / size + 2)) {
    for (const column of upTo(box.width / size + 2)) {
      const middle: Point = [box.x + column * size, box.y + row * size]
      for (const turn of [0, Math.PI / 4]) {
        context.beginPath()
        for (const corner of upTo(5))
          context.lineTo(...polar(middle, turn + ((corner + 0.5) / 4) * fullTurn, size * 0.5))
        context.stroke()
      }
    }
  }
}

/** Sprays of leaves that grow in from two corners. */
const paintSprays: Motif = (picture, box, colour) => {
  const { context, random } = picture
  for (const _ of upTo(2)) {
    const [x, y] = anchor(picture, box)
    const inwards = Math.atan2(box.y + box.height / 2 - y, box.x + box.width / 2 - x)
    for (const stem of upTo(4)) {
      const angle = inwards + (stem - 1.5) * 0.42
      const long = Math.min(box.width, box.height) * random.between(0.6, 0.95)
      context.save()
      context.translate(x, y)
      context.rotate(angle)
      context.fillStyle = css(faint(colour, 0.8))
      for (const pair of upTo(8)) {
        for (const side of [-1, 1]) {
          context.save()
          context.translate((long * (pair + 1)) / 9, 0)
          context.rotate(side * mix(1.15, 0.5, pair / 7))
          context.beginPath()
          petal(context, long * mix(0.3, 0.12, pair / 7), long * 0.05)
          context.fill()
          context.restore()
        }
      }
      context.restore()
    }
  }
}

/** Rows of dots that grow towards one corner, as in screen printing. */
const paintHalftone: Motif = (picture, box, colour) => {
  const { context } = picture
  const [x, y] = anchor(picture, box)
  const step = 30 * unitOf(picture)
  const reach = Math.hypot(box.width, box.height) * 0.72
  context.fillStyle = css(colour)
  for (const row of upTo(box.height / step + 1)) {
    for (const column of upTo(box.width / step + 1)) {
      const dot: Point = [box.x + (column + (row % 2) / 2) * step, box.y + row * step]
      const radius = step * 0.44 * (1 - Math.hypot(dot[0] - x, dot[1] - y) / reach)
      if (radius < step * 0.05) continue
      context.beginPath()
      context.arc(dot[0], dot[1], radius, 0, fullTurn)
      context.fill()
    }
  }
}

/** Broad bands that swing through the field, each a little deeper than the last. */
const paintSwells: Motif = (picture, box, colour) => {
  const { context, random } = picture
  const isFalling = random.chance(0.5)
  context.fillStyle = css(faint(colour, 0.45))
  for (const band of upTo(5)) {
    const start = box.y + box.height * (0.3 + band * 0.16)
    const swing = box.height * random.between(0.18, 0.3) * (isFalling ? 1 : -1)
    context.beginPath()
    context.moveTo(box.x, start - swing)
    context.bezierCurveTo(
      box.x + box.width * 0.35,
      start - swing * 1.4,
      box.x + box.width * 0.6,
      start + swing * 1.4,
      box.x + box.width,
      start + swing,
    )
    context.lineTo(box.x + box.width, box.y + box.height)
    context.lineTo(box.x, box.y + box.height)
    context.fill()
  }
}

/** Rings around a corner, thick and thin in turn. */
const paintRings: Motif = (picture, box, colour) => {
  const { context } = picture
  const [x, y] = anchor(picture, box)
  const reach = Math.min(box.width, box.height)
  context.strokeStyle = css(colour)
  for (const ring of upTo(8)) {
    context.beginPath()
    context.arc(x, y, reach * (0.22 + ring * 0.12), 0, fullTurn)
    context.lineWidth = (ring % 2 ? 3 : 22) * unitOf(picture)
    context.stroke()
  }
}

const paintSunburst: Motif = (picture, box, colour) => {
  const [x, y] = anchor(picture, box)
  paintRays(picture, { x: x - box.width / 2, y: y - box.height * 0.3, width: box.width, height: box.height }, colour)
}

const motifs: readonly Motif[] = [
  paintPetals,
  paintLattice,
  paintSprays,
  paintHalftone,
  paintSwells,
  paintRings,
  paintSunburst,
]

/** Fills the box, in picture pixels, inside whatever clip is set; `colour` with its alpha is the strongest tone. */
export function paintOrnament(picture: Picture, box: Box, colour: Oklch): void {
  const { context, random } = picture
  context.save()
  // One pool of light somewhere on the field: flat colour looks like a hole.
  const at: Point = [box.x + random.between(0.1, 0.9) * box.width, box.y + random.between(0.1, 0.9) * box.height]
  const radius = Math.max(box.width, box.height) * 0.75
  const light: Oklch = [0.97, 0.04, colour[2]]
  const pool = addStops(context.createRadialGradient(at[0], at[1], 0, at[0], at[1], radius), [
    [0, fade(light, 0.28)],
    [1, fade(light, 0)],
  ])
  context.fillStyle = pool
  context.fillRect(box.x, box.y, box.width, box.height)
  random.pick(motifs)(picture, box, colour)
  context.restore()
}
