// Products that shine: jewel box, telephone, gift. No brand, no word. `foot` is the middle of the lower edge.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { glow, groundShadow } from '../kit/light.ts'
import { fullTurn, type Point, polar, upTo } from '../numbers.ts'
import { goldStops } from '../palette/palette.ts'
import type { Product } from './products.ts'
import { metalAcross } from './stage.ts'

/** A gold ring with a cut stone that stands in an open velvet box. */
export function paintJewel(brush: Brush, { foot: [x, y], colour, hue }: Product): void {
  const { context, unit } = brush
  const half = 120 * unit
  groundShadow(
    brush,
    { blur: 10, alpha: 0.6, offset: [10, 4], hue },
    { at: [x + 10 * unit, y + 2 * unit], radii: [half * 1.1, 24 * unit] },
  )
  const velvet: Oklch = [Math.min(0.36, colour[0]), Math.max(0.08, colour[1]), colour[2]]
  context.beginPath()
  context.roundRect(x - half, y - 82 * unit, half * 2, 94 * unit, [8 * unit, 8 * unit, 16 * unit, 16 * unit])
  brush.fill(
    brush.linear(
      [x - half, 0],
      [x + half, 0],
      [
        [0, shift(velvet, [0.06])],
        [0.3, shift(velvet, [0.12])],
        [1, shift(velvet, [-0.1])],
      ],
    ),
  )
  brush.ellipse([x, y - 82 * unit], [half * 0.94, 22 * unit])
  brush.fill(shift(velvet, [-0.12]))
  const middle: Point = [x, y - 168 * unit]
  brush.circle(middle, 86 * unit)
  context.lineWidth = 17 * unit
  context.strokeStyle = brush.linear([x - 90 * unit, y - 250 * unit], [x + 90 * unit, y - 80 * unit], goldStops)
  context.stroke()
  brush.circle(middle, 79 * unit)
  brush.stroke([0.98, 0.05, 92, 0.55], 2)
  const stone: Point = [x, y - 272 * unit]
  const table = upTo(8).map((index): Point => polar(stone, (index / 8 + 1 / 16) * fullTurn, 46 * unit))
  for (const index of upTo(8)) {
    const next = table[(index + 1) % 8] ?? stone
    const here = table[index] ?? stone
    brush.polygon([stone, here, next])
    brush.fill([[0.99, 0.72, 0.9, 0.58, 0.82, 0.97, 0.66, 0.88][index] ?? 0.8, 0.05, 235 + index * 9])
  }
  brush.circle(stone, 20 * unit)
  brush.fill([0.99, 0.015, 230, 0.75])
  for (const [dx, dy, size] of [
    [-20, -22, 120],
    [26, 12, 70],
  ] as const) {
    const at: Point = [stone[0] + dx * unit, stone[1] + dy * unit]
    glow(brush, at, { radius: size * unit, colour: [0.98, 0.02, 240], alpha: 0.8, squash: 0.06 })
    brush.turned(at, Math.PI / 2, () =>
      glow(brush, [0, 0], { radius: size * unit, colour: [0.98, 0.02, 240], alpha: 0.8, squash: 0.06 }),
    )
  }
}

