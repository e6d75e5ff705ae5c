// Things on a desk, lit from the upper left: books, apple, cup of pencils, globe, laptop, flask. `foot` is the middle of the lower edge.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { groundShadow } from '../kit/light.ts'
import { around, type Point } from '../numbers.ts'
import { paintLeaf } from './leaf.ts'

export function deskShadow(brush: Brush, [x, y]: Point, half: number): void {
  const { unit } = brush
  groundShadow(
    brush,
    { blur: 16, alpha: 0.55, offset: [40, 6], hue: 40 },
    { at: [x + half * 0.35, y], radii: [half * 1.15, 20 * unit] },
  )
  groundShadow(brush, { blur: 5, alpha: 0.7, offset: [2, 3], hue: 40 }, { at: [x, y], radii: [half, 9 * unit] })
}

/** Returns the height of the stack's top. */
export function paintBooks(brush: Brush, foot: Point, hues: readonly number[]): number {
  const { unit, random, context } = brush
  deskShadow(brush, foot, 165 * unit)
  let y = foot[1]
  for (const [index, [wide, tall]] of (
    [
      [330, 54],
      [296, 44],
      [312, 50],
      [250, 38],
    ] as const
  ).entries()) {
    const left = foot[0] - (wide * unit) / 2 + random.between(-14, 14) * unit
    const width = wide * unit
    const height = tall * unit
    const colour: Oklch = [
      around([0.42, 0.58, 0.48, 0.74], index),
      around([0.12, 0.17, 0.09, 0.15], index),
      around(hues, index),
    ]
    y -= height
    context.beginPath()
    context.roundRect(left, y, width, height, [12 * unit, 3 * unit, 3 * unit, 12 * unit])
    brush.fill(
      brush.linear(
        [0, y],
        [0, y + height],
        [
          [0, shift(colour, [0.13])],
          [0.14, shift(colour, [0.03])],
          [0.8, shift(colour, [-0.07])],
          [1, shift(colour, [-0.16])],
        ],
      ),
    )
    context.fillStyle = brush.linear(
      [0, y],
      [0, y + height],
      [
        [0, [0.8, 0.04, 85]],
        [0.3, [0.95, 0.03, 90]],
        [1, [0.74, 0.05, 78]],
      ],
    )
    context.fillRect(left + width - 26 * unit, y + 6 * unit, 26 * unit, height - 12 * unit)
    for (let page = 1; page < 7; page++) {
      const at = y + 6 * unit + ((height - 12 * unit) * page) / 7
      context.beginPath()
      context.moveTo(left + width - 26 * unit, at)
      context.lineTo(left + width, at)
      brush.stroke([0.6, 0.05, 70, 0.45], 0.8)
    }
    for (const [band, thick] of [
      [46, 7],
      [62, 2.5],
      [wide - 80, 7],
    ] as const) {
      brush.polygon([
        [left + band * unit, y],
        [left + (band + thick) * unit, y],
        [left + (band + thick) * unit, y + height],
        [left + band * unit, y + height],
      ])
      brush.fill([0.86, 0.11, 85, 0.9])
    }
    brush.polygon([
      [left, y + height - 3 * unit],
      [left + width, y + height - 3 * unit],
      [left + width, y + height],
      [left, y + height],
    ])
    brush.fill([0.1, 0.03, 40, 0.3])
  }
  return y
}

