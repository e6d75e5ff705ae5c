// Landscape: ridges in haze behind a lake, a great peak, fields, a beach, woods; with somebody at rest. Never a building: that is
// skyline or house.
import { fade, mixColour, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { glitter, glow, mist, stars } from '../kit/light.ts'
import { horizonOf, paintBirds, paintClouds, paintSky, paintSun } from '../kit/sky.ts'
import { reflectBelow } from '../kit/water.ts'
import { paintRain, paintSnowfall } from '../kit/weather.ts'
import { around, clamp, mix, type Point, upTo } from '../numbers.ts'
import { paintBoat, paintMeditator, paintTrekker } from '../props/far-people.ts'
import { openCountry, paintHills, paintMeadow, paintOpenSky } from '../props/open-country.ts'
import { paintPalm, paintPine, paintRoundTree } from '../props/tree.ts'
import type { SceneBrief, SceneFamily } from './family.ts'
import { paintClearing, paintFields, paintSeashore, paintSomebody } from './landscape-kinds.ts'
import { paintGreatPeak } from './landscape-peak.ts'

const ridgeSteps = 220

type Ground = { horizon: number; sun: Point; sky: Oklch; near: Oklch; rise: number; ridges: number }

/** Far ridges take the horizon's colour, near ones the palette's dark. */
function ridgeColour(ground: Ground, depth: number): Oklch {
  const [lightness, chroma, hue] = ground.sky
  const far: Oklch = [lightness - 0.13, chroma * 0.7, hue - 20]
  const blended = mixColour(far, ground.near, depth ** 0.7)
  return [mix(far[0], ground.near[0], depth ** 0.85), blended[1], blended[2]]
}

/** Light on the slopes that face the sun; smoothed over fifteen points and blurred, else it looks hatched. */
function paintSlopeLight(
  brush: Brush,
  ground: Ground,
  ridge: { crest: readonly Point[]; height: number; index: number; depth: number },
): void {
  const { noise, unit } = brush
  brush.layer({ blur: 5 * unit, resolution: 0.5 }, (context) => {
    for (let k = 0; k < ridgeSteps; k++) {
      const at = around(ridge.crest, k)
      const next = around(ridge.crest, Math.min(ridgeSteps, k + 1))
      const before = around(ridge.crest, Math.max(0, k - 7))
      const after = around(ridge.crest, Math.min(ridgeSteps, k + 7))
      const side = at[0] < ground.sun[0] ? 1 : -1
      const slope = (after[1] - before[1]) / (after[0] - before[0])
      const lit = clamp(side * slope * 1.5) * (0.6 + 0.4 * noise.at(k * 0.21, ridge.index * 5))
      if (lit <= 0.05) continue
      const length = ridge.height * 0.62 * lit * (0.75 + 0.5 * noise.at(k * 0.13, ridge.index * 9 + 2))
      const light: Oklch = [ground.sky[0], ground.sky[1] + 0.05, ground.sky[2], 0.62 * lit * (1 - ridge.depth * 0.55)]
      context.fillStyle = brush.linear(
        at,
        [at[0], at[1] + length],
        [
          [0, light],
          [1, fade(light, 0)],
        ],
      )
      const lean = -side * length * 0.3
      context.beginPath()
      context.moveTo(at[0], at[1])
      context.lineTo(next[0] + 0.6, next[1])
      context.lineTo(next[0] + 0.6 + lean, next[1] + length)
      context.lineTo(at[0] + lean, at[1] + length)
      context.fill()
    }
  })
}

function paintRidge(brush: Brush, ground: Ground, index: number): void {
  const { noise, unit, width, height, context } = brush
  const depth = index / (ground.ridges - 1)
  const base = ground.horizon - mix(60, -20, depth) * unit
  const ridgeHeight = mix(ground.rise, ground.rise * 0.43, depth)
  const frequency = mix(1.3, 2.6, depth) * Math.max(1, (width / height) * 0.75)
  const colour = ridgeColour(ground, depth)
  const crest = upTo(ridgeSteps + 1).map((k): Point => {
    const share = k / ridgeSteps
    const crag = (noise.ridged(share * frequency + index * 13.7, index * 3.1, 6) - 0.52) * 1.75
    return [share * width, base - crag * ridgeHeight + mix(0, 60, depth) * unit]
  })
  const outline = () => brush.polygon([[0, height], ...crest, [width, height]])
  outline()
  brush.fill(
    brush.linear(
      [0, base - ridgeHeight],
      [0, base + 90 * unit],
      [
        [0, shift(colour, [-0.015, 0.01])],
        [0.55, colour],
        [1, shift(ground.sky, [-0.08 * depth, -0.01, -8])],
      ],
    ),
  )
  context.save()
  outline()
  context.clip()
  paintSlopeLight(brush, ground, { crest, height: ridgeHeight, index, depth })
  context.restore()
  mist(brush, {
    y: base + 60 * unit,
    height: 130 * unit,
    colour: shift(ground.sky, [0.02, -0.02]),
    alpha: 0.5 * (1 - depth * 0.75),
  })
}

/** A dark bank that rises towards one edge, with trees that shrink towards the middle. */
function paintBank(brush: Brush, bank: { side: -1 | 1; height: number; colour: Oklch; trees: 'pine' | 'palm' }): void {
  const { width, height, unit, random, noise } = brush
  const reach = bank.side < 0 ? 0.55 : 0.5
  const crest = upTo(61).map((k): Point => {
    const share = k / 60
    const x = bank.side < 0 ? share * width * reach : width - share * width * reach
    return [x, height * (1 - bank.height * (1 - share) ** 1.4) + noise.fbm(share * 8, bank.side * 9, 3) * 14 * unit]
  })
  const edge = bank.side < 0 ? 0 : width
  brush.polygon([[edge, height * 1.1], ...crest, [bank.side < 0 ? width * reach : width * (1 - reach), height * 1.1]])
  brush.fill(bank.colour)
  const count = bank.trees === 'pine' ? 34 : 4
  for (let i = 0; i < count; i++) {
    const share = bank.trees === 'pine' ? random.next() ** 1.7 * 0.8 : (i + random.between(0, 0.8)) * 0.1
    const root = around(crest, Math.floor(share * 60))
    const at: Point = [root[0] + random.between(-8, 8) * unit, root[1] + 14 * unit]
    const size = random.between(90, 250) * unit * (1 - share * 0.72) * (bank.height / 0.2)
    const colour = shift(bank.colour, [random.between(-0.015, 0.02)])
    if (bank.trees === 'pine') paintPine(brush, at, { height: size, colour })
    else
      paintPalm(brush, at, {
        height: random.between(330, 520) * unit * (1 - share),
        lean: -bank.side * random.between(0.1, 0.35),
        colour,
      })
  }
}

/** Who meditates sits before the sun; every image type moves both. */
const seatOf = (brief: SceneBrief) => around([0.5, 0.36, 0.62], brief.variant)

function paintForeground(brush: Brush, brief: SceneBrief, lake: number): void {
  const near = brief.palette.near
  const trees = brief.has('beach') ? 'palm' : 'pine'
  const { unit, height, width } = brush
  if (brief.has('boat'))
    paintBoat(brush, [width * 0.56, mix(lake, height, 0.42)], { length: 260 * unit, colour: shift(near, [-0.06]) })
  paintBank(brush, { side: 1, height: 0.13, colour: shift(near, [-0.02]), trees })
  paintBank(brush, { side: -1, height: 0.2, colour: shift(near, [-0.07]), trees })
  if (brief.has('yoga')) {
    paintMeditator(brush, [width * seatOf(brief), height * 0.965], {
      height: 320 * unit,
      colour: shift(near, [-0.1]),
      rim: brief.palette.lightHue,
    })
  }
}

/** Ridges behind a lake. */
function paintLake(brush: Brush, brief: SceneBrief): void {
  const { width, height, unit, random } = brush
  const { palette } = brief
  const isHigh = brief.variant % 3 === 2
  const horizon = height * (brief.has('beach') ? 0.6 : isHigh ? 0.7 : 0.62)
  const sky = horizonOf(palette.sky)
  const isNight = palette.near[0] < 0.13
  const sun: Point = [
    width *
      (brief.has('yoga') ? seatOf(brief) : brief.has('beach') ? random.between(0.3, 0.44) : random.between(0.56, 0.74)),
    horizon - random.between(110, 210) * unit,
  ]
  const rise = Math.min(height * 0.32, 380 * unit) * (brief.has('beach') ? 0.45 : random.between(0.75, 1.15))
  const land: Ground = { horizon, sun, sky, near: palette.near, rise, ridges: isHigh ? 4 : 6 }
  paintSky(brush, palette.sky, horizon)
  if (isNight) stars(brush, { count: 260, bottom: horizon * 0.8, alpha: 0.9 })
  paintClouds(brush, {
    bottom: horizon * 1.05,
    colour: [0.93, 0.05, sky[2] - 10],
    density: isNight ? 0.25 : 0.75,
    stretch: random.between(7, 12),
  })
  paintSun(brush, sun, { radius: 52 * unit, hue: palette.lightHue })
  for (const index of upTo(land.ridges)) {
    paintRidge(brush, land, index)
    if (index === 2)
      glow(brush, [sun[0], sun[1] + 60 * unit], { radius: 620 * unit, colour: [0.85, 0.11, sky[2]], alpha: 0.26 })
  }
  const lake = horizon + 70 * unit
  reflectBelow(brush, {
    top: lake,
    squeeze: 1.35,
    ripple: 9,
    far: shift(fade(sky, 0.15), [-0.05]),
    near: fade(palette.near, 0.78),
  })
  glitter(brush, {
    top: lake + 3 * unit,
    count: 220,
    centre: sun[0] / width,
    spread: 0.13,
    hues: [sky[2], sky[2] + 10],
    alpha: 0.3,
  })
  paintForeground(brush, brief, lake)
  paintBirds(brush, { at: brush.place(0.24, 0.3), count: 7, colour: [0.3, 0.04, palette.near[2], 0.75] })
}

type Kind = (brush: Brush, brief: SceneBrief) => void

/** What the words name comes first; where they leave it open, image type and seed go round. */
function kindsFor(brief: SceneBrief): readonly Kind[] {
  if (brief.has('forest')) return [paintClearing]
  if (brief.has('field')) return [paintFields]
  if (brief.has('beach'))
    return brief.has('boat') ? [paintLake, paintSeashore] : [paintSeashore, paintSeashore, paintLake]
  if (brief.has('boat') || brief.has('water')) return [paintLake]
  if (brief.has('snow')) return [paintGreatPeak, paintGreatPeak, paintLake]
  if (brief.has('mountain')) return [paintLake, paintGreatPeak]
  return [paintLake, paintGreatPeak, paintMeadows, paintGreatPeak, paintMeadows]
}

/** Hills and flowers under a wide sky. */
function paintMeadows(brush: Brush, brief: SceneBrief): void {
  const { width, height, unit, random } = brush
  const { palette } = brief
  const horizon = height * random.between(0.56, 0.7)
  const country = openCountry(palette, { horizon, sun: brush.place(random.between(0.2, 0.8), 0.3) })
  paintOpenSky(brush, country)
  paintHills(brush, country, { rise: 340, count: 5 })
  paintMeadow(brush, country, { hues: [...palette.hues], count: 150 })
  for (const [x, size] of [
    [0.12, 330],
    [0.9, 250],
    [0.78, 150],
  ] as const)
    paintRoundTree(brush, [width * x, horizon + (size - 90) * 0.24 * unit], {
      height: size * unit,
      colour: shift(country.grass, [-0.08]),
      trunk: [0.34, 0.05, 55],
    })
  paintSomebody(brush, brief, [0.5, 0.98])
}

/** Two walkers on a near slope, one behind the other. */
function paintTrek(brush: Brush, brief: SceneBrief): void {
  const { width, height, unit, noise } = brush
  const isSnowy = brief.has('snow')
  const slope = (share: number) => height * (0.9 - 0.13 * share) + noise.at(share * 4, 31) * 14 * unit
  const crest = upTo(31).map((step): Point => [(width * step) / 30, slope(step / 30)])
  brush.polygon([[-4, height * 1.2], ...crest, [width + 4, height * 1.2]])
  const near: Oklch = isSnowy ? [0.95, 0.015, 245] : shift(brief.palette.near, [-0.02])
  brush.fill(
    brush.linear(
      [0, height * 0.76],
      [0, height],
      [
        [0, near],
        [1, shift(near, [isSnowy ? -0.16 : -0.05, 0.02])],
      ],
    ),
  )
  for (const [share, size] of [
    [0.56, 190],
    [0.73, 165],
  ] as const)
    paintTrekker(brush, [width * share, slope(share) + 6 * unit], {
      height: size * unit,
      coat: [0.55, 0.19, share < 0.6 ? 30 : 80],
      dark: [0.22, 0.04, 265],
    })
}

function paint(brush: Brush, brief: SceneBrief) {
  const { palette } = brief
  const sky = horizonOf(palette.sky)
  around(kindsFor(brief), brief.variant)(brush, brief)
  if (brief.has('trek')) paintTrek(brush, brief)
  if (brief.has('rain')) paintRain(brush)
  if (brief.has('snow')) paintSnowfall(brush)
  return {
    quietZone: { x: 0.06, y: 0.05, width: 0.88, height: 0.24 },
    grade: {
      ...plainGrade,
      vignette: 0.3,
      bloom: 0.22,
      tint: [0.25, 0.06, palette.near[2]] as const,
      warm: [0.85, 0.07, sky[2]] as const,
      grain: 0.14,
    },
  }
}

export const landscape: SceneFamily = {
  name: 'landscape',
  closeUp: { centre: [0.52, 0.66], zoom: 1.5 },
  mayMirror: true,
  paint,
}
