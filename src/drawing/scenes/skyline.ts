// Skyline: five layers of a city in haze before the sun, mirrored in water; with a near residential tower when homes are the subject.
import { fade, mixColour, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { glitter, glow, mist, stars } from '../kit/light.ts'
import { horizonOf, paintClouds, paintSky, paintSun } from '../kit/sky.ts'
import { reflectBelow } from '../kit/water.ts'
import { clamp, mix, type Point, upTo } from '../numbers.ts'
import { paintBuilding, paintTower } from '../props/building.ts'
import { paintPalm, paintRoundTree } from '../props/tree.ts'
import type { SceneBrief, SceneFamily } from './family.ts'

const layers = 5

type City = { ground: number; sun: Point; horizon: Oklch; near: Oklch; peak: number; isLit: boolean; lightHue: number }

function paintLayer(brush: Brush, city: City, index: number): void {
  const { width, unit, random } = brush
  const depth = index / (layers - 1)
  const isNearest = index === layers - 1
  const far: Oklch = [city.horizon[0] - 0.2, city.horizon[1] * 0.8, city.horizon[2] - 30]
  const mixed = mixColour(far, city.near, depth ** 0.6)
  const colour: Oklch = [mix(far[0], city.near[0], depth ** 0.8), mixed[1], mixed[2]]
  const rise = Math.min(1.5, Math.max(1, brush.height / brush.width))
  for (let x = -20 * unit; x < width + 20 * unit; ) {
    const wide = mix(22, 66, depth) * random.between(0.6, 1.6) * unit
    const share = (x + wide / 2) / width
    // Far layers peak where the eye should go, the nearest at the edges: a frame.
    const swell = isNearest ? 1 - Math.min(share, 1 - share) * 2.6 : 1 - Math.abs(share - city.peak) * 1.55
    const tall =
      mix(230, 150, depth) *
      unit *
      rise *
      (0.42 + 1.5 * clamp(swell) ** 1.5 * random.next() ** 0.8) *
      (isNearest ? 1.1 : 1.25)
    paintBuilding(
      brush,
      {
        left: x,
        width: wide,
        top: city.ground - tall,
        bottom: city.ground,
        colour,
        sunX: city.sun[0],
        lightHue: city.lightHue,
        depth,
      },
      city.isLit,
    )
    x += wide * random.between(0.86, 1.12)
  }
  mist(brush, {
    y: city.ground - 30 * unit,
    height: 190 * unit,
    colour: shift(city.horizon, [-0.04]),
    alpha: 0.6 * (1 - depth * 0.85),
  })
}

function paintShore(brush: Brush, city: City): void {
  const { unit, width, context } = brush
  brush.polygon([
    [-width, city.ground - 8 * unit],
    [width * 2, city.ground - 8 * unit],
    [width * 2, city.ground + 6 * unit],
    [-width, city.ground + 6 * unit],
  ])
  brush.fill(shift(city.near, [-0.05]))
  if (!city.isLit) return
  const lamps = Math.round(width / (34 * unit))
  for (const index of upTo(lamps + 1)) {
    const at: Point = [(width * index) / lamps, city.ground - 14 * unit]
    glow(brush, at, { radius: 34 * unit, colour: [0.85, 0.13, 72], alpha: 0.8 })
    brush.circle(at, 2.4 * unit)
    brush.fill([0.97, 0.06, 85])
  }
  context.globalAlpha = 1
}

function paintWater(brush: Brush, city: City): void {
  const { unit, width } = brush
  reflectBelow(brush, {
    top: city.ground + 6 * unit,
    squeeze: 1.9,
    ripple: 15,
    far: fade(shift(city.near, [0.06]), 0.22),
    near: fade(shift(city.near, [-0.05]), city.isLit ? 0.8 : 0.55),
  })
  glitter(brush, {
    top: city.ground + 10 * unit,
    count: 200,
    centre: city.sun[0] / width,
    spread: 0.3,
    hues: [70, 75, city.horizon[2]],
    alpha: 0.22,
  })
  glitter(brush, { top: city.ground + 10 * unit, count: 120, centre: 0.5, spread: 0.7, hues: [72, 210], alpha: 0.1 })
}

/** A garden terrace and one or two towers in front of the city, away from the sun. */
function paintHomes(brush: Brush, city: City, brief: SceneBrief): void {
  const { width, height, unit, random } = brush
  const glass: Oklch = city.isLit ? [0.34, 0.07, city.near[2]] : [0.62, 0.07, 235]
  const wall: Oklch = city.isLit ? [0.4, 0.035, city.near[2] + 20] : [0.9, 0.02, 85]
  const bottom = height * 0.9
  const side = width * 0.06
  const tall = Math.min(height * 0.72, 1150 * unit)
  const base = { wall, glass, bottom, lightHue: city.lightHue, isSunLeft: false, isLit: city.isLit }
  paintTower(brush, {
    ...base,
    left: side + 250 * unit,
    width: 170 * unit,
    top: bottom - tall * 0.74,
    wall: shift(wall, [-0.05]),
  })
  paintTower(brush, { ...base, left: side, width: 270 * unit, top: bottom - tall })
  const ground = shift(city.near, [city.isLit ? 0.02 : 0.1, 0.02])
  brush.polygon([
    [-width, bottom - 6 * unit],
    [width * 2, bottom - 6 * unit],
    [width * 2, height * 2],
    [-width, height * 2],
  ])
  brush.fill(
    brush.linear(
      [0, bottom],
      [0, height],
      [
        [0, shift(ground, [0.06])],
        [1, shift(ground, [-0.05])],
      ],
    ),
  )
  const leaf: Oklch = city.isLit ? [0.24, 0.05, 160] : [0.5, 0.11, 142]
  for (const index of upTo(9)) {
    const at: Point = [width * (index / 8) + random.between(-20, 20) * unit, bottom + random.between(2, 22) * unit]
    if (index % 4 === 3)
      paintPalm(brush, at, {
        height: random.between(190, 260) * unit,
        lean: random.between(-0.12, 0.12),
        colour: shift(leaf, [-0.05]),
      })
    else paintRoundTree(brush, at, { height: random.between(80, 130) * unit, colour: leaf, trunk: shift(leaf, [-0.1]) })
  }
  if (city.isLit)
    for (const index of upTo(7))
      glow(brush, [width * (0.06 + index * 0.15), bottom + 6 * unit], {
        radius: 60 * unit,
        colour: [0.8, 0.13, 72],
        alpha: 0.7,
      })
  if (brief.has('garden'))
    glow(brush, [width * 0.7, bottom], { radius: 200 * unit, colour: [0.7, 0.1, 130], alpha: 0.1 })
}

function paint(brush: Brush, brief: SceneBrief, hasHomes: boolean) {
  const { width, height, unit, random } = brush
  const { palette } = brief
  const horizon = horizonOf(palette.sky)
  const isLit = palette.near[0] < 0.23
  const ground = height * (hasHomes ? 0.8 : 0.72)
  const sunShare = hasHomes ? random.between(0.66, 0.8) : random.between(0.55, 0.75)
  const sun: Point = [width * sunShare, ground - (isLit ? 200 : 330) * unit]
  const near: Oklch = isLit ? palette.near : [0.4, 0.06, 250]
  const city: City = {
    ground,
    sun,
    horizon,
    near,
    peak: hasHomes ? 0.7 : random.between(0.28, 0.5),
    isLit,
    lightHue: palette.lightHue,
  }
  paintSky(brush, palette.sky, ground - 120 * unit)
  if (isLit) stars(brush, { count: 150, bottom: ground * 0.55, alpha: 0.7 })
  paintClouds(brush, {
    bottom: ground,
    colour: [isLit ? 0.66 : 0.97, 0.09, horizon[2] - 15],
    density: 0.75,
    stretch: random.between(6, 9),
  })
  paintSun(brush, sun, { radius: 64 * unit, hue: palette.lightHue })
  for (const index of upTo(layers)) {
    paintLayer(brush, city, index)
    if (index === 1)
      glow(brush, [sun[0], sun[1] + 60 * unit], { radius: 520 * unit, colour: [0.8, 0.13, horizon[2]], alpha: 0.3 })
  }
  paintShore(brush, city)
  paintWater(brush, city)
  if (hasHomes) paintHomes(brush, city, brief)
  return {
    quietZone: hasHomes
      ? { x: 0.48, y: 0.06, width: 0.46, height: 0.3 }
      : { x: 0.06, y: 0.04, width: 0.88, height: 0.28 },
    grade: {
      ...plainGrade,
      vignette: isLit ? 0.4 : 0.2,
      bloom: isLit ? 0.35 : 0.15,
      tint: [0.22, 0.08, near[2]] as const,
      warm: [0.8, 0.08, horizon[2]] as const,
      grain: 0.14,
    },
  }
}

export const skyline: SceneFamily = {
  name: 'skyline',
  closeUp: { centre: [0.4, 0.6], zoom: 1.45 },
  mayMirror: true,
  paint: (brush, brief) => paint(brush, brief, brief.has('home')),
}
