// Group: three to five stylised people, the middle ones in front, before large discs of colour; a family, a team, a class.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { bokeh, glow } from '../kit/light.ts'
import { around, type Point, upTo } from '../numbers.ts'
import { accent, ground, type Palette } from '../palette/palette.ts'
import { paintDiya } from '../props/diya.ts'
import { paintLeaf } from '../props/leaf.ts'
import { marigoldSprite } from '../props/marigold.ts'
import { choosePerson, type Person, paintPerson } from '../props/person.ts'
import type { PropName } from '../reading/concepts.ts'
import type { SceneBrief, SceneFamily } from './family.ts'

type Place = { x: number; y: number; size: number }

/** x in units from the middle, y in units above the lower edge; back row first. */
/** Grandmother, father, mother in the back row; two children before them. */
const familyPlaces: readonly Place[] = [
  { x: -300, y: 500, size: 104 },
  { x: 10, y: 560, size: 112 },
  { x: 300, y: 510, size: 106 },
  { x: -160, y: 330, size: 92 },
  { x: 175, y: 320, size: 92 },
]

const familyRoles: readonly (readonly PropName[])[] = [
  ['woman', 'elder', 'sari'],
  ['man'],
  ['woman', 'sari'],
  ['man', 'child'],
  ['woman', 'child'],
]

const arrangements: readonly (readonly Place[])[] = [
  [
    { x: -300, y: 480, size: 98 },
    { x: 300, y: 490, size: 98 },
    { x: 0, y: 560, size: 102 },
    { x: -160, y: 350, size: 118 },
    { x: 165, y: 345, size: 118 },
  ],
  [
    { x: -260, y: 430, size: 112 },
    { x: 265, y: 440, size: 112 },
    { x: 0, y: 370, size: 130 },
  ],
  [
    { x: -330, y: 400, size: 104 },
    { x: 330, y: 410, size: 104 },
    { x: -115, y: 455, size: 112 },
    { x: 120, y: 440, size: 112 },
  ],
]

function paintBackdrop(brush: Brush, palette: Palette, middle: number): void {
  const { width, height, unit, random } = brush
  const isDark = palette.key === 'dark'
  const tone = (colour: Oklch): Oklch => (isDark ? [colour[0] * 0.42, colour[1], colour[2]] : colour)
  brush.flood(
    brush.linear(
      [0, 0],
      [width, height],
      [
        [0, tone(ground(palette, 0.95, 0.04, 6))],
        [1, tone(ground(palette, 0.8, 0.09, -6))],
      ],
    ),
  )
  for (const [index, [x, y, size]] of (
    [
      [0, 470, 400],
      [-330, 620, 170],
      [360, 700, 130],
      [-420, 250, 150],
      [430, 300, 180],
    ] as const
  ).entries()) {
    const at: Point = [middle + x * unit, height - y * unit]
    const colour = tone([
      0.84 - index * 0.03,
      0.11 * palette.strength,
      // In the dark, discs of other hues look like mud.
      index === 0 || isDark ? palette.hue + 24 - index * 16 : accent(palette, index),
    ])
    brush.circle(at, size * unit)
    brush.fill(
      brush.linear(
        [at[0], at[1] - size * unit],
        [at[0], at[1] + size * unit],
        [
          [0, shift(colour, [0.05])],
          [1, shift(colour, [-0.07, 0.02])],
        ],
      ),
    )
  }
  for (const index of upTo(7)) {
    const stem: Point = [middle + (index < 4 ? -1 : 1) * random.between(330, 480) * unit, height + 20 * unit]
    paintLeaf(brush, stem, {
      kind: random.pick(['oval', 'palm', 'monstera']),
      length: random.between(340, 520) * unit,
      rotation: -Math.PI / 2 + random.between(-0.5, 0.5),
      colour: tone([random.between(0.48, 0.64), 0.1, random.between(140, 170)]),
    })
  }
}

function dressOf(brush: Brush, brief: SceneBrief, index: number) {
  const hue = accent(brief.palette, index)
  const cloth: Oklch = [brush.random.between(0.46, 0.66), 0.14 * Math.max(0.5, brief.palette.strength), hue]
  return { cloth, trim: [0.6, 0.14, accent(brief.palette, index + 2)] as const }
}

function chooseFamily(brush: Brush, brief: SceneBrief): Person[] {
  return familyRoles.map((roles, index) => {
    const member: SceneBrief = { ...brief, has: (prop) => roles.includes(prop) }
    return choosePerson(brush, member, dressOf(brush, brief, index))
  })
}

