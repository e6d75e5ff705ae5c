// Night sky: stars, fireworks or lantern lights over hills and water; crescent moon for Eid. No fireworks unless they were asked for.
import { fade, mixColour, type Oklch, shift, toRgb } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { glitter, glow, mist, stars } from '../kit/light.ts'
import { horizonOf, paintSky } from '../kit/sky.ts'
import { reflectBelow } from '../kit/water.ts'
import { clamp, distance, mix, type Point, smoothstep, upTo } from '../numbers.ts'
import { accent, type Palette } from '../palette/palette.ts'
import { paintConcert } from '../props/concert.ts'
import { paintFirework } from '../props/firework.ts'
import { paintSkyLantern } from '../props/lantern.ts'
import { paintMosque } from '../props/mosque.ts'
import type { SceneBrief, SceneFamily } from './family.ts'

function paintMilkyWay(brush: Brush, palette: Palette, bottom: number): void {
  const { noise } = brush
  const hue = palette.near[2]
  const band = brush.pixels([240, 240], (x, y) => {
    const away = Math.abs(y - 0.1 - x * 0.55) * 2.6
    const value = noise.fbm(x * 5, y * 5, 5) * 0.5 + 0.5
    const strength = Math.exp(-away * away * 3) * smoothstep(0.3, 0.8, value)
    return [...toRgb([0.75, 0.1 * palette.strength, hue + 15 + value * 40]), 105 * strength]
  })
  brush.scoped({ blend: 'screen' }, (context) => context.drawImage(band, 0, 0, brush.width, bottom))
}

function paintHill(
  brush: Brush,
  shore: number,
  hill: { rise: number; frequency: number; colour: Oklch; seed: number },
): void {
  const { width, noise } = brush
  const crest = upTo(121).map(
    (index): Point => [
      (width * index) / 120,
      shore - hill.rise * (noise.fbm((index / 120) * hill.frequency + hill.seed, hill.seed, 5) * 0.8 + 0.4),
    ],
  )
  brush.polygon([[0, shore + 4], ...crest, [width, shore + 4]])
  brush.fill(
    brush.linear(
      [0, shore - hill.rise],
      [0, shore],
      [
        [0, hill.colour],
        [1, shift(hill.colour, [0.05, 0.02])],
      ],
    ),
  )
}

/** A thin crescent with a soft halo; the dark part stays as transparent as the sky. */
function paintMoon(brush: Brush, at: Point, moon: { radius: number; isCrescent: boolean }): void {
  const { context } = brush
  glow(brush, at, { radius: moon.radius * 6, colour: [0.85, 0.06, 90], alpha: 0.4 })
  context.beginPath()
  if (moon.isCrescent) {
    context.arc(at[0], at[1], moon.radius, Math.PI * 0.28, Math.PI * 1.72)
    context.arc(at[0] + moon.radius * 0.42, at[1], moon.radius * 0.79, Math.PI * 1.62, Math.PI * 0.38, true)
    context.closePath()
  } else brush.circle(at, moon.radius)
  brush.fill(
    brush.linear(
      [at[0] - moon.radius, at[1] - moon.radius],
      [at[0] + moon.radius, at[1] + moon.radius],
      [
        [0, [0.98, 0.03, 95]],
        [1, [0.88, 0.08, 85]],
      ],
    ),
  )
}

type Lantern = { depth: number; at: Point; size: number }

/** Rejects places that would overlap: touching lanterns look like a stain. */
function placeLanterns(brush: Brush, shore: number, count: number): Lantern[] {
  const { random, width, unit } = brush
  const placed: Lantern[] = []
  for (const index of upTo(count)) {
    const depth = random.next() ** 1.7
    for (let attempt = 0; attempt < 60; attempt++) {
      const x =
        depth > 0.45 ? (index % 2 ? random.between(0.03, 0.3) : random.between(0.66, 0.97)) : random.between(0.04, 0.96)
      const at: Point = [width * x, mix(shore * 0.93, shore * 0.18, clamp(depth * 0.55 + random.next() * 0.5))]
      const size = mix(13, 160, depth) * unit
      if (!placed.every((other) => distance(other.at, at) > (other.size + size) * 0.78)) continue
      placed.push({ depth, at, size })
      break
    }
  }
  return placed.sort((a, b) => a.depth - b.depth)
}

