// Open country behind animals and vehicles: sky, far hills, a meadow, woods with beams. Palettes decide the colours; nothing stands in it.
import { fade, mixColour, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { glow, mist } from '../kit/light.ts'
import { horizonOf, paintClouds, paintSky, paintSun } from '../kit/sky.ts'
import { mix, type Point, upTo } from '../numbers.ts'
import type { Palette } from '../palette/palette.ts'

export type Country = { palette: Palette; horizon: number; sun: Point; grass: Oklch }

export function openCountry(palette: Palette, look: { horizon: number; sun: Point }): Country {
  const isDark = palette.near[0] < 0.2
  return { palette, ...look, grass: isDark ? [0.3, 0.06, 165] : [0.62, 0.13, 132] }
}

/** Soft hills that overlap, from the horizon's colour to the grass; `rise` in units. */
export function paintHills(brush: Brush, country: Country, hills: { rise: number; count: number }): void {
  const { width, height, unit, noise } = brush
  const sky = horizonOf(country.palette.sky)
  const seed = brush.random.between(0, 40)
  for (const layer of upTo(hills.count)) {
    const depth = layer / Math.max(1, hills.count - 1)
    const base = country.horizon + mix(-30, 20, depth) * unit
    const crest = upTo(61).map(
      (step): Point => [
        (width * step) / 60,
        base -
          (noise.fbm(step * 0.05 * (1 + depth) + seed, layer * 7.7 + seed, 4) * 0.5 + 0.5) *
            hills.rise *
            mix(1, 0.4, depth) *
            unit,
      ],
    )
    const far: Oklch = [sky[0] - 0.14, sky[1] * 0.7, sky[2]]
    brush.polygon([[-4, height], ...crest, [width + 4, height]])
    const hill = mixColour(far, shift(country.grass, [-0.1]), depth * 0.85)
    const top = base - hills.rise * mix(1, 0.4, depth) * unit
    brush.fill(
      brush.linear(
        [0, top],
        [0, base + 60 * unit],
        [
          [0, shift(hill, [-0.05, 0.015])],
          [0.6, hill],
          [1, shift(hill, [0.09, -0.02])],
        ],
      ),
    )
    mist(brush, { y: base, height: 90 * unit, colour: sky, alpha: 0.3 * (1 - depth) })
  }
}

export function paintOpenSky(brush: Brush, country: Country): void {
  const { palette, horizon, sun } = country
  const sky = horizonOf(palette.sky)
  paintSky(brush, palette.sky, horizon)
  paintClouds(brush, {
    bottom: horizon,
    colour: [palette.near[0] < 0.2 ? 0.7 : 0.98, 0.03, sky[2]],
    density: 0.85,
    stretch: brush.random.between(4, 8),
  })
  paintSun(brush, sun, { radius: 54 * brush.unit, hue: palette.lightHue })
}

/** Grass from the horizon to the lower edge, with blades and small flowers near us. */
export function paintMeadow(brush: Brush, country: Country, flowers: { hues: readonly number[]; count: number }): void {
  const { width, height, unit, random, context } = brush
  const { grass, horizon } = country
  context.fillStyle = brush.linear(
    [0, horizon],
    [0, height],
    [
      [0, shift(grass, [0.1, 0, -12])],
      [0.4, grass],
      [1, shift(grass, [-0.17, -0.01, 14])],
    ],
  )
  context.fillRect(-width, horizon - 2 * unit, width * 3, height)
  for (let i = 0; i < 900; i++) {
    const depth = random.next() ** 0.7
    const y = mix(horizon, height, depth)
    const x = random.next() * width
    const tall = mix(3, 34, depth) * unit * random.between(0.6, 1.3)
    context.beginPath()
    context.moveTo(x, y)
    context.quadraticCurveTo(x, y - tall * 0.6, x + random.between(-0.5, 0.5) * tall, y - tall)
    brush.stroke(shift(grass, [random.between(-0.1, 0.1), 0.01, random.between(-12, 10)]), mix(0.8, 3, depth))
  }
  for (let i = 0; i < flowers.count; i++) {
    const depth = random.next() ** 0.6
    const at: Point = [random.next() * width, mix(horizon + 40 * unit, height, depth)]
    const size = mix(2, 10, depth) * unit
    const hue = random.pick(flowers.hues)
    for (const petal of upTo(5)) {
      const angle = (petal / 5) * Math.PI * 2 + i
      brush.circle([at[0] + Math.cos(angle) * size, at[1] + Math.sin(angle) * size * 0.7], size * 0.72)
      brush.fill([0.78, 0.14, hue])
    }
    brush.circle(at, size * 0.5)
    brush.fill([0.88, 0.13, 90])
  }
}

/** Trunks in three depths of haze with beams of light between them; the ground is the caller's. */
export function paintWoods(brush: Brush, country: Country): void {
  const { width, height, unit, random } = brush
  const { palette, sun } = country
  const isDark = palette.key === 'dark' || palette.near[0] < 0.2
  const hue = palette.namedHues[0] ?? mix(palette.near[2], 150, 0.75)
  const haze: Oklch = isDark ? [0.5, 0.07, hue] : [0.9, 0.06, hue - 35]
  brush.flood(
    brush.radial({ at: sun, radius: Math.max(width, height) * 0.95 }, [
      [0, shift(haze, [0.07, 0, -20])],
      [0.45, shift(haze, [-0.1, 0.02])],
      [1, shift(haze, [-0.36, 0.02, 8])],
    ]),
  )
  for (const layer of upTo(3)) {
    const depth = layer / 2
    const bark = mixColour(
      shift(haze, [-0.14, 0]),
      isDark ? [0.12, 0.04, hue] : [0.25, 0.05, hue - 20],
      0.2 + depth * 0.8,
    )
    const trunks = [15, 9, 4][layer] ?? 4
    for (const index of upTo(trunks)) {
      const x = ((index + random.between(0.15, 0.85)) / trunks) * width
      // The middle stays open in front: that is where the path and the subject are.
      if (layer === 2 && Math.abs(x / width - 0.5) < 0.24) continue
      const half = mix(9, 46, depth ** 1.4) * unit * random.between(0.7, 1.25)
      const lean = random.between(-0.04, 0.04) * height
      brush.polygon([
        [x - half * 1.5, height * mix(0.74, 1.05, depth)],
        [x - half * 0.8 + lean, -20 * unit],
        [x + half * 0.8 + lean, -20 * unit],
        [x + half * 1.5, height * mix(0.74, 1.05, depth)],
      ])
      const isLeftOfSun = x < sun[0]
      brush.fill(
        brush.linear(
          [x - half, 0],
          [x + half, 0],
          [
            [0, shift(bark, [isLeftOfSun ? -0.04 : 0.09])],
            [1, shift(bark, [isLeftOfSun ? 0.09 : -0.04])],
          ],
        ),
      )
    }
    mist(brush, {
      y: height * mix(0.66, 0.82, depth),
      height: 260 * unit,
      colour: haze,
      alpha: 0.45 * (1 - depth * 0.8),
    })
  }
  glow(brush, sun, { radius: 620 * unit, colour: [0.9, 0.1, 95], alpha: 0.5 })
  brush.layer({ blend: 'screen', blur: 20 * unit, alpha: 0.3 }, () => {
    for (const index of upTo(5)) {
      const to = width * (0.1 + index * 0.22)
      brush.polygon([sun, [to, height * 0.95], [to + 90 * unit, height * 0.95]])
      brush.fill(
        brush.radial({ at: sun, radius: height }, [
          [0, [0.97, 0.06, 95, 0.9]],
          [1, fade(haze, 0)],
        ]),
      )
    }
  })
}
