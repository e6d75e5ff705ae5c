// Vehicle: a car, rickshaw, scooter, bus or truck on a city street, a mountain road, by the sea or in a showroom. No brand, no word.
import { mixColour, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { bokeh, glow, mist } from '../kit/light.ts'
import { horizonOf } from '../kit/sky.ts'
import { around, mix, type Point, upTo } from '../numbers.ts'
import { ground, second } from '../palette/palette.ts'
import { paintBuilding } from '../props/building.ts'
import { openCountry, paintHills, paintMeadow, paintOpenSky } from '../props/open-country.ts'
import { paintPalm, paintRoundTree } from '../props/tree.ts'
import { paintVehicle } from '../props/vehicles.ts'
import { type VehicleName, vehicleNames } from '../reading/concepts.ts'
import type { SceneBrief, SceneFamily } from './family.ts'

type Road = { top: number; foot: number; isDark: boolean }

function paintRoad(brush: Brush, road: Road): void {
  const { width, height, unit, context } = brush
  context.fillStyle = brush.linear(
    [0, road.top],
    [0, height],
    [
      [0, [road.isDark ? 0.3 : 0.52, 0.015, 265]],
      [1, [road.isDark ? 0.18 : 0.36, 0.02, 270]],
    ],
  )
  context.fillRect(-width, road.top, width * 3, height)
  context.fillStyle = brush.linear(
    [0, road.top],
    [0, road.top + 16 * unit],
    [
      [0, [0.86, 0.01, 90]],
      [1, [0.6, 0.015, 90]],
    ],
  )
  context.fillRect(-width, road.top - 6 * unit, width * 3, 14 * unit)
  const y = mix(road.foot, height, 0.5)
  for (const index of upTo(Math.ceil(width / (210 * unit)) + 1)) {
    const x = index * 210 * unit - 60 * unit
    brush.polygon([
      [x, y],
      [x + 116 * unit, y],
      [x + 104 * unit, y + 15 * unit],
      [x - 14 * unit, y + 15 * unit],
    ])
    brush.fill([0.95, 0.02, 90, 0.9])
  }
}

function paintStreet(brush: Brush, brief: SceneBrief, road: Road): void {
  const { width, unit, random } = brush
  const { palette } = brief
  const sun: Point = brush.place(0.7, 0.3)
  paintOpenSky(brush, openCountry(palette, { horizon: road.top, sun }))
  const sky = horizonOf(palette.sky)
  for (const layer of upTo(3)) {
    const depth = layer / 2
    const near: Oklch = road.isDark ? palette.near : [0.5, 0.05, palette.near[2]]
    const colour = mixColour([sky[0] - 0.12, sky[1] * 0.6, sky[2]], near, 0.25 + depth * 0.6)
    for (let x = -30 * unit; x < width; ) {
      const wide = mix(50, 130, depth) * random.between(0.7, 1.4) * unit
      const tall = mix(330, 210, depth) * random.between(0.5, 1.25) * unit
      paintBuilding(
        brush,
        {
          left: x,
          width: wide,
          top: road.top - tall,
          bottom: road.top,
          colour,
          sunX: sun[0],
          lightHue: palette.lightHue,
          depth,
        },
        road.isDark,
      )
      x += wide * random.between(0.95, 1.3)
    }
    mist(brush, { y: road.top - 10 * unit, height: 150 * unit, colour: sky, alpha: 0.34 * (1 - depth) })
  }
  for (const index of upTo(5))
    paintRoundTree(brush, [width * (0.08 + index * 0.22 + random.between(-0.05, 0.05)), road.top + 2 * unit], {
      height: random.between(120, 200) * unit,
      colour: road.isDark ? [0.28, 0.06, 155] : [0.54, 0.12, 142],
      trunk: [0.34, 0.05, 55],
    })
}

function paintCountryRoad(brush: Brush, brief: SceneBrief, road: Road): void {
  const { palette } = brief
  const country = openCountry(palette, { horizon: road.top - 60 * brush.unit, sun: brush.place(0.24, 0.26) })
  paintOpenSky(brush, country)
  paintHills(brush, country, { rise: 420, count: 5 })
  paintMeadow(brush, country, { hues: [palette.hue, 90, palette.secondHue], count: 30 })
}

function paintSeaRoad(brush: Brush, brief: SceneBrief, road: Road): void {
  const { width, unit, random, context } = brush
  const { palette } = brief
  const horizon = road.top - 170 * unit
  const sun: Point = [width * 0.32, horizon - 90 * unit]
  paintOpenSky(brush, openCountry(palette, { horizon, sun }))
  const sky = horizonOf(palette.sky)
  context.fillStyle = brush.linear(
    [0, horizon],
    [0, road.top],
    [
      [0, shift(sky, [-0.1, 0.01])],
      [1, [road.isDark ? 0.3 : 0.55, 0.09, 225]],
    ],
  )
  context.fillRect(-width, horizon, width * 3, road.top - horizon)
  for (let i = 0; i < 90; i++) {
    const depth = random.next()
    const y = mix(horizon + 3 * unit, road.top, depth)
    brush.ellipse([sun[0] + random.bell() * 260 * unit * (0.3 + depth), y], [random.between(8, 40) * unit, 1.6 * unit])
    brush.fill([0.96, 0.05, palette.lightHue, 0.5])
  }
  for (const share of [0.06, 0.9, 0.98])
    paintPalm(brush, [width * share, road.top + 10 * unit], {
      height: random.between(420, 560) * unit,
      lean: random.between(-0.16, 0.16),
      colour: road.isDark ? [0.14, 0.04, 200] : [0.34, 0.07, 150],
    })
}

/** A curved studio wall with long soft lights; the floor mirrors them. */
function paintShowroom(brush: Brush, brief: SceneBrief, road: Road): void {
  const { width, height, unit, context } = brush
  const { palette } = brief
  const isDark = palette.key === 'dark'
  const tone = (lightness: number, chroma: number): Oklch =>
    ground(palette, isDark ? lightness * 0.36 : lightness, chroma)
  brush.flood(
    brush.linear(
      [0, 0],
      [0, height],
      [
        [0, tone(0.72, 0.1)],
        [0.55, tone(0.92, 0.05)],
        [0.68, tone(0.96, 0.03)],
        [1, tone(0.74, 0.08)],
      ],
    ),
  )
  for (const [index, x] of [0.2, 0.5, 0.8].entries()) {
    context.beginPath()
    context.roundRect(
      width * x - 90 * unit,
      road.top - (520 + (index % 2) * 90) * unit,
      180 * unit,
      24 * unit,
      12 * unit,
    )
    brush.fill([0.99, 0.02, 95])
    glow(brush, [width * x, road.top - 480 * unit], {
      radius: 420 * unit,
      colour: [0.9, 0.05, palette.lightHue],
      alpha: 0.36,
      blend: 'screen',
    })
  }
  brush.ellipse([width * 0.5, road.foot], [620 * unit, 130 * unit])
  brush.fill(
    brush.linear(
      [0, road.foot - 130 * unit],
      [0, road.foot + 130 * unit],
      [
        [0, second(palette, isDark ? 0.34 : 0.86, 0.06)],
        [1, second(palette, isDark ? 0.2 : 0.66, 0.09)],
      ],
    ),
  )
  brush.ellipse([width * 0.5, road.foot], [620 * unit, 130 * unit])
  brush.stroke([0.97, 0.03, 90, 0.8], 5)
}

const usual: readonly VehicleName[] = ['car', 'scooter', 'autoRickshaw', 'car', 'bus']
const backdrops = [paintStreet, paintCountryRoad, paintShowroom, paintSeaRoad] as const

function vehicleColour(brief: SceneBrief, name: VehicleName): Oklch {
  const { palette } = brief
  if (palette.thing) return palette.thing
  const named = palette.namedHues[0]
  if (named !== undefined)
    return [named > 65 && named < 115 ? 0.8 : 0.56, 0.17 * Math.min(1, Math.max(0.1, palette.strength)), named]
  if (name === 'autoRickshaw' || (name === 'bus' && brief.variant % 2 === 0)) return [0.82, 0.165, 88]
  return [0.58, 0.18, around([27, 255, 55, 150, 350], brief.variant)]
}

function paint(brush: Brush, brief: SceneBrief) {
  const { width, height, unit, random } = brush
  const { palette } = brief
  const ratio = width / height
  const name = vehicleNames.find((each) => brief.has(each)) ?? around(usual, brief.variant)
  const road: Road = {
    top: height - Math.max(240 * unit, height * 0.24),
    foot: height - Math.max(130 * unit, height * 0.13),
    isDark: palette.near[0] < 0.2,
  }
  const backdrop = brief.has('beach')
    ? paintSeaRoad
    : brief.has('city')
      ? paintStreet
      : around(backdrops, brief.variant)
  backdrop(brush, brief, road)
  if (backdrop !== paintShowroom) paintRoad(brush, road)
  const length = Math.min(width * 0.74, 700 * unit) * (name === 'scooter' ? 0.66 : name === 'autoRickshaw' ? 0.72 : 1)
  paintVehicle(brush, [width * (ratio > 1.25 ? 0.64 : random.pick([0.46, 0.5, 0.55])), road.foot], {
    name,
    colour: vehicleColour(brief, name),
    length,
    isFacingLeft: random.chance(0.4),
  })
  if (road.isDark)
    bokeh(brush, { count: 14, box: [0, 0.5, 1, 0.8], radii: [10, 34], hues: [60, 75, 30], alpha: 0.3, blur: 3 })
  return {
    quietZone:
      ratio > 1.25
        ? { x: 0.04, y: 0.06, width: 0.5, height: 0.3 }
        : { x: 0.06, y: 0.04, width: 0.88, height: ratio < 0.7 ? 0.32 : 0.22 },
    grade: {
      ...plainGrade,
      vignette: 0.22,
      bloom: road.isDark ? 0.25 : 0.1,
      tint: [0.24, 0.05, palette.near[2]] as const,
      warm: [0.93, 0.06, 80] as const,
      grain: 0.12,
    },
  }
}

export const vehicle: SceneFamily = {
  name: 'vehicle',
  closeUp: { centre: [0.5, 0.74], zoom: 1.35 },
  mayMirror: true,
  paint,
}
