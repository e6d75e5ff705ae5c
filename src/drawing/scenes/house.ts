// House: a home in its garden, modern or gabled, by day, in golden light or lit from inside at dusk. Cities are skyline's.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { glow, mist, stars } from '../kit/light.ts'
import { horizonOf, paintBirds, paintClouds, paintSky, paintSun } from '../kit/sky.ts'
import { mix, type Point, upTo } from '../numbers.ts'
import { accent, type Palette, second } from '../palette/palette.ts'
import { paintPalm, paintRoundTree } from '../props/tree.ts'
import { type House, paintGabledHouse, paintModernVilla } from '../props/villa.ts'
import type { SceneBrief, SceneFamily } from './family.ts'

type Yard = { base: number; isLit: boolean; grass: Oklch; leaf: Oklch }

function paintFarHills(brush: Brush, yard: Yard, horizon: Oklch): void {
  const { width, height, noise, unit } = brush
  for (const layer of upTo(3)) {
    const base = yard.base - (70 - layer * 26) * unit
    const crest = upTo(61).map(
      (step): Point => [
        (width * step) / 60,
        base - (noise.fbm(step * 0.06 * (1 + layer), layer * 7.7, 4) * 0.5 + 0.5) * (110 - layer * 26) * unit,
      ],
    )
    brush.polygon([[0, height], ...crest, [width, height]])
    const far: Oklch = [horizon[0] - 0.14, horizon[1] * 0.7, horizon[2]]
    brush.fill([
      mix(far[0], yard.grass[0] - 0.04, layer / 2.4),
      mix(far[1], yard.grass[1], layer / 2),
      layer === 0 ? far[2] : yard.grass[2] + (2 - layer) * 14,
    ])
  }
  mist(brush, { y: yard.base - 10 * unit, height: 120 * unit, colour: horizon, alpha: 0.3 })
}

/** Mown stripes, blades at the front edge, a stone path to the door. */
function paintLawn(brush: Brush, yard: Yard, door: Point): void {
  const { width, height, unit, random, context } = brush
  const { base, grass } = yard
  context.fillStyle = brush.linear(
    [0, base],
    [0, height],
    [
      [0, shift(grass, [0.08, 0, -8])],
      [0.35, grass],
      [1, shift(grass, [-0.14, -0.01, 14])],
    ],
  )
  context.fillRect(-width, base - 4 * unit, width * 3, height)
  for (let i = 0; i < 1500; i++) {
    const depth = random.next() ** 0.7
    const y = mix(base, height, depth)
    const x = random.next() * width
    const tall = mix(3, 22, depth) * unit * random.between(0.6, 1.3)
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(x + random.between(-0.4, 0.4) * tall, y - tall)
    brush.stroke(shift(grass, [random.between(-0.1, 0.1), 0.01, random.between(-12, 10)]), mix(0.7, 2.2, depth))
  }
  const stones = 7
  for (const index of upTo(stones)) {
    const t = (index + 0.5) / stones
    const y = mix(base + 6 * unit, height, t ** 1.5)
    const x = mix(door[0], width * 0.5, t) + Math.sin(t * 3) * 40 * unit
    const half = mix(36, 120, t) * unit
    brush.ellipse([x + 4 * unit, y + half * 0.07], [half, half * 0.2])
    brush.fill(fade(shift(grass, [-0.22, -0.02, 20]), 0.7))
    brush.ellipse([x, y], [half, half * 0.19])
    const stone: Oklch = [yard.isLit ? 0.46 : 0.82, 0.025, 80]
    brush.fill(
      brush.linear(
        [x - half, y - half * 0.2],
        [x + half, y + half * 0.2],
        [
          [0, shift(stone, [0.07])],
          [1, shift(stone, [-0.1])],
        ],
      ),
    )
  }
}

function paintHedges(brush: Brush, yard: Yard): void {
  const { width, unit, random } = brush
  for (const index of upTo(Math.round(width / (46 * unit)) + 1)) {
    const at: Point = [index * 46 * unit + random.between(-8, 8) * unit, yard.base - random.between(0, 14) * unit]
    paintRoundTree(brush, [at[0], at[1] + 26 * unit], {
      height: random.between(70, 100) * unit,
      colour: shift(yard.leaf, [-0.05]),
      trunk: shift(yard.leaf, [-0.12]),
    })
  }
}

