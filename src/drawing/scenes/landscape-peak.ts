// The landscape of one great peak over hills and pines, bare or deep in snow. Used by landscape.ts only.
import { mixColour, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { mist, stars } from '../kit/light.ts'
import { horizonOf } from '../kit/sky.ts'
import { mix, type Point, upTo } from '../numbers.ts'
import { openCountry, paintHills, paintOpenSky } from '../props/open-country.ts'
import { paintMountain } from '../props/rock-face.ts'
import { paintPine } from '../props/tree.ts'
import type { SceneBrief } from './family.ts'
import { paintSomebody } from './landscape-kinds.ts'

/** One peak with snow fields, lit from the side, over hills and rows of pines. */
export function paintGreatPeak(brush: Brush, brief: SceneBrief): void {
  const { width, height, unit, random, noise } = brush
  const { palette } = brief
  const horizon = height * 0.66
  const isSnowy = brief.has('snow')
  const sun = brush.place(0.82, 0.2)
  const country = openCountry(palette, { horizon, sun })
  paintOpenSky(brush, country)
  if (palette.near[0] < 0.13) stars(brush, { count: 200, bottom: horizon * 0.7, alpha: 0.9 })
  const sky = horizonOf(palette.sky)
  const top: Point = [width * random.between(0.36, 0.5), height * random.between(0.17, 0.25)]
  const rock = mixColour(sky, shift(palette.near, [0.14]), 0.66)
  const snow: Oklch = [0.975, 0.014, palette.namedHues[0] ?? 240]
  const foot = horizon + 70 * unit
  // Two lower neighbours in haze, then the peak itself.
  for (const [across, rise, depth] of [
    [-0.4, 0.6, 0.6],
    [0.44, 0.7, 0.45],
    [0, 1, 0],
  ] as const) {
    const tall = (foot - top[1]) * rise
    paintMountain(brush, {
      top: [top[0] + across * width, foot - tall],
      half: tall * random.between(1.15, 1.35),
      foot,
      rock: [mix(rock[0], sky[0], depth * 0.8), rock[1] * (1 - depth * 0.4), rock[2]],
      snow: shift(snow, [-0.06 * depth, 0.02 * depth]),
      snowLine: (isSnowy ? 0.86 : 0.34) - depth * 0.3,
      haze: shift(sky, [-0.04]),
      sunSide: 1,
      seed: random.between(0, 50),
    })
  }
  mist(brush, { y: horizon, height: 200 * unit, colour: sky, alpha: 0.5 })
  paintHills(brush, isSnowy ? { ...country, grass: [0.84, 0.03, 250] } : country, { rise: 130, count: 3 })
  for (const layer of upTo(3)) {
    const pines = 54 - layer * 17
    const base = height * (0.82 + layer * 0.11)
    const colour = mixColour(mixColour(palette.near, shift(country.grass, [-0.26]), 0.5), sky, 0.36 - layer * 0.16)
    brush.polygon([
      [-4, height * 1.1],
      ...upTo(21).map(
        (step): Point => [(width * step) / 20, base + noise.at(step * 0.3, layer * 5) * 40 * unit - 20 * unit],
      ),
      [width + 4, height * 1.1],
    ])
    brush.fill(isSnowy ? [0.93 - layer * 0.05, 0.02, 250] : colour)
    for (const index of upTo(pines)) {
      const share = (index + random.next()) / pines
      // A gap in the middle leads the eye to the peak.
      if (Math.abs(share - top[0] / width) < 0.08 + layer * 0.06) continue
      paintPine(brush, [share * width, base + 26 * unit], {
        height: random.between(70, 150) * unit * (1 + layer * 0.62),
        colour,
      })
    }
  }
  paintSomebody(brush, brief, [0.5, 0.98])
}
