// The landscapes without a lake: a beach, ploughed fields, one great peak over pines, woods. Used by landscape.ts only.
import { mixColour, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { glow, mist } from '../kit/light.ts'
import { horizonOf, paintBirds } from '../kit/sky.ts'
import { around, mix, type Point, upTo } from '../numbers.ts'
import { paintBoat, paintMeditator } from '../props/far-people.ts'
import { openCountry, paintHills, paintMeadow, paintOpenSky, paintWoods } from '../props/open-country.ts'
import { paintPalm, paintRoundTree } from '../props/tree.ts'
import type { SceneBrief } from './family.ts'

/** Somebody at rest when the prompt says yoga; `foot` as shares. */
export function paintSomebody(brush: Brush, brief: SceneBrief, foot: Point): void {
  if (!brief.has('yoga')) return
  paintMeditator(brush, brush.place(...foot), {
    height: 320 * brush.unit,
    colour: shift(brief.palette.near, [-0.1]),
    rim: brief.palette.lightHue,
  })
}

function shoreLine(brush: Brush, from: number, to: number, wobble: number): Point[] {
  const { width, height, unit, noise } = brush
  return upTo(41).map((step): Point => {
    const t = step / 40
    return [t * width, height * mix(from, to, t ** 1.2) + noise.at(t * 3.4, wobble) * 34 * unit]
  })
}

/** Sea to the horizon, foam along a slanting shore, sand before it, palms that lean in from one side. */
export function paintSeashore(brush: Brush, brief: SceneBrief): void {
  const { width, height, unit, random } = brush
  const { palette } = brief
  const isDark = palette.near[0] < 0.2
  const horizon = height * around([0.46, 0.56, 0.4, 0.5], brief.variant)
  const sun: Point = [width * around([0.68, 0.5, 0.6], brief.variant), horizon - random.between(60, 130) * unit]
  paintOpenSky(brush, openCountry(palette, { horizon, sun }))
  const sky = horizonOf(palette.sky)
  const water: Oklch =
    palette.namedHues.length > 0
      ? [0.5, 0.1 * palette.strength, palette.hue]
      : [isDark ? 0.34 : 0.56, 0.095, isDark ? 285 : 218]
  brush.polygon([
    [-4, horizon],
    [width + 4, horizon],
    [width + 4, height],
    [-4, height],
  ])
  brush.fill(
    brush.linear(
      [0, horizon],
      [0, height],
      [
        [0, mixColour(sky, water, 0.5)],
        [0.3, water],
        [1, shift(water, [0.12, 0, -18])],
      ],
    ),
  )
  for (let i = 0; i < 220; i++) {
    const depth = random.next() ** 1.5
    const y = mix(horizon + 2 * unit, height * 0.84, depth)
    const isInLight = random.chance(0.6)
    const x = isInLight ? sun[0] + random.bell() * mix(60, 240, depth) * unit : random.next() * width
    brush.ellipse([x, y], [mix(8, 60, depth) * random.between(0.5, 1.3) * unit, mix(1, 3, depth) * unit])
    brush.fill(isInLight ? [0.95, 0.08, palette.lightHue, 0.55] : shift(water, [random.pick([-0.06, 0.08])]))
  }
  for (const layer of upTo(3)) {
    const line = shoreLine(brush, 0.72 + layer * 0.055, 0.86 + layer * 0.06, layer * 3)
    brush.polygon([[-4, height * 1.2], ...line, [width + 4, height * 1.2]])
    const sand: Oklch = isDark ? [0.36, 0.06, 35] : [0.84, 0.065, 78]
    brush.fill(
      layer === 0
        ? shift(water, [0.14, -0.02])
        : layer === 1
          ? shift(sand, [-0.1, 0])
          : brush.linear(
              [0, height * 0.8],
              [0, height],
              [
                [0, sand],
                [1, shift(sand, [-0.1, 0.01, -10])],
              ],
            ),
    )
    if (layer === 2) continue
    brush.scoped({ blur: 1.2 * unit }, (context) => {
      context.beginPath()
      for (const [index, at] of line.entries()) context[index === 0 ? 'moveTo' : 'lineTo'](at[0], at[1])
      brush.stroke([0.98, 0.015, 90, isDark ? 0.6 : 0.9], 9 - layer * 3)
    })
  }
  if (brief.has('boat'))
    paintBoat(brush, [width * 0.42, mix(horizon, height, 0.3)], {
      length: 240 * unit,
      colour: shift(palette.near, [-0.06]),
    })
  paintSomebody(brush, brief, [0.56, 0.99])
  // Opposite the sun on every second pair of image types.
  const side = around([-1, -1, 1, 1], brief.variant)
  for (const index of upTo(3))
    paintPalm(brush, [width * (side < 0 ? 0.02 + index * 0.07 : 0.98 - index * 0.07), height * (0.93 + index * 0.03)], {
      height: random.between(560, 760) * unit * (1 - index * 0.16),
      lean: -side * random.between(0.14, 0.4),
      colour: shift(palette.near, [isDark ? -0.06 : 0.02, 0.01]),
    })
  paintBirds(brush, { at: [width * 0.74, horizon - 260 * unit], count: 5, colour: [0.35, 0.03, 260, 0.7] })
}

/** Rows that run to one point below the sun, between hills and ears of grain. */
export function paintFields(brush: Brush, brief: SceneBrief): void {
  const { width, height, unit, random } = brush
  const { palette } = brief
  const horizon = height * random.between(0.42, 0.56)
  const point: Point = [width * random.between(0.34, 0.66), horizon]
  const country = openCountry(palette, { horizon, sun: [point[0] + 40 * unit, horizon - 110 * unit] })
  paintOpenSky(brush, country)
  paintHills(brush, country, { rise: 150, count: 3 })
  const crop: Oklch =
    palette.namedHues.length > 0
      ? [0.6, 0.13, palette.hue]
      : random.pick<Oklch>([
          [0.76, 0.14, 88],
          [0.6, 0.14, 128],
        ])
  brush.polygon([
    [-4, horizon],
    [width + 4, horizon],
    [width + 4, height],
    [-4, height],
  ])
  brush.fill(shift(crop, [-0.2, -0.02, -18]))
  const rows = 17
  for (const row of upTo(rows)) {
    const foot = (edge: number) => (row + edge - rows / 2) * 230 * unit + point[0]
    brush.polygon([point, [foot(0.12), height * 1.02], [foot(0.8), height * 1.02]])
    brush.fill(
      brush.linear(
        [0, horizon],
        [0, height],
        [
          [0, shift(crop, [0.12, -0.02])],
          [0.5, shift(crop, [row % 2 ? 0.03 : -0.02])],
          [1, shift(crop, [row % 2 ? -0.06 : -0.1, 0.01])],
        ],
      ),
    )
  }
  mist(brush, { y: horizon + 20 * unit, height: 90 * unit, colour: horizonOf(palette.sky), alpha: 0.5 })
  for (const [x, size] of [
    [0.1, 170],
    [0.2, 120],
    [0.86, 210],
    [0.95, 130],
  ] as const)
    paintRoundTree(brush, [width * x, horizon + 22 * unit], {
      height: size * unit,
      colour: shift(country.grass, [-0.14]),
      trunk: [0.3, 0.05, 50],
    })
  for (const index of upTo(90)) {
    const x = width * (index / 90) + random.between(-10, 10) * unit
    const tall = random.between(110, 250) * unit * (1 - 0.6 * Math.sin((index / 90) * Math.PI))
    const tip: Point = [x + random.between(-20, 40) * unit, height - tall]
    brush.context.beginPath()
    brush.context.moveTo(x, height + 8 * unit)
    brush.context.quadraticCurveTo(x, height - tall * 0.5, ...tip)
    brush.stroke(shift(crop, [-0.12, 0]), 3)
    for (const grain of upTo(6)) {
      brush.ellipse(
        [tip[0] + (grain % 2 ? 5 : -5) * unit, tip[1] + grain * 8 * unit],
        [4 * unit, 9 * unit],
        grain % 2 ? 0.4 : -0.4,
      )
      brush.fill(shift(crop, [random.between(-0.04, 0.12), 0.01]))
    }
  }
  paintSomebody(brush, brief, [0.5, 0.98])
}

/** Woods with a clearing. */
export function paintClearing(brush: Brush, brief: SceneBrief): void {
  const { width, height, unit } = brush
  const country = openCountry(brief.palette, { horizon: height * 0.72, sun: [width * 0.58, height * 0.2] })
  paintWoods(brush, country)
  paintMeadow(
    brush,
    { ...country, grass: shift(country.grass, [-0.16]) },
    { hues: [90, 350, brief.palette.hue], count: 26 },
  )
  brush.polygon([
    [width * 0.55, height * 0.722],
    [width * 0.6, height * 0.722],
    [width * 0.7, height * 0.84],
    [width * 0.62, height * 1.02],
    [width * 0.26, height * 1.02],
    [width * 0.5, height * 0.84],
  ])
  brush.fill(
    brush.linear(
      [0, height * 0.72],
      [0, height],
      [
        [0, [0.84, 0.06, 85, 0.9]],
        [1, [0.58, 0.06, 65, 0.9]],
      ],
    ),
  )
  glow(brush, [width * 0.58, height * 0.7], { radius: 360 * unit, colour: [0.9, 0.1, 95], alpha: 0.4 })
  paintSomebody(brush, brief, [0.46, 0.98])
}