function paintBeds(brush: Brush, brief: SceneBrief, yard: Yard): void {
  const { width, height, unit, random } = brush
  const count = brief.has('garden') || brief.has('flower') ? 90 : 44
  const flowers = upTo(count)
    .map(
      (): Point => [
        random.chance(0.5) ? random.between(-0.02, 0.3) : random.between(0.7, 1.02),
        random.between(0.86, 1.02),
      ],
    )
    .sort((a, b) => a[1] - b[1])
  for (const [index, spot] of flowers.entries()) {
    const [x, y] = brush.place(...spot)
    const size = mix(9, 20, (spot[1] - 0.86) / 0.16) * unit
    brush.context.beginPath()
    brush.context.moveTo(x, y + size * 3)
    brush.context.quadraticCurveTo(x + size * 0.4, y + size, x, y)
    brush.stroke(shift(yard.leaf, [-0.04]), 2.4)
    const hue = accent(brief.palette, index % 5)
    for (const petal of upTo(5)) {
      const angle = (petal / 5) * Math.PI * 2 + index
      brush.circle([x + Math.cos(angle) * size * 0.62, y + Math.sin(angle) * size * 0.5], size * 0.5)
      brush.fill([yard.isLit ? 0.5 : 0.72, 0.16, hue])
    }
    brush.circle([x, y], size * 0.34)
    brush.fill([yard.isLit ? 0.7 : 0.9, 0.13, 88])
  }
  // A dark blurred twig in a near corner gives depth.
  brush.layer({ blur: 5 * unit, alpha: 0.85 }, () => {
    for (let i = 0; i < 26; i++) {
      brush.ellipse(
        [random.between(-60, 170) * unit, random.between(-30, 90) * unit],
        [random.between(24, 46) * unit, 13 * unit],
        random.between(-0.6, 1.2),
      )
      brush.fill(shift(yard.leaf, [random.between(-0.16, -0.02)]))
    }
  })
  if (yard.isLit)
    for (const index of upTo(6))
      glow(brush, [width * (0.1 + index * 0.16), height * 0.86], {
        radius: 90 * unit,
        colour: [0.82, 0.13, 74],
        alpha: 0.55,
      })
}

function paintDistance(brush: Brush, palette: Palette, yard: Yard): void {
  const { width, unit } = brush
  const { base, isLit } = yard
  const horizon = horizonOf(palette.sky)
  paintSky(brush, palette.sky, base - 60 * unit)
  if (isLit) stars(brush, { count: 120, bottom: base * 0.6, alpha: 0.8 })
  paintClouds(brush, {
    bottom: base,
    colour: [isLit ? 0.68 : 0.99, isLit ? 0.1 : 0.012, horizon[2]],
    density: isLit ? 0.6 : 0.95,
    stretch: isLit ? 7 : 4.4,
  })
  const sun: Point = [width * 0.16, base - 420 * unit]
  paintSun(brush, sun, { radius: 46 * unit, hue: palette.lightHue, alpha: 0.85 })
  paintFarHills(brush, yard, horizon)
}

/** A named colour paints the walls a little and the wood and roof strongly. */
function dressHouse(palette: Palette, built: { foot: Point; width: number; isLit: boolean }): House {
  const { isLit } = built
  const isNamed = palette.namedHues.length > 0
  return {
    ...built,
    wall: isNamed ? [isLit ? 0.5 : 0.86, 0.07 * palette.strength, palette.hue] : [isLit ? 0.55 : 0.95, 0.018, 85],
    accent: isNamed
      ? [isLit ? 0.36 : 0.48, 0.13 * palette.strength, palette.hue]
      : second(palette, isLit ? 0.38 : 0.56, 0.1, palette.secondHue > 100 ? 120 : 0),
    glass: [0.62, 0.08, 235],
  }
}

function paint(brush: Brush, brief: SceneBrief) {
  const { width, height, unit, random } = brush
  const { palette } = brief
  const ratio = width / height
  const isLit = palette.near[0] < 0.22
  const base = height - Math.max(220 * unit, height * 0.22)
  const yard: Yard = {
    base,
    isLit,
    grass: isLit ? [0.34, 0.07, 150] : [0.66, 0.14, 132],
    leaf: isLit ? [0.3, 0.065, 155] : [0.54, 0.12, 142],
  }
  paintDistance(brush, palette, yard)
  const size = Math.min(width * (ratio > 1.25 ? 0.52 : 0.82), 820 * unit)
  const foot: Point = [width * (ratio > 1.25 ? 0.63 : 0.5), base + 20 * unit]
  paintRoundTree(brush, [foot[0] - size * 0.56, base + 14 * unit], {
    height: 330 * unit,
    colour: yard.leaf,
    trunk: [isLit ? 0.2 : 0.4, 0.05, 60],
  })
  paintHedges(brush, yard)
  const house = dressHouse(palette, { foot, width: size, isLit })
  if (random.chance(0.55)) paintModernVilla(brush, house)
  else paintGabledHouse(brush, house)
  paintLawn(brush, yard, [foot[0] - size * 0.1, base])
  if (random.chance(0.6))
    paintPalm(brush, [foot[0] + size * 0.54, base + 40 * unit], {
      height: 430 * unit,
      lean: -0.12,
      colour: shift(yard.leaf, [-0.12]),
    })
  else
    paintRoundTree(brush, [foot[0] + size * 0.56, base + 44 * unit], {
      height: 300 * unit,
      colour: shift(yard.leaf, [0.02, 0.01, -12]),
      trunk: [isLit ? 0.2 : 0.4, 0.05, 60],
    })
  paintBeds(brush, brief, yard)
  if (!isLit) paintBirds(brush, { at: brush.place(0.66, 0.16), count: 5, colour: [0.4, 0.03, 250, 0.6] })
  return {
    quietZone:
      ratio > 1.25
        ? { x: 0.04, y: 0.06, width: 0.34, height: 0.4 }
        : { x: 0.06, y: 0.04, width: 0.88, height: ratio < 0.7 ? 0.34 : 0.22 },
    grade: {
      ...plainGrade,
      vignette: 0.24,
      bloom: isLit ? 0.3 : 0.12,
      tint: [0.22, 0.06, isLit ? 285 : 220] as const,
      warm: [0.92, 0.07, 82] as const,
      grain: 0.13,
    },
  }
}

export const house: SceneFamily = { name: 'house', closeUp: { centre: [0.5, 0.64], zoom: 1.4 }, mayMirror: true, paint }
