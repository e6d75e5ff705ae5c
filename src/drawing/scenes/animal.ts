// Animal: one animal or a pair, as a bust among leaves, sitting in a meadow, or in the woods. Stylised; never cruel, never a film's.
import type { Oklch } from '../colour/oklch.ts'
import { shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { castShadow, glow } from '../kit/light.ts'
import { around, type Point, upTo } from '../numbers.ts'
import { accent, ground, second } from '../palette/palette.ts'
import { paintBust, paintPeacock, paintSitting } from '../props/animal-body.ts'
import { type AnimalLook, animalLooks } from '../props/animal-looks.ts'
import { paintLeaf } from '../props/leaf.ts'
import { type Country, openCountry, paintHills, paintMeadow, paintOpenSky, paintWoods } from '../props/open-country.ts'
import { type AnimalName, animalNames } from '../reading/concepts.ts'
import type { SceneBrief, SceneFamily, Zone } from './family.ts'

type Stage = { middle: Point; isWide: boolean; isTall: boolean }

const wild: readonly AnimalName[] = ['tiger', 'elephant', 'deer', 'peacock', 'lion']
const tame: readonly AnimalName[] = ['dog', 'cat', 'rabbit', 'cow', 'dog']

function chooseAnimals(brief: SceneBrief): AnimalName[] {
  const named = animalNames.filter((name) => brief.has(name))
  return named.length > 0 ? named : [around(brief.has('forest') ? wild : [...tame, ...wild], brief.variant)]
}

function lookOf(name: AnimalName, thing: Oklch | undefined): AnimalLook {
  const look = animalLooks[name === 'peacock' ? 'deer' : name]
  return thing === undefined ? look : { ...look, coat: [Math.max(0.4, thing[0]), thing[1] * 0.6, thing[2]] }
}

/** Leaves and a disc, as a studio would build it. */
function paintStudio(brush: Brush, brief: SceneBrief, stage: Stage): void {
  const { palette } = brief
  const { width, height, unit, random } = brush
  const isDark = palette.key === 'dark'
  const tone = (colour: Oklch): Oklch => (isDark ? [colour[0] * 0.42, colour[1], colour[2]] : colour)
  brush.flood(
    brush.linear(
      [0, 0],
      [width, height],
      [
        [0, tone(ground(palette, 0.93, 0.05, 8))],
        [0.55, tone(ground(palette, 0.83, 0.09))],
        [1, tone(ground(palette, 0.66, 0.12, -8))],
      ],
    ),
  )
  brush.circle([stage.middle[0], stage.middle[1] + 20 * unit], 370 * unit)
  brush.fill(
    brush.linear(
      [0, stage.middle[1] - 350 * unit],
      [0, stage.middle[1] + 380 * unit],
      [
        [0, tone(second(palette, 0.9, 0.09))],
        [1, tone(second(palette, 0.68, 0.13))],
      ],
    ),
  )
  for (const index of upTo(8)) {
    const side = index % 2 === 0 ? -1 : 1
    const stem: Point = [stage.middle[0] + side * random.between(200, 430) * unit, height + 30 * unit]
    const leaf = {
      kind: random.pick(['oval', 'palm', 'monstera'] as const),
      length: random.between(420, 640) * unit,
      rotation: -Math.PI / 2 + side * random.between(-0.1, 0.5),
    }
    castShadow(brush, { blur: 16, alpha: 0.35, offset: [16, 18] }, () =>
      paintLeaf(brush, stem, { ...leaf, colour: [0.2, 0.05, 180] }),
    )
    paintLeaf(brush, stem, { ...leaf, colour: tone([random.between(0.46, 0.64), 0.11, random.between(138, 165)]) })
  }
}

function paintOutdoors(brush: Brush, brief: SceneBrief, isWooded: boolean): void {
  const { width, height, random } = brush
  const { palette } = brief
  const horizon = height * (isWooded ? 0.7 : random.between(0.52, 0.62))
  const sun = brush.place(random.pick([0.2, 0.78]), isWooded ? 0.12 : 0.24)
  const country: Country = openCountry(palette, { horizon, sun })
  if (isWooded) {
    paintWoods(brush, country)
    paintMeadow(brush, { ...country, grass: shift(country.grass, [-0.14]) }, { hues: [90], count: 14 })
  } else {
    paintOpenSky(brush, country)
    paintHills(brush, country, { rise: 190, count: 4 })
    paintMeadow(brush, country, { hues: [accent(palette, 0), accent(palette, 1), 90], count: 70 })
  }
  glow(brush, sun, { radius: width * 0.8, colour: [0.85, 0.1, palette.lightHue], alpha: 0.14 })
}

function paintOne(brush: Brush, brief: SceneBrief, name: AnimalName, place: { foot: Point; size: number }): void {
  // Ears, antlers and tails need room above.
  const share = name === 'peacock' ? 0.72 : name === 'rabbit' || name === 'deer' ? 0.8 : 0.94
  const size = place.size * share
  if (name === 'peacock') paintPeacock(brush, place.foot, { size, hue: 262 })
  else paintSitting(brush, place.foot, { look: lookOf(name, brief.palette.thing), size })
}

/** A bust fills the picture; the peacock never fits one, so it stands. */
function paintClose(brush: Brush, brief: SceneBrief, stage: Stage, name: AnimalName): void {
  const { unit, random, height } = brush
  if (name === 'peacock') paintOne(brush, brief, name, { foot: [stage.middle[0], height * 0.93], size: 150 * unit })
  else
    paintBust(brush, stage.middle, {
      look: lookOf(name, brief.palette.thing),
      size: (stage.isTall ? 230 : 208) * unit,
      tilt: random.between(-0.07, 0.07),
    })
}

function quietOf(stage: Stage, isClose: boolean): Zone {
  if (stage.isWide) return { x: 0.04, y: 0.1, width: 0.36, height: 0.6 }
  return { x: 0.06, y: 0.03, width: 0.88, height: stage.isTall ? 0.26 : isClose ? 0.12 : 0.2 }
}

function paint(brush: Brush, brief: SceneBrief) {
  const { width, height, unit, random } = brush
  const ratio = width / height
  const names = chooseAnimals(brief)
  const first = around(names, 0)
  const composition = brief.has('forest')
    ? around(['woods', 'closeWoods'], brief.variant)
    : around(compositions, brief.variant)
  const isClose = composition === 'studio' || composition === 'closeWoods'
  const stage: Stage = {
    middle: [width * (ratio > 1.25 ? 0.67 : random.pick([0.44, 0.5, 0.56])), height * (ratio < 0.7 ? 0.52 : 0.52)],
    isWide: ratio > 1.25,
    isTall: ratio < 0.7,
  }
  if (composition === 'studio') paintStudio(brush, brief, stage)
  else paintOutdoors(brush, brief, composition === 'woods' || composition === 'closeWoods')
  if (isClose) paintClose(brush, brief, stage, first)
  else {
    const size = (stage.isTall ? 150 : 132) * unit
    const hasTwo = composition === 'pair' || names.length > 1
    const x = stage.middle[0]
    const gap = stage.isWide ? 190 * unit : width * 0.22
    if (hasTwo) {
      const other = names[1] ?? first
      paintOne(brush, brief, first, { foot: [x - gap, height * 0.89], size: size * (names[1] ? 0.94 : 1.06) })
      paintOne(brush, brief, other, { foot: [x + gap, height * 0.94], size: size * (names[1] ? 0.94 : 0.7) })
    } else
      paintOne(brush, brief, first, {
        foot: [x + (composition === 'aside' ? gap * 0.7 : 0), height * 0.93],
        size: size * 1.15,
      })
  }
  return {
    quietZone: quietOf(stage, isClose),
    grade: {
      ...plainGrade,
      vignette: 0.26,
      bloom: 0.1,
      tint: [0.25, 0.05, brief.palette.hue] as const,
      warm: [0.93, 0.06, 80] as const,
      grain: 0.12,
    },
  }
}

const compositions = ['meadow', 'studio', 'pair', 'woods', 'aside'] as const

export const animal: SceneFamily = {
  name: 'animal',
  closeUp: { centre: [0.5, 0.5], zoom: 1.3 },
  mayMirror: true,
  paint,
}