function paintFireworks(brush: Brush, palette: Palette): void {
  const { unit, random } = brush
  const bursts = random.pick([
    [
      [0.74, 0.2, 200],
      [0.3, 0.15, 140],
      [0.52, 0.35, 90],
    ],
    [
      [0.28, 0.24, 230],
      [0.68, 0.14, 130],
      [0.83, 0.36, 150],
      [0.5, 0.42, 70],
    ],
    [
      [0.5, 0.22, 250],
      [0.16, 0.36, 120],
      [0.85, 0.33, 120],
    ],
  ] as const)
  for (const [index, [x, y, radius]] of bursts.entries()) {
    paintFirework(brush, brush.place(x, y), {
      radius: radius * unit,
      hue: index === 0 ? 75 : accent(palette, index + 1),
      tipHue: accent(palette, index),
    })
  }
}

function paintLand(brush: Brush, palette: Palette, shore: number): void {
  const { unit, random, width } = brush
  const horizon = horizonOf(palette.sky)
  const hill = (rise: number, frequency: number, look: { colour: Oklch; seed: number }) =>
    paintHill(brush, shore, { rise: rise * unit, frequency, ...look })
  hill(120, 2.2, { colour: mixColour(shift(horizon, [-0.1]), palette.near, 0.4), seed: 3 })
  mist(brush, { y: shore - 16 * unit, height: 100 * unit, colour: horizon, alpha: 0.3 })
  hill(72, 3, { colour: mixColour(shift(horizon, [-0.2]), palette.near, 0.7), seed: 9 })
  mist(brush, { y: shore, height: 60 * unit, colour: horizon, alpha: 0.3 })
  hill(34, 5, { colour: palette.near, seed: 21 })
  for (let i = 0; i < 60; i++)
    glow(brush, [width * random.next(), shore - random.between(0, 14) * unit], {
      radius: 12 * unit,
      colour: [0.85, 0.13, 72],
      alpha: 0.8,
    })
}

const concertLook = {
  quietZone: { x: 0.1, y: 0.14, width: 0.8, height: 0.2 },
  grade: { ...plainGrade, vignette: 0.4, bloom: 0.36, grain: 0.14 },
}

function paint(brush: Brush, brief: SceneBrief) {
  const { width, height, unit, random } = brush
  const { palette } = brief
  if (brief.has('stage')) {
    paintConcert(brush, palette, brief.variant)
    return concertLook
  }
  const shore = height * 0.8
  const hasFireworks = brief.has('fireworks')
  const hasMoon = brief.has('moon')
  const hasLanterns = brief.has('lantern') || (!hasFireworks && !hasMoon) || random.chance(0.4)
  paintSky(brush, palette.sky, shore)
  paintMilkyWay(brush, palette, shore)
  stars(brush, { count: 420, bottom: shore * 0.9, alpha: 1 })
  if (hasMoon)
    paintMoon(brush, brush.place(hasFireworks ? 0.16 : 0.7, 0.2), {
      radius: (hasLanterns ? 62 : 88) * unit,
      isCrescent: brief.has('lantern') || random.chance(0.6),
    })
  if (hasFireworks) paintFireworks(brush, palette)
  paintLand(brush, palette, shore)
  if (brief.has('mosque'))
    paintMosque(brush, [width * random.pick([0.3, 0.36, 0.64]), shore + 3 * unit], {
      width: 620 * unit,
      colour: shift(palette.near, [0.17, 0.03]),
    })
  if (hasLanterns) {
    const lanterns = placeLanterns(brush, shore, Math.round((hasFireworks ? 20 : 34) * Math.max(1, height / width)))
    brush.layer({ blur: 1.2 * unit }, () => {
      for (const { at, size } of lanterns.filter(({ depth }) => depth < 0.12))
        paintSkyLantern(brush, at, { size, alpha: 0.85 })
    })
    for (const { at, size } of lanterns.filter(({ depth }) => depth >= 0.12))
      paintSkyLantern(brush, at, { size, alpha: 1 })
  }
  reflectBelow(brush, {
    top: shore,
    squeeze: 2.6,
    ripple: 14,
    far: fade([0.2, 0.07, palette.near[2]], 0.12),
    near: fade([0.08, 0.04, palette.near[2]], 0.66),
  })
  glitter(brush, {
    top: shore + 4 * unit,
    count: 170,
    centre: 0.5,
    spread: 0.7,
    hues: [62, palette.lightHue],
    alpha: 0.18,
  })
  return {
    quietZone: { x: 0.3, y: 0.42, width: 0.4, height: 0.28 },
    grade: {
      ...plainGrade,
      vignette: 0.45,
      bloom: 0.34,
      tint: [0.2, 0.08, palette.near[2]] as const,
      warm: [0.7, 0.08, 320] as const,
      grain: 0.14,
    },
  }
}

export const night: SceneFamily = { name: 'night', closeUp: { centre: [0.7, 0.38], zoom: 1.5 }, mayMirror: true, paint }
