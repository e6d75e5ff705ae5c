// Festival lamps: diyas on a dark floor under garlands, with flowers in front and, when the prompt says so, a plate of sweets.

import type { CanvasLike } from '../canvas.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { bokeh, glow, groundShadow } from '../kit/light.ts'
import { around, mix, type Point, upTo } from '../numbers.ts'
import { ground } from '../palette/palette.ts'
import { paintDiya } from '../props/diya.ts'
import { paintKalash } from '../props/kalash.ts'
import { marigoldSprite } from '../props/marigold.ts'
import { paintSweetBowl } from '../props/sweet.ts'
import type { SceneBrief, SceneFamily } from './family.ts'

/** x and y as shares, radius in units. Back to front. */
type Lamp = readonly [x: number, y: number, radius: number]

const rows: readonly (readonly Lamp[])[] = [
  [
    [0.09, 0.735, 62],
    [0.91, 0.735, 62],
    [0.255, 0.765, 88],
    [0.745, 0.765, 88],
    [0.5, 0.815, 150],
  ],
  [
    [0.2, 0.7, 44],
    [0.42, 0.712, 52],
    [0.62, 0.72, 60],
    [0.83, 0.735, 74],
    [0.27, 0.83, 168],
    [0.72, 0.855, 108],
  ],
  [
    [0.07, 0.86, 118],
    [0.22, 0.805, 92],
    [0.36, 0.765, 70],
    [0.48, 0.735, 54],
    [0.575, 0.715, 42],
    [0.8, 0.83, 150],
  ],
]

/** Room in the middle for the pot. */
const aroundKalash: readonly Lamp[] = [
  [0.07, 0.74, 56],
  [0.93, 0.74, 56],
  [0.2, 0.79, 84],
  [0.8, 0.79, 84],
  [0.29, 0.88, 112],
  [0.71, 0.88, 112],
]

function paintBackground(brush: Brush, brief: SceneBrief): void {
  const { palette } = brief
  const { width, height } = brush
  brush.flood(
    brush.linear(
      [0, 0],
      [0, height],
      [
        [0, ground(palette, 0.13, 0.065)],
        [0.45, ground(palette, 0.23, 0.1, palette.namedHues.length > 0 ? 6 : 25)],
        [0.7, ground(palette, 0.31, 0.115, palette.namedHues.length > 0 ? 12 : 55)],
        [0.72, ground(palette, 0.17, 0.06, palette.namedHues.length > 0 ? 8 : 45)],
        [1, ground(palette, 0.1, 0.04, 20)],
      ],
    ),
  )
  const light = palette.lightHue
  glow(brush, brush.place(0.5, 0.62), {
    radius: Math.max(width, height * 0.7) * 0.7,
    colour: [0.6, 0.15, palette.namedHues.length > 0 ? palette.hue : 50],
    alpha: 0.42,
  })
  bokeh(brush, {
    count: 18,
    box: [0, 0.05, 1, 0.6],
    radii: [50, 110],
    hues: [light, light + 11, light - 15],
    alpha: 0.13,
    blur: 9,
  })
  bokeh(brush, {
    count: 44,
    box: [0, 0.02, 1, 0.64],
    radii: [8, 40],
    hues: [light + 11, light + 23, light - 3, light - 15],
    alpha: 0.42,
    blur: 3,
  })
  bokeh(brush, {
    count: 26,
    box: [0, 0.1, 1, 0.66],
    radii: [4, 12],
    hues: [light + 15, light + 30],
    alpha: 0.8,
    blur: 0.6,
  })
}

/** Catenaries of dim marigolds with a straight strand between them. They hang far from the lamps, so they are dark. */
function paintGarlands(brush: Brush): void {
  const { width, height, unit, random } = brush
  const heads = [60, 74, 46].map((hue) => marigoldSprite(brush, 120 * unit, { hue, darkness: 0.2 }))
  const swags = Math.max(3, Math.round(width / unit / 250)) + (random.chance(0.5) ? 0 : 1)
  const span = width / (swags - 0.5)
  const drop = Math.min(height * 0.12, 190 * unit) * random.between(0.7, 1.1)
  const strand = random.between(4, 10)
  for (const swag of upTo(swags + 1)) {
    const left = span * (swag - 0.5)
    const beads = Math.round(span / (16.5 * unit))
    for (const bead of upTo(beads + 1)) {
      const t = bead / beads
      brush.stamp(around(heads, bead + swag), [left + t * span, -0.015 * height + drop * 2.5 * t * (1 - t)], {
        size: 52 * unit,
        rotation: random.between(0, 6),
      })
    }
    for (const bead of upTo(strand))
      brush.stamp(around(heads, bead), [left, (10 + bead * 32) * unit], {
        size: 46 * unit,
        rotation: random.between(0, 6),
      })
    glow(brush, [left, (40 + strand * 32) * unit], { radius: 60 * unit, colour: [0.8, 0.14, 75], alpha: 0.5 })
  }
}

