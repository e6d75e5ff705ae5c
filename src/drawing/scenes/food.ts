// Food from above on a table: sweets, biryani, a thali, tea or a cake, with small bowls, spices and a cloth around it.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { castShadow } from '../kit/light.ts'
import { distance, fullTurn, type Point, upTo } from '../numbers.ts'
import { ground, type Palette } from '../palette/palette.ts'
import { paintBowl, paintPlate } from '../props/crockery.ts'
import { paintBiryani, paintCake, paintCurry, paintMilk, paintMint, paintTea } from '../props/dishes.ts'
import { china, gold, paintLadoos, paintThali, type Spot } from '../props/meals.ts'
import { paintSilverSweets } from '../props/silver-sweet.ts'
import { paintCupHandle, paintSteam, paintTeaThings } from '../props/tea-things.ts'
import type { SceneBrief, SceneFamily, Zone } from './family.ts'

type Table = { hero: Spot; small: Spot[]; cloth: Point; quietZone: Zone }

/** The hero fills two thirds of a square; long pictures move it to one end and leave the other to words. */
function layTable(brush: Brush): Table {
  const { width, height, unit, random } = brush
  const ratio = width / height
  const spot = (x: number, y: number, radius: number): Spot => ({ at: brush.place(x, y), radius: radius * unit })
  if (ratio > 1.25)
    return {
      hero: spot(0.68, 0.52, 400),
      small: [spot(0.95, 0.16, 150), spot(0.42, 0.88, 170), spot(0.98, 0.86, 140)],
      cloth: [width * 0.5, height * 0.02],
      quietZone: { x: 0.04, y: 0.12, width: 0.36, height: 0.6 },
    }
  if (ratio < 0.7)
    return {
      hero: spot(0.5, 0.62, 430),
      small: [spot(0.12, 0.37, 150), spot(0.9, 0.86, 180), spot(0.1, 0.92, 150)],
      cloth: [width * 0.9, height * 0.34],
      quietZone: { x: 0.08, y: 0.05, width: 0.84, height: 0.22 },
    }
  return random.chance(0.6)
    ? {
        hero: spot(0.42, 0.57, 355),
        small: [spot(0.14, 0.15, 150), spot(0.85, 0.83, 195)],
        cloth: [width * 0.86, height * 0.16],
        quietZone: { x: 0.36, y: 0.03, width: 0.34, height: 0.14 },
      }
    : {
        hero: spot(0.66, 0.64, 375),
        small: [spot(0.15, 0.84, 165), spot(0.93, 0.17, 150)],
        cloth: [width * 0.06, height * 0.36],
        quietZone: { x: 0.06, y: 0.05, width: 0.66, height: 0.2 },
      }
}

function paintTable(brush: Brush, palette: Palette): void {
  const { width, height, random, unit, noise, context } = brush
  const isLight = palette.key === 'light'
  brush.flood(
    brush.linear(
      [0, 0],
      [width, height],
      [
        [0, ground(palette, isLight ? 0.9 : 0.6, isLight ? 0.05 : 0.1, -6)],
        [1, ground(palette, isLight ? 0.78 : 0.4, isLight ? 0.07 : 0.09, 14)],
      ],
    ),
  )
  // Boards with grain, faint enough to stay a ground.
  if (!random.chance(0.5)) return
  const boards = Math.ceil(height / (230 * unit))
  for (const board of upTo(boards)) {
    const top = board * 230 * unit
    context.fillStyle = brush.linear(
      [0, top],
      [0, top + 14 * unit],
      [
        [0, [0.1, 0.03, palette.hue, 0.4]],
        [1, [0.1, 0.03, palette.hue, 0]],
      ],
    )
    context.fillRect(-width, top, width * 3, 14 * unit)
    for (let line = 0; line < 16; line++) {
      const y = top + random.between(16, 226) * unit
      context.beginPath()
      context.moveTo(0, y)
      for (const step of upTo(25))
        context.lineTo((width * step) / 24, y + noise.fbm(step * 0.3, y / (60 * unit), 2) * 10 * unit)
      brush.stroke(ground(palette, isLight ? 0.6 : 0.26, 0.07), random.between(0.6, 1.8) * 0.7)
    }
  }
}