/** A sill with lamps and flowers in front of everybody: it is their festival. */
function paintLampsBefore(brush: Brush, middle: number): void {
  const { width, height, unit } = brush
  const top = height - 150 * unit
  brush.context.fillStyle = brush.linear(
    [0, top - 40 * unit],
    [0, height],
    [
      [0, [0.16, 0.06, 20, 0]],
      [0.3, [0.2, 0.07, 25, 0.9]],
      [1, [0.12, 0.05, 15, 1]],
    ],
  )
  brush.context.fillRect(-width, top - 40 * unit, width * 3, height)
  const heads = [60, 78, 48].map((hue) => marigoldSprite(brush, 110 * unit, { hue }))
  for (const index of upTo(17))
    brush.stamp(around(heads, index), [middle + (index - 8) * 66 * unit, height - 16 * unit], {
      size: (84 + (index % 3) * 12) * unit,
      rotation: index,
      squash: 0.7,
    })
  for (const [x, radius] of [
    [-400, 70],
    [-210, 84],
    [0, 100],
    [210, 84],
    [400, 70],
  ] as const)
    paintDiya(brush, [middle + x * unit, height - 110 * unit], { radius: radius * unit })
}

/** Nobody looks like the neighbour: sexes alternate, clothes take the accents in turn. */
function choosePeople(brush: Brush, brief: SceneBrief, count: number): Person[] {
  const { random } = brush
  const start = Math.floor(random.next() * 5)
  const first = random.chance(0.5)
  return upTo(count).map((index) => {
    const isWoman = (index % 2 === 0) === first
    const member: SceneBrief = {
      ...brief,
      has: (prop) =>
        prop === 'woman'
          ? isWoman
          : prop === 'man'
            ? !isWoman
            : prop === 'child'
              ? brief.has('child') && index >= count - 2
              : brief.has(prop),
    }
    return choosePerson(brush, member, dressOf(brush, brief, start + index))
  })
}

function paint(brush: Brush, brief: SceneBrief) {
  const { width, height, unit, random } = brush
  const { palette } = brief
  const ratio = width / height
  const middle = ratio > 1.25 ? width * 0.64 : width * 0.5
  paintBackdrop(brush, palette, middle)
  glow(brush, [middle - 300 * unit, height - 800 * unit], {
    radius: 800 * unit,
    colour: [0.92, 0.06, palette.lightHue],
    alpha: 0.3,
    blend: 'screen',
  })
  const isFamily = brief.has('family')
  const hasLamps = brief.has('diya')
  const places = isFamily ? familyPlaces : random.pick(arrangements)
  const people = isFamily ? chooseFamily(brush, brief) : choosePeople(brush, brief, places.length)
  const lift = (ratio < 0.7 ? 140 : hasLamps ? 70 : 0) * unit
  if (hasLamps)
    bokeh(brush, {
      count: 70,
      box: [0, 0, 1, 0.7],
      radii: [8, 46],
      hues: [58, 70, 80, 45],
      alpha: 0.42,
      blur: 3,
    })
  for (const [index, place] of places.entries()) {
    const at: Point = [middle + place.x * unit, height - place.y * unit - lift]
    brush.layer(
      {
        blend: 'multiply',
        blur: 20 * unit,
        alpha: 0.34,
        offset: [22 * unit, 16 * unit],
        within: { at: [at[0], at[1] + place.size * unit], reach: place.size * unit * 4 },
      },
      () => {
        brush.ellipse(at, [place.size * unit, place.size * unit * 1.4])
        brush.fill([0.3, 0.06, palette.hue])
        brush.ellipse([at[0], at[1] + place.size * unit * 3.6], [place.size * unit * 2.2, place.size * unit * 1.9])
        brush.fill([0.3, 0.06, palette.hue])
      },
    )
    paintPerson(brush, at, { person: around(people, index), size: place.size * unit })
  }
  if (hasLamps) paintLampsBefore(brush, middle)
  return {
    quietZone:
      ratio > 1.25
        ? { x: 0.04, y: 0.1, width: 0.32, height: 0.6 }
        : { x: 0.07, y: 0.04, width: 0.86, height: ratio < 0.7 ? 0.34 : 0.2 },
    grade: {
      ...plainGrade,
      vignette: 0.18,
      bloom: 0.06,
      tint: [0.28, 0.05, palette.hue] as const,
      warm: [0.94, 0.05, 80] as const,
      grain: 0.11,
    },
  }
}

export const group: SceneFamily = { name: 'group', closeUp: { centre: [0.5, 0.62], zoom: 1.3 }, mayMirror: true, paint }
