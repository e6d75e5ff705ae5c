// Drapes and coats of a stylised person: sari, dupatta, necklace, and the white coats. Local coordinates as in person.ts.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { mix, type Point, upTo } from '../numbers.ts'
import { goldStops } from '../palette/palette.ts'
import type { Person } from './person.ts'
import { bottom, fillCloth, roundNeck, torso, vNeck } from './person-body.ts'
import { line } from './person-features.ts'

export function paintDupatta(brush: Brush, person: Person): void {
  const { context } = brush
  for (const side of [-1, 1]) {
    context.beginPath()
    context.moveTo(side * 96, 168)
    context.bezierCurveTo(side * 150, 184, side * 186, 220, side * 192, 300)
    context.lineTo(side * 176, bottom)
    context.lineTo(side * 96, bottom)
    context.bezierCurveTo(side * 110, 500, side * 104, 300, side * 70, 190)
    context.closePath()
    brush.fill(
      brush.linear(
        [side * 80, 200],
        [side * 190, 300],
        [
          [0, shift(person.trim, [0.08])],
          [1, shift(person.trim, [-0.1])],
        ],
      ),
    )
    for (const fold of upTo(4)) {
      context.beginPath()
      context.moveTo(side * (92 + fold * 14), 180 + fold * 8)
      context.bezierCurveTo(
        side * (120 + fold * 16),
        300,
        side * (114 + fold * 16),
        500,
        side * (108 + fold * 18),
        bottom,
      )
      line(brush, fade(shift(person.trim, [fold % 2 ? -0.14 : 0.12]), 0.5), 3)
    }
  }
}

export function paintNecklace(brush: Brush, person: Person): void {
  if (!person.hasJewels || person.clothes === 'blazer') return
  for (const index of upTo(23)) {
    const t = index / 22
    const x = mix(-62, 62, t)
    const y = 166 + 52 * Math.sin(Math.PI * t)
    brush.circle([x, y], index === 11 ? 10 : 5)
    brush.fill(brush.radial({ at: [x, y], radius: 7, focus: [x - 2, y - 2] }, goldStops))
  }
  brush.circle([0, 232], 8)
  brush.fill([0.5, 0.2, 22])
}

export function paintSari(brush: Brush, person: Person): void {
  const { context } = brush
  torso(brush, person, roundNeck(brush, 262))
  fillCloth(brush, person, person.trim)
  // The pallu falls over one shoulder; its border carries the pattern.
  const wide = 225 * person.shoulders
  const drape = () => {
    context.beginPath()
    context.moveTo(58, 176)
    context.bezierCurveTo(wide * 0.6, 172, wide * 0.98, 200, wide * 1.05, 300)
    context.lineTo(wide * 1.3, bottom)
    context.lineTo(-wide * 1.3, bottom)
    context.lineTo(-wide * 1.08, 460)
    context.bezierCurveTo(-wide * 0.5, 420, -10, 320, 58, 176)
    context.closePath()
  }
  drape()
  brush.fill(
    brush.linear(
      [-100, 240],
      [wide, 480],
      [
        [0, shift(person.cloth, [0.09])],
        [0.5, person.cloth],
        [1, shift(person.cloth, [-0.15])],
      ],
    ),
  )
  context.save()
  context.clip()
  for (const fold of upTo(9)) {
    context.beginPath()
    context.moveTo(80 + fold * 17, 174 + fold * 3)
    context.bezierCurveTo(50 + fold * 24, 320, -60 + fold * 34, 440, -wide + fold * 50, 520 + fold * 26)
    line(brush, fade(shift(person.cloth, [fold % 2 ? -0.16 : 0.14, 0.01]), 0.5), 4)
  }
  context.restore()
  const border = (t: number): Point => {
    const u = 1 - t
    return [
      u ** 3 * 58 + 3 * u * u * t * -10 + 3 * u * t * t * -wide * 0.5 + t ** 3 * -wide * 1.08,
      u ** 3 * 176 + 3 * u * u * t * 320 + 3 * u * t * t * 420 + t ** 3 * 460,
    ]
  }
  context.beginPath()
  for (const step of upTo(31)) context.lineTo(...border(step / 30))
  line(brush, [0.74, 0.13, 80], 26)
  line(brush, shift(person.trim, [-0.04]), 15)
  for (const step of upTo(26)) {
    brush.circle(border((step + 0.5) / 26), 4.6)
    brush.fill([0.9, 0.1, 88])
  }
}

/** White coats: a chef's with two rows of buttons, a doctor's with a stethoscope. */
export function paintCoat(brush: Brush, person: Person): void {
  const { context } = brush
  const white: Oklch = [0.95, 0.012, 240]
  const isChef = person.clothes === 'chef'
  if (!isChef) {
    torso(brush, person, vNeck(brush, 240))
    fillCloth(brush, person, person.cloth)
  }
  torso(brush, person, vNeck(brush, isChef ? 196 : 480))
  fillCloth(brush, person, white)
  if (isChef) {
    for (const side of [-1, 1]) {
      context.beginPath()
      context.moveTo(side * 80, 152)
      context.quadraticCurveTo(side * 40, 186, side * 2, 200)
      line(brush, [0.88, 0.016, 250], 22)
      for (const row of upTo(5)) {
        brush.circle([side * 52, 268 + row * 62], 9)
        brush.fill(person.cloth)
      }
    }
    context.beginPath()
    context.moveTo(-70, 168)
    context.quadraticCurveTo(0, 214, 70, 168)
    line(brush, person.cloth, 16)
    return
  }
  for (const side of [-1, 1]) {
    brush.polygon([
      [side * 76, 168],
      [side * 124, 262],
      [side * 96, 290],
      [side * 6, 480],
      [side * 46, 290],
    ])
    brush.fill(side < 0 ? [0.99, 0.005, 240] : [0.87, 0.016, 250])
    line(brush, [0.7, 0.02, 250, 0.6], 2)
    context.beginPath()
    context.moveTo(side * 66, 162)
    context.bezierCurveTo(side * 84, 260, side * 74, 330, side * 44, 388)
    line(brush, [0.32, 0.04, 255], 9)
  }
  brush.circle([44, 398], 19)
  brush.fill(
    brush.radial({ at: [44, 398], radius: 20, focus: [38, 390] }, [
      [0, [0.96, 0.01, 250]],
      [0.6, [0.7, 0.02, 250]],
      [1, [0.45, 0.03, 255]],
    ]),
  )
}