function paintCloth(brush: Brush, at: Point, palette: Palette): void {
  const { random, unit, context } = brush
  const half = 260 * unit
  const length = 300 * unit
  const stripe = palette.secondHue
  brush.turned(at, 0.5, () => {
    castShadow(
      brush,
      { blur: 16, alpha: 0.45, offset: [14, 22], hue: palette.hue, within: { at: [0, 0], reach: half * 1.6 } },
      (context) => context.fillRect(-half, -length, half * 2, length * 2 - 40 * unit),
    )
    context.beginPath()
    context.rect(-half, -length, half * 2, length * 2 - 40 * unit)
    brush.fill([0.94, 0.03, 85])
    for (const row of upTo(8)) {
      for (const [offset, height] of [
        [0, 12],
        [18, 3],
      ] as const) {
        context.beginPath()
        context.rect(-half, (-280 + row * 70 + offset) * unit, half * 2, height * unit)
        brush.fill([0.62, 0.16, stripe, 0.85])
      }
    }
    for (let fold = 0; fold < 9; fold++) {
      const left = random.between(-250, 230) * unit
      const wide = random.between(30, 90) * unit
      context.fillStyle = brush.linear(
        [left, 0],
        [left + wide, 0],
        [
          [0, [0.3, 0.05, palette.hue, 0.26]],
          [0.4, [0.3, 0.05, palette.hue, 0]],
          [0.6, [1, 0, 0, 0.3]],
          [1, [1, 0, 0, 0]],
        ],
      )
      context.fillRect(left, -length, wide, length * 2 - 40 * unit)
    }
    for (const thread of upTo(90)) {
      const x = -half + thread * 5.8 * unit
      context.beginPath()
      context.moveTo(x, length - 42 * unit)
      context.lineTo(x + random.between(-3, 3) * unit, length + random.between(-28, -14) * unit)
      brush.stroke([0.94, 0.03, 85], 2)
    }
  })
}

const copper: Oklch = [0.56, 0.12, 48]

function paintHero(brush: Brush, brief: SceneBrief, hero: Spot): void {
  const { at, radius } = hero
  if (brief.has('cake')) {
    paintPlate(brush, hero, { colour: china, rim: gold, hue: 250 })
    paintCake(brush, { at, radius: radius * 0.7, icing: [0.88, 0.075, brief.palette.namedHues[0] ?? 25], berryHue: 18 })
  } else if (brief.has('sweets')) paintLadoos(brush, hero)
  else if (brief.has('biryani'))
    paintBowl(brush, hero, { colour: copper, hue: 250, fill: (inner) => paintBiryani(brush, { at, inner }) })
  else if (brief.has('drink')) {
    paintPlate(brush, { at, radius: radius * 0.92 }, { colour: china, rim: gold, hue: 250 })
    paintTeaThings(brush, at, { radius: radius * 0.92 })
    paintCupHandle(brush, at, { radius: radius * 0.56, angle: -0.5 })
    paintBowl(
      brush,
      { at, radius: radius * 0.56 },
      { colour: china, hue: 250, fill: (inner) => paintTea(brush, { at, inner }, 62) },
    )
    paintSteam(brush, at, radius * 0.56)
  } else paintThali(brush, hero)
}

function paintSide(brush: Brush, brief: SceneBrief, side: { spot: Spot; index: number }): void {
  const { spot, index } = side
  const { at } = spot
  const isSweet = brief.has('sweets') || brief.has('cake') || brief.has('drink')
  if (isSweet && index === 1) paintSilverSweets(brush, spot)
  else if (brief.has('drink')) paintLadoos(brush, spot)
  else if (isSweet)
    paintBowl(brush, spot, { colour: copper, hue: 250, fill: (inner) => paintMilk(brush, { at, inner }) })
  else if (index === 0)
    paintBowl(brush, spot, {
      colour: copper,
      hue: 250,
      fill: (inner) => paintCurry(brush, { at, inner }, { colour: [0.52, 0.16, 40], piece: [0.93, 0.035, 90] }),
    })
  else if (index === 1)
    paintBowl(brush, spot, {
      colour: china,
      hue: 250,
      fill: (inner) => paintCurry(brush, { at, inner }, { colour: [0.95, 0.02, 95], piece: undefined }),
    })
  else paintBowl(brush, spot, { colour: china, hue: 250, fill: (inner) => paintTea(brush, { at, inner }, 62) })
}

