// Products for the podium: bottle, jar, perfume, jewel box, telephone, gift box. No brand, no word. `foot` is the middle of the lower edge.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { groundShadow } from '../kit/light.ts'
import { fullTurn, type Point, upTo } from '../numbers.ts'
import { metalAcross } from './stage.ts'

export type Product = { foot: Point; colour: Oklch; hue: number }

export const glassAcross = (brush: Brush, left: number, right: number, glass: Oklch) =>
  brush.linear(
    [left, 0],
    [right, 0],
    [
      [0, shift(glass, [-0.2])],
      [0.1, shift(glass, [0.12])],
      [0.22, shift(glass, [0.02])],
      [0.5, shift(glass, [0.1])],
      [0.8, shift(glass, [-0.12])],
      [0.94, shift(glass, [0.06])],
      [1, shift(glass, [-0.22])],
    ],
  )

/** Two soft boxes mirrored in glass, and a lit top and dark foot. Call inside a clip. */
export function paintGlassLight(
  brush: Brush,
  box: { left: number; width: number; top: number; height: number },
  hue: number,
): void {
  const { context, unit } = brush
  const { left, width, top, height } = box
  context.fillStyle = brush.linear(
    [0, top],
    [0, top + height],
    [
      [0, [0.98, 0.02, 95, 0.28]],
      [0.3, [0.9, 0.03, 95, 0]],
      [0.75, [0.2, 0.06, hue, 0]],
      [1, [0.2, 0.06, hue, 0.45]],
    ],
  )
  context.fillRect(left, top, width, height)
  brush.scoped({ blur: 2 * unit }, () => {
    context.beginPath()
    context.roundRect(left + width * 0.1, top + height * 0.16, width * 0.08, height * 0.7, width * 0.04)
    brush.fill([0.99, 0.01, 95, 0.75])
    context.beginPath()
    context.roundRect(left + width * 0.86, top + height * 0.22, width * 0.05, height * 0.58, width * 0.025)
    brush.fill([0.99, 0.01, 95, 0.25])
  })
}

/** A blank label with a gold border and a six-petal mark. */
export function paintLabel(
  brush: Brush,
  box: { left: number; top: number; width: number; height: number },
  hue: number,
): void {
  const { context, unit } = brush
  const { left, top, width, height } = box
  context.fillStyle = brush.linear(
    [left, 0],
    [left + width, 0],
    [
      [0, [0.76, 0.025, 85]],
      [0.25, [0.97, 0.015, 90]],
      [0.55, [0.95, 0.018, 90]],
      [1, [0.7, 0.035, 75]],
    ],
  )
  context.fillRect(left, top, width, height)
  context.beginPath()
  context.rect(left + 12 * unit, top + 10 * unit, width - 24 * unit, height - 20 * unit)
  brush.stroke([0.62, 0.11, 75], 2)
  for (const index of upTo(6)) {
    brush.turned([left + width / 2, top + height / 2], (index / 6) * fullTurn, () => {
      brush.ellipse([0, -17 * unit], [6 * unit, 16 * unit])
      brush.fill([0.6, 0.1, hue])
    })
  }
}

export function paintBottle(brush: Brush, { foot: [x, y], colour, hue }: Product): void {
  const { context, unit } = brush
  const half = 82 * unit
  const tall = 270 * unit
  groundShadow(
    brush,
    { blur: 10, alpha: 0.6, offset: [10, 4], hue },
    { at: [x + 14 * unit, y + 2 * unit], radii: [half * 1.1, 20 * unit] },
  )
  const body = () => {
    context.beginPath()
    context.moveTo(x - half, y - 14 * unit)
    context.quadraticCurveTo(x - half, y + 14 * unit, x, y + 16 * unit)
    context.quadraticCurveTo(x + half, y + 14 * unit, x + half, y - 14 * unit)
    context.lineTo(x + half, y - tall + 46 * unit)
    context.quadraticCurveTo(x + half, y - tall, x + 36 * unit, y - tall - 8 * unit)
    context.lineTo(x - 36 * unit, y - tall - 8 * unit)
    context.quadraticCurveTo(x - half, y - tall, x - half, y - tall + 46 * unit)
    context.closePath()
  }
  body()
  brush.fill(glassAcross(brush, x - half, x + half, colour))
  context.save()
  body()
  context.clip()
  paintGlassLight(
    brush,
    { left: x - half, width: half * 2, top: y - tall - 10 * unit, height: tall + 26 * unit },
    colour[2],
  )
  context.restore()
  paintLabel(brush, { left: x - half, top: y - tall * 0.66, width: half * 2, height: tall * 0.42 }, colour[2])
  context.beginPath()
  context.roundRect(x - 40 * unit, y - tall - 72 * unit, 80 * unit, 66 * unit, [9 * unit, 9 * unit, 3 * unit, 3 * unit])
  brush.fill(metalAcross(brush, x - 38 * unit, x + 38 * unit))
}