export function paintApple(brush: Brush, foot: Point): void {
  const { unit, context } = brush
  const r = 52 * unit
  const [x, y] = [foot[0], foot[1] - 46 * unit]
  groundShadow(
    brush,
    { blur: 6, alpha: 0.6, offset: [10, 4], hue: 20 },
    { at: [x + 8 * unit, foot[1]], radii: [44 * unit, 8 * unit] },
  )
  context.beginPath()
  context.moveTo(x, y - r * 0.62)
  context.bezierCurveTo(x + r * 0.5, y - r * 1.05, x + r * 1.2, y - r * 0.5, x + r * 0.98, y + r * 0.15)
  context.bezierCurveTo(x + r * 0.8, y + r * 0.9, x + r * 0.3, y + r, x, y + r * 0.85)
  context.bezierCurveTo(x - r * 0.3, y + r, x - r * 0.8, y + r * 0.9, x - r * 0.98, y + r * 0.15)
  context.bezierCurveTo(x - r * 1.2, y - r * 0.5, x - r * 0.5, y - r * 1.05, x, y - r * 0.62)
  brush.fill(
    brush.radial({ at: [x, y], radius: r * 1.25, focus: [x - r * 0.4, y - r * 0.4] }, [
      [0, [0.8, 0.13, 40]],
      [0.3, [0.62, 0.21, 27]],
      [0.8, [0.42, 0.17, 22]],
      [1, [0.3, 0.12, 15]],
    ]),
  )
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(x, y - r * 0.55)
  context.quadraticCurveTo(x + 2 * unit, y - r * 0.9, x + 12 * unit, y - r * 1.12)
  brush.stroke([0.36, 0.06, 60], 6)
  paintLeaf(brush, [x + 6 * unit, y - r * 0.85], {
    kind: 'oval',
    length: 52 * unit,
    rotation: -0.35,
    colour: [0.6, 0.14, 135],
    width: 0.3,
    bend: -0.1,
  })
  brush.scoped({ blur: 3 * unit }, () => {
    brush.ellipse([x - r * 0.42, y - r * 0.36], [r * 0.2, r * 0.13], -0.6)
    brush.fill([0.99, 0.02, 90, 0.6])
  })
}

function paintPencil(brush: Brush, at: Point, pencil: { lean: number; length: number; hue: number }): void {
  const { unit } = brush
  const half = 8.5 * unit
  const { length, hue } = pencil
  brush.turned(at, pencil.lean, (context) => {
    context.fillStyle = brush.linear(
      [-half, 0],
      [half, 0],
      [
        [0, [0.76, 0.15, hue]],
        [0.33, [0.76, 0.15, hue]],
        [0.34, [0.66, 0.16, hue]],
        [0.66, [0.66, 0.16, hue]],
        [0.67, [0.5, 0.14, hue]],
        [1, [0.5, 0.14, hue]],
      ],
    )
    context.fillRect(-half, -length, half * 2, length + 40 * unit)
    brush.polygon([
      [-half, -length],
      [0, -length - 30 * unit],
      [half, -length],
    ])
    brush.fill([0.86, 0.06, 80])
    brush.polygon([
      [-half * 0.34, -length - 20 * unit],
      [0, -length - 30 * unit],
      [half * 0.34, -length - 20 * unit],
    ])
    brush.fill([0.45, 0.14, hue])
  })
}

export function paintPencilCup(brush: Brush, foot: Point, hue: number): void {
  const { unit, context } = brush
  const [x, y] = foot
  const half = 62 * unit
  const tall = 138 * unit
  deskShadow(brush, foot, half)
  for (const [dx, lean, colour, length] of [
    [-34, -0.2, 30, 176],
    [-12, -0.07, 90, 205],
    [12, 0.05, 250, 190],
    [34, 0.17, 150, 172],
    [2, 0.28, 350, 158],
  ] as const) {
    paintPencil(brush, [x + dx * unit, y - tall + 16 * unit], { lean, length: length * unit * 0.72, hue: colour })
  }
  context.beginPath()
  context.moveTo(x - half, y - tall)
  context.lineTo(x - half * 0.9, y - 8 * unit)
  context.quadraticCurveTo(x, y + 14 * unit, x + half * 0.9, y - 8 * unit)
  context.lineTo(x + half, y - tall)
  context.quadraticCurveTo(x, y - tall + 22 * unit, x - half, y - tall)
  brush.fill(
    brush.linear(
      [x - half, 0],
      [x + half, 0],
      [
        [0, [0.8, 0.05, hue]],
        [0.25, [0.92, 0.035, hue]],
        [0.5, [0.8, 0.06, hue + 5]],
        [0.85, [0.56, 0.07, hue + 15]],
        [1, [0.64, 0.06, hue + 10]],
      ],
    ),
  )
}
