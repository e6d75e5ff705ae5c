// What stands behind a product: arch, disc with a gold ring, or folded panels; and the shadows of palm leaves.
import { fade, type Oklch } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { castShadow, glow } from '../kit/light.ts'
import type { Point } from '../numbers.ts'
import { goldStops, ground, type Palette } from '../palette/palette.ts'
import { paintLeaf } from '../props/leaf.ts'

export type Studio = {
  palette: Palette
  isDark: boolean
  floor: number
  centre: number
  /** A light-key colour as it looks in this studio. */
  tone(colour: Oklch): Oklch
}

function archPath(brush: Brush, studio: Studio, arch: { width: number; top: number }): void {
  const { context } = brush
  const left = studio.centre - arch.width / 2
  context.beginPath()
  context.moveTo(left, studio.floor + 4)
  context.lineTo(left, arch.top + arch.width / 2)
  context.arc(studio.centre, arch.top + arch.width / 2, arch.width / 2, Math.PI, 0)
  context.lineTo(left + arch.width, studio.floor + 4)
  context.closePath()
}

export function paintArch(brush: Brush, studio: Studio): void {
  const { unit, context } = brush
  const { palette, isDark, tone, centre, floor } = studio
  const top = Math.max(brush.height * 0.08, floor - 600 * unit)
  const outer = () => archPath(brush, studio, { width: 560 * unit, top })
  castShadow(brush, { blur: 26, alpha: 0.34, offset: [18, 20], hue: palette.hue }, (context) => {
    outer()
    context.fill()
  })
  outer()
  const rim: readonly [Oklch, Oklch] = isDark
    ? [
        [0.62, 0.1, 82],
        [0.42, 0.08, 70],
      ]
    : [ground(palette, 0.86, 0.07), ground(palette, 0.78, 0.085, -4)]
  brush.fill(
    brush.linear(
      [centre - 280 * unit, 0],
      [centre + 280 * unit, 0],
      [
        [0, rim[0]],
        [1, rim[1]],
      ],
    ),
  )
  context.save()
  archPath(brush, studio, { width: 500 * unit, top: top + 30 * unit })
  brush.fill(
    brush.linear(
      [centre - 250 * unit, 0],
      [centre + 250 * unit, 0],
      [
        [0, tone(ground(palette, 0.6, 0.1, -8))],
        [1, tone(ground(palette, 0.74, 0.1))],
      ],
    ),
  )
  context.clip()
  glow(brush, [centre + 60 * unit, brush.height * 0.4], {
    radius: 360 * unit,
    colour: [0.85, 0.08, palette.hue + 25],
    alpha: 0.4,
    blend: 'screen',
  })
  // The reveal on the left lies in shadow: the arch gets its depth from it.
  context.fillStyle = brush.linear(
    [centre - 250 * unit, 0],
    [centre - 90 * unit, 0],
    [
      [0, ground(palette, 0.3, 0.08, -10)],
      [1, fade(ground(palette, 0.3, 0.08, -10), 0)],
    ],
  )
  context.globalAlpha = 0.5
  context.fillRect(centre - 250 * unit, 0, 200 * unit, floor)
  context.restore()
}

/** A large disc like a low sun, half behind the plinths, with a thin gold ring. */
export function paintDisc(brush: Brush, studio: Studio): void {
  const { unit, context } = brush
  const { palette, tone, floor, centre } = studio
  const at: Point = [centre + 40 * unit, floor - 270 * unit]
  const radius = 330 * unit
  castShadow(
    brush,
    { blur: 26, alpha: 0.3, offset: [18, 18], hue: palette.hue, within: { at, reach: radius } },
    (context) => {
      brush.circle(at, radius)
      context.fill()
    },
  )
  brush.circle(at, radius)
  brush.fill(
    brush.linear(
      [at[0] - radius, at[1] - radius],
      [at[0] + radius, at[1] + radius],
      [
        [0, tone(ground(palette, 0.95, 0.05, 20))],
        [0.5, tone(ground(palette, 0.82, 0.1, 8))],
        [1, tone(ground(palette, 0.68, 0.12, -6))],
      ],
    ),
  )
  brush.circle([at[0] - 30 * unit, at[1] - 20 * unit], radius * 1.12)
  context.lineWidth = 5 * unit
  context.strokeStyle = brush.linear([at[0] - radius, at[1] - radius], [at[0] + radius, at[1] + radius], goldStops)
  context.stroke()
}

/** Tall panels in steps, as folded paper. */
export function paintPanels(brush: Brush, studio: Studio): void {
  const { unit } = brush
  const { palette, tone, floor, centre } = studio
  for (const [index, [x, width, top]] of (
    [
      [-300, 250, 560],
      [20, 330, 470],
      [-90, 240, 640],
    ] as const
  ).entries()) {
    const left = centre + x * unit
    const topY = Math.max(brush.height * 0.06, floor - top * unit)
    const panel = () => {
      const { context } = brush
      context.beginPath()
      context.roundRect(left, topY, width * unit, floor + 30 * unit - topY, [120 * unit, 120 * unit, 0, 0])
    }
    castShadow(brush, { blur: 24, alpha: 0.3, offset: [20, 12], hue: palette.hue }, (context) => {
      panel()
      context.fill()
    })
    panel()
    brush.fill(
      brush.linear(
        [left, topY],
        [left + width * unit, floor],
        [
          [0, tone(ground(palette, 0.93 - index * 0.05, 0.05 + index * 0.02, index * 9))],
          [1, tone(ground(palette, 0.8 - index * 0.05, 0.09, index * 9))],
        ],
      ),
    )
  }
}

export function paintLeafShadows(brush: Brush, studio: Studio): void {
  const { unit, width } = brush
  const shades = [
    [-60, 20, 680, 0.5],
    [60, -90, 620, 1.1],
    [1040, 30, 560, 2.55],
    [-80, 330, 460, 0.05],
  ] as const
  brush.layer({ blend: 'multiply', blur: 5 * unit, alpha: 0.5, resolution: 0.6 }, () => {
    for (const [x, y, length, rotation] of shades) {
      paintLeaf(brush, [(x / 1000) * width, y * unit], {
        kind: 'palm',
        length: length * unit,
        rotation,
        colour: ground(studio.palette, 0.66, 0.08, -6),
        width: 0.2,
        bend: 0.06,
      })
    }
  })
}
