// A bride's veil and jewels: a dupatta over the head, a jewel on the parting, a ring in the nose. Local coordinates as in person.ts.
import { fade, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { mix, type Point, upTo } from '../numbers.ts'
import { goldStops } from '../palette/palette.ts'
import type { Person } from './person.ts'
import { line } from './person-features.ts'

/** Half of the veil's inner edge, from the crown (t = 0) to the chest (t = 1). */
function innerEdge(side: number, t: number): Point {
  const u = 1 - t
  return [
    side * (3 * u * u * t * 96 + 3 * u * t * t * 82 + t ** 3 * 128),
    u ** 3 * -132 + 3 * u * u * t * -122 + 3 * u * t * t * 120 + t ** 3 * 330,
  ]
}

function veilPath(brush: Brush): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(-214, 420)
  context.bezierCurveTo(-190, 230, -128, 120, -118, -30)
  context.bezierCurveTo(-114, -124, -66, -176, 0, -176)
  context.bezierCurveTo(66, -176, 114, -124, 118, -30)
  context.bezierCurveTo(128, 120, 190, 230, 214, 420)
}

/** Behind the shoulders; painted before the hair. */
export function paintVeilBehind(brush: Brush, person: Person): void {
  if (!person.isBride) return
  veilPath(brush)
  brush.context.closePath()
  brush.fill(shift(person.cloth, [-0.14, 0.01]))
}

/** Over the hair, open before the face, with a gold border; painted after the front hair. */
export function paintVeilBefore(brush: Brush, person: Person): void {
  if (!person.isBride) return
  const { context } = brush
  veilPath(brush)
  context.lineTo(128, 420)
  for (const step of upTo(21)) context.lineTo(...innerEdge(1, 1 - step / 20))
  for (const step of upTo(21)) context.lineTo(...innerEdge(-1, step / 20))
  context.lineTo(-128, 420)
  context.closePath()
  brush.fill(
    brush.linear(
      [-120, -120],
      [130, 240],
      [
        [0, shift(person.cloth, [0.1, -0.005])],
        [0.45, person.cloth],
        [1, shift(person.cloth, [-0.14, 0.01])],
      ],
    ),
  )
  context.save()
  context.clip()
  for (const side of [-1, 1]) {
    for (const fold of upTo(5)) {
      context.beginPath()
      context.moveTo(side * (20 + fold * 18), -172 + fold * 10)
      context.bezierCurveTo(side * (96 + fold * 6), -120, side * (92 + fold * 12), 90, side * (116 + fold * 24), 420)
      line(brush, fade(shift(person.cloth, [fold % 2 ? 0.13 : -0.13]), 0.5), 3)
    }
  }
  context.restore()
  for (const side of [-1, 1]) {
    context.beginPath()
    for (const step of upTo(31)) context.lineTo(...innerEdge(side, step / 30))
    line(brush, [0.76, 0.13, 80], 11)
    for (const step of upTo(22)) {
      brush.circle(innerEdge(side, (step + 0.5) / 22), 3.4)
      brush.fill(step % 2 ? [0.96, 0.06, 90] : [0.52, 0.2, 24])
    }
  }
  paintJewels(brush, person)
}

function paintJewels(brush: Brush, person: Person): void {
  const { context } = brush
  const x = person.turn * 8
  for (const bead of upTo(9)) {
    brush.circle([mix(0, x, bead / 8), mix(-124, -78, bead / 8)], 3)
    brush.fill([0.86, 0.12, 84])
  }
  brush.circle([x, -66], 11)
  brush.fill(brush.radial({ at: [x, -66], radius: 12, focus: [x - 4, -70] }, goldStops))
  brush.circle([x, -66], 5)
  brush.fill([0.5, 0.2, 22])
  context.beginPath()
  context.arc(x + Math.sign(person.turn) * 16, 40, 9, 0, Math.PI * 2)
  line(brush, [0.82, 0.12, 82], 2.4)
}