/** Petals and pistachios for sweets; mint, chillies and peppercorns for a meal. */
function scatter(brush: Brush, brief: SceneBrief, taken: readonly Spot[]): void {
  const { random, unit } = brush
  const isSweet = brief.has('sweets') || brief.has('cake')
  const count = Math.round(34 * Math.max(1, (brush.width * brush.height) / (1e6 * unit * unit)))
  for (let i = 0; i < count; i++) {
    const at = brush.place(random.next(), random.next())
    if (taken.some((spot) => distance(spot.at, at) < spot.radius * 1.08)) continue
    const size = random.between(16, 32) * unit
    if (!isSweet && random.chance(0.3)) paintMint(brush, at, size * 1.8)
    else
      paintBit(brush, at, {
        size,
        kind: isSweet ? (random.chance(0.55) ? 'petal' : 'nut') : random.chance(0.35) ? 'chilli' : 'pepper',
      })
  }
}

function paintBit(brush: Brush, at: Point, bit: { size: number; kind: 'petal' | 'nut' | 'chilli' | 'pepper' }): void {
  const { size, kind } = bit
  const radii: Point =
    kind === 'chilli'
      ? [size * 1.7, size * 0.26]
      : kind === 'pepper'
        ? [size * 0.22, size * 0.22]
        : kind === 'petal'
          ? [size, size * 0.62]
          : [size * 0.6, size * 0.3]
  const colour: Oklch =
    kind === 'petal'
      ? [0.62, 0.17, 12]
      : kind === 'nut'
        ? [0.66, 0.12, 125]
        : kind === 'chilli'
          ? [0.52, 0.2, 28]
          : [0.3, 0.03, 50]
  brush.turned(at, brush.random.next() * fullTurn, () => {
    castShadow(brush, { blur: 4, alpha: 0.5, offset: [4, 6], within: { at: [0, 0], reach: radii[0] } }, () => {
      brush.ellipse([0, 0], radii)
      brush.context.fill()
    })
    brush.ellipse([0, 0], radii)
    brush.fill(
      brush.linear(
        [0, -radii[1]],
        [0, radii[1]],
        [
          [0, shift(colour, [0.14])],
          [1, shift(colour, [-0.1])],
        ],
      ),
    )
  })
}

function paint(brush: Brush, brief: SceneBrief) {
  const { width, height, unit } = brush
  const { palette } = brief
  const table = layTable(brush)
  paintTable(brush, palette)
  paintCloth(brush, table.cloth, palette)
  scatter(brush, brief, [table.hero, ...table.small])
  for (const [index, spot] of table.small.entries()) paintSide(brush, brief, { spot, index })
  paintHero(brush, brief, table.hero)
  brush.layer({ blend: 'soft-light', blur: 36 * unit, alpha: 0.5 }, () => {
    brush.polygon([
      [0, 0],
      [width * 0.6, 0],
      [width, height * 0.5],
      [width, height * 0.72],
      [0, height * 0.2],
    ])
    brush.fill([0.98, 0.05, 90])
  })
  return {
    quietZone: table.quietZone,
    grade: {
      ...plainGrade,
      vignette: 0.28,
      tint: [0.3, 0.06, palette.hue + 40] as const,
      warm: [0.92, 0.06, 85] as const,
      grain: 0.14,
    },
  }
}

export const food: SceneFamily = { name: 'food', closeUp: { centre: [0.46, 0.57], zoom: 1.6 }, mayMirror: true, paint }