function paintFloorLight(brush: Brush, lamps: readonly Lamp[]): void {
  const { random, unit, height } = brush
  for (const [x, y, radius] of lamps) {
    const [px, py] = brush.place(x, y)
    glow(brush, [px, py + radius * unit * 1.35], {
      radius: radius * unit * 1.5,
      colour: [0.62, 0.15, 55],
      alpha: 0.5,
      squash: 1.3,
    })
  }
  brush.scoped({ blend: 'lighter', alpha: 0.5 }, () => {
    for (let i = 0; i < 50; i++) {
      const at: Point = [random.between(0, 1) * brush.width, height * random.between(0.76, 1)]
      const radius = random.between(30, 160) * unit
      brush.ellipse(at, [radius, radius * 0.03])
      brush.fill(
        brush.radial({ at, radius }, [
          [0, [0.55, 0.12, 55, 0.3]],
          [1, [0.5, 0.1, 50, 0]],
        ]),
      )
    }
  })
}

function paintFlowers(brush: Brush, heads: readonly CanvasLike[], gap: readonly [number, number]): void {
  const { random, unit, width, height } = brush
  const flowers = upTo(Math.round(26 * Math.max(1, (width / height) * 0.8)))
    .map((): Point => {
      const isLeft = random.chance(0.5)
      return [isLeft ? random.between(0, gap[0]) : random.between(gap[1], 1), random.between(0.88, 1.01)]
    })
    .sort((a, b) => a[1] - b[1])
  for (const [index, spot] of flowers.entries()) {
    const at = brush.place(...spot)
    const size = mix(70, 150, (spot[1] - 0.88) / 0.13) * unit
    groundShadow(
      brush,
      { blur: 8, alpha: 0.6, offset: [6, 10] },
      { at: [at[0], at[1] + size * 0.12], radii: [size * 0.5, size * 0.24] },
    )
    brush.stamp(around(heads, index), at, { size, rotation: random.between(0, 6), squash: 0.62 })
  }
}

function paintForegroundBlur(brush: Brush): void {
  const { random, unit } = brush
  brush.layer({ blend: 'lighter', blur: 14 * unit }, () => {
    for (let i = 0; i < 7; i++) {
      const at = brush.place(random.next(), random.between(0.84, 1))
      const radius = random.between(30, 80) * unit
      brush.circle(at, radius)
      brush.fill([0.5, 0.14, 60, 0.22])
    }
  })
}

function paint(brush: Brush, brief: SceneBrief) {
  const { unit, random } = brush
  paintBackground(brush, brief)
  paintGarlands(brush)
  const hasSweets = brief.has('sweets')
  const hasKalash = brief.has('kalash') && !hasSweets
  const lamps = hasKalash ? aroundKalash : hasSweets ? around(rows, 1).filter(([x]) => x !== 0.72) : random.pick(rows)
  // In tall pictures the floor is deep: lamps spread over it instead of standing in one line.
  const depth = Math.max(1, Math.min(1.25, brush.height / brush.width))
  const placed = lamps.map(([x, y, radius]): Lamp => [x, 0.735 + (y - 0.735) * depth, radius])
  paintFloorLight(brush, placed)
  for (const [x, y, radius] of placed) paintDiya(brush, brush.place(x, y), { radius: radius * unit })
  if (hasSweets) paintSweetBowl(brush, brush.place(0.7, 0.86), 190 * unit)
  if (hasKalash) paintKalash(brush, brush.place(0.5, 0.92), 480 * unit)
  const heads = [60, 78, 48].map((hue) => marigoldSprite(brush, 160 * unit, { hue }))
  paintFlowers(brush, heads, hasSweets ? [0.46, 0.94] : [0.36, 0.64])
  paintForegroundBlur(brush)
  return {
    quietZone: { x: 0.08, y: 0.26, width: 0.84, height: 0.34 },
    grade: { ...plainGrade, vignette: 0.5, bloom: 0.3, tint: [0.2, 0.07, brief.palette.hue] as const, grain: 0.14 },
  }
}

export const lamps: SceneFamily = {
  name: 'lamps',
  closeUp: { centre: [0.5, 0.74], zoom: 1.55 },
  mayMirror: true,
  paint,
}