export function paintJar(brush: Brush, { foot: [x, y], colour, hue }: Product): void {
  const { context, unit } = brush
  const half = 128 * unit
  const tall = 128 * unit
  groundShadow(
    brush,
    { blur: 10, alpha: 0.6, offset: [10, 4], hue },
    { at: [x + 14 * unit, y + 2 * unit], radii: [half * 1.06, 26 * unit] },
  )
  const body = () => {
    context.beginPath()
    context.roundRect(x - half, y - tall, half * 2, tall + 16 * unit, [10 * unit, 10 * unit, 44 * unit, 44 * unit])
  }
  body()
  brush.fill(glassAcross(brush, x - half, x + half, colour))
  context.save()
  body()
  context.clip()
  paintGlassLight(brush, { left: x - half, width: half * 2, top: y - tall, height: tall + 16 * unit }, colour[2])
  context.restore()
  paintLabel(brush, { left: x - half * 0.62, top: y - tall * 0.86, width: half * 1.24, height: tall * 0.7 }, colour[2])
  context.beginPath()
  context.roundRect(x - half * 1.04, y - tall - 62 * unit, half * 2.08, 62 * unit, [
    12 * unit,
    12 * unit,
    4 * unit,
    4 * unit,
  ])
  brush.fill(metalAcross(brush, x - half, x + half))
  brush.ellipse([x, y - tall - 58 * unit], [half * 0.98, 12 * unit])
  brush.fill([0.93, 0.07, 90, 0.55])
}

export function paintPerfume(brush: Brush, { foot: [x, y], colour, hue }: Product): void {
  const { context, unit } = brush
  const half = 112 * unit
  const tall = 220 * unit
  groundShadow(
    brush,
    { blur: 10, alpha: 0.6, offset: [10, 4], hue },
    { at: [x + 14 * unit, y + 4 * unit], radii: [half * 1.06, 22 * unit] },
  )
  const body = (inset: number) => {
    context.beginPath()
    context.roundRect(x - half + inset, y - tall + inset, (half - inset) * 2, tall - inset * 2 + 10 * unit, 22 * unit)
  }
  body(0)
  brush.fill(glassAcross(brush, x - half, x + half, fade(shift(colour, [0.3, -0.05]), 0.95)))
  body(14 * unit)
  brush.fill(
    brush.linear(
      [0, y - tall],
      [0, y],
      [
        [0, shift(colour, [0.34, -0.06, 10])],
        [0.3, shift(colour, [0.2, 0, 10])],
        [1, shift(colour, [-0.02, 0.02])],
      ],
    ),
  )
  context.save()
  body(0)
  context.clip()
  paintGlassLight(brush, { left: x - half, width: half * 2, top: y - tall, height: tall + 10 * unit }, colour[2])
  // A cut facet: glass is known by its edges.
  brush.polygon([
    [x - half * 0.2, y - tall],
    [x + half * 0.42, y - tall],
    [x + half * 0.02, y + 10 * unit],
    [x - half * 0.5, y + 10 * unit],
  ])
  brush.fill([1, 0, 0, 0.14])
  context.restore()
  context.fillStyle = metalAcross(brush, x - 30 * unit, x + 30 * unit)
  context.fillRect(x - 30 * unit, y - tall - 26 * unit, 60 * unit, 28 * unit)
  context.beginPath()
  context.roundRect(x - 52 * unit, y - tall - 112 * unit, 104 * unit, 88 * unit, 12 * unit)
  brush.fill(metalAcross(brush, x - 52 * unit, x + 52 * unit))
}