export function paintTelephone(brush: Brush, { foot: [x, y], colour, hue }: Product): void {
  const { context, unit } = brush
  const width = 190 * unit
  const tall = 370 * unit
  groundShadow(
    brush,
    { blur: 10, alpha: 0.6, offset: [10, 4], hue },
    { at: [x + 10 * unit, y + 2 * unit], radii: [width * 0.56, 16 * unit] },
  )
  context.beginPath()
  context.roundRect(x - width / 2, y - tall, width, tall, 30 * unit)
  brush.fill(
    brush.linear(
      [x - width / 2, 0],
      [x + width / 2, 0],
      [
        [0, [0.3, 0.02, 270]],
        [0.05, [0.86, 0.015, 250]],
        [0.1, [0.24, 0.02, 270]],
        [0.92, [0.2, 0.02, 270]],
        [1, [0.6, 0.02, 250]],
      ],
    ),
  )
  context.save()
  context.beginPath()
  context.roundRect(x - width / 2 + 11 * unit, y - tall + 11 * unit, width - 22 * unit, tall - 22 * unit, 21 * unit)
  brush.fill(
    brush.linear(
      [x - width / 2, y - tall],
      [x + width / 2, y],
      [
        [0, shift(colour, [0.1, 0.05])],
        [0.5, [0.62, 0.2, colour[2] + 40]],
        [1, [0.82, 0.14, colour[2] + 85]],
      ],
    ),
  )
  context.clip()
  for (const [index, size] of [150, 110, 74].entries()) {
    brush.circle([x + (index * 40 - 40) * unit, y - tall * (0.28 + index * 0.2)], size * unit)
    brush.fill([0.9, 0.1, colour[2] + index * 40, 0.24])
  }
  brush.polygon([
    [x - width, y - tall],
    [x + width * 0.1, y - tall],
    [x - width * 0.3, y],
    [x - width, y],
  ])
  brush.fill([1, 0, 0, 0.1])
  context.restore()
  context.beginPath()
  context.roundRect(x - 28 * unit, y - tall + 20 * unit, 56 * unit, 13 * unit, 7 * unit)
  brush.fill([0.12, 0.01, 270])
}

/** A box with a ribbon: shoes, clothes, gifts, offers. */
export function paintGift(brush: Brush, { foot: [x, y], colour, hue }: Product): void {
  const { context, unit } = brush
  const half = 128 * unit
  const tall = 190 * unit
  groundShadow(
    brush,
    { blur: 10, alpha: 0.6, offset: [12, 4], hue },
    { at: [x + 16 * unit, y + 2 * unit], radii: [half * 1.1, 22 * unit] },
  )
  const side = (dark: number) =>
    brush.linear(
      [x - half, 0],
      [x + half, 0],
      [
        [0, shift(colour, [0.08 - dark])],
        [0.35, shift(colour, [0.13 - dark])],
        [1, shift(colour, [-0.1 - dark])],
      ],
    )
  context.fillStyle = side(0)
  context.fillRect(x - half, y - tall, half * 2, tall + 8 * unit)
  context.fillStyle = metalAcross(brush, x - 30 * unit, x + 30 * unit)
  context.fillRect(x - 26 * unit, y - tall, 52 * unit, tall + 8 * unit)
  context.fillStyle = brush.linear(
    [0, y - tall],
    [0, y - tall + 30 * unit],
    [
      [0, [0.1, 0.03, hue, 0.4]],
      [1, [0.1, 0.03, hue, 0]],
    ],
  )
  context.fillRect(x - half, y - tall, half * 2, 30 * unit)
  context.fillStyle = side(-0.03)
  context.fillRect(x - half * 1.07, y - tall - 50 * unit, half * 2.14, 54 * unit)
  context.fillStyle = metalAcross(brush, x - 30 * unit, x + 30 * unit)
  context.fillRect(x - 26 * unit, y - tall - 50 * unit, 52 * unit, 54 * unit)
  for (const direction of [-1, 1]) {
    const knot: Point = [x, y - tall - 54 * unit]
    context.beginPath()
    context.moveTo(...knot)
    context.bezierCurveTo(
      x + direction * 40 * unit,
      knot[1] - 90 * unit,
      x + direction * 140 * unit,
      knot[1] - 84 * unit,
      x + direction * 112 * unit,
      knot[1] - 22 * unit,
    )
    context.bezierCurveTo(
      x + direction * 100 * unit,
      knot[1] + 4 * unit,
      x + direction * 40 * unit,
      knot[1] + 4 * unit,
      ...knot,
    )
    brush.fill(brush.linear([x, knot[1] - 80 * unit], [x + direction * 120 * unit, knot[1]], goldStops))
  }
  brush.circle([x, y - tall - 58 * unit], 21 * unit)
  brush.fill([0.78, 0.12, 80])
}
