// Leaves: three rings of foliage, far ones blurred, around an empty middle for words; flowers are the only accent.
import { fade, type Oklch } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { glow } from '../kit/light.ts'
import { around, fullTurn, type Point, polar, upTo } from '../numbers.ts'
import { ground, type Palette, second } from '../palette/palette.ts'
import { paintFlower } from '../props/flower.ts'
import { type LeafKind, paintLeaf } from '../props/leaf.ts'
import type { SceneBrief, SceneFamily } from './family.ts'

type Ring = {
  count: number
  distance: number
  length: number
  kinds: readonly LeafKind[]
  colour: () => Oklch
  hasShadow: boolean
}

/** Foliage stays within greens and teals: a blue or pink prompt dresses the ground and the flowers instead. */
function foliageHue(palette: Palette): number {
  const isLeafy = palette.hue > 105 && palette.hue < 215
  return isLeafy ? palette.hue : 152
}

// Words sit in the middle, at one side or below: leaves leave out that part of the ring.
type Gap = { from: number; to: number }

function paintRing(brush: Brush, ring: Ring, gap: Gap): void {
  const { random, unit, width, height } = brush
  // More leaves where the picture is longer, so that the ring stays closed.
  const count = Math.round(ring.count * Math.max(1, Math.max(width / height, height / width) * 0.8))
  for (const index of upTo(count)) {
    const angle = ((index + random.between(-0.3, 0.3)) / count) * fullTurn
    if (angle > gap.from && angle < gap.to) continue
    const stem = brush.place(0.5 + Math.cos(angle) * ring.distance, 0.5 + Math.sin(angle) * ring.distance)
    const kind = random.pick(ring.kinds)
    const length = ring.length * random.between(0.75, 1.2) * unit
    const rotation = Math.atan2(height * 0.5 - stem[1], width * 0.5 - stem[0]) + random.between(-0.75, 0.75)
    const colour = ring.colour()
    if (ring.hasShadow) {
      const shade: Oklch = [0.18, 0.05, colour[2] + 30]
      brush.layer(
        {
          blend: 'multiply',
          blur: 18 * unit,
          alpha: colour[0] > 0.6 ? 0.34 : 0.6,
          offset: [14 * unit, 24 * unit],
          within: { at: stem, reach: length * 1.1 },
        },
        () =>
          paintLeaf(brush, stem, {
            kind: kind === 'palm' ? 'oval' : kind,
            length: length * 0.98,
            rotation,
            colour: shade,
            bend: 0,
          }),
      )
    }
    paintLeaf(brush, stem, { kind, length, rotation, colour })
  }
}

function paintBeams(brush: Brush, alpha: number): void {
  const { width, height, unit, random } = brush
  brush.layer({ blend: 'screen', blur: 34 * unit, alpha }, () => {
    for (const index of upTo(5)) {
      const left = width * (index * 0.13 - 0.12)
      brush.polygon([
        [left, 0],
        [left + width * random.between(0.03, 0.08), 0],
        [left + width * random.between(0.5, 0.6), height],
        [left + width * 0.36, height],
      ])
      brush.fill(
        brush.linear(
          [0, 0],
          [width * 0.5, height],
          [
            [0, [0.9, 0.08, 100, 0.55]],
            [1, [0.9, 0.08, 100, 0]],
          ],
        ),
      )
    }
  })
}

function paintGround(brush: Brush, palette: Palette, isDark: boolean): void {
  const at = brush.place(0.42, 0.4)
  const radius = Math.max(brush.width, brush.height) * 0.8
  brush.flood(
    isDark
      ? brush.radial({ at, radius }, [
          [0, ground(palette, 0.42, 0.085, 4)],
          [0.5, ground(palette, 0.26, 0.068, 8)],
          [1, ground(palette, 0.12, 0.04, 16)],
        ])
      : brush.radial(
          { at, radius },
          palette.namedHues.length > 0
            ? [
                [0, ground(palette, 0.95, 0.04)],
                [0.6, ground(palette, 0.87, 0.075)],
                [1, ground(palette, 0.76, 0.11)],
              ]
            : [
                [0, [0.97, 0.025, 95]],
                [0.6, [0.92, 0.04, 90]],
                [1, [0.84, 0.055, 80]],
              ],
        ),
  )
}

const flowerSpots: readonly (readonly Point[])[] = [
  [
    [0.14, 0.8],
    [0.87, 0.2],
    [0.9, 0.84],
  ],
  [
    [0.12, 0.16],
    [0.86, 0.86],
    [0.72, 0.92],
  ],
  [
    [0.1, 0.88],
    [0.26, 0.93],
    [0.93, 0.1],
  ],
]

/** Far, middle and near foliage; the far ring lies in a haze of light. */
function paintRings(brush: Brush, palette: Palette, gap: Gap): void {
  const { unit, random } = brush
  const isDark = palette.key === 'dark'
  const hue = foliageHue(palette)
  const far = (): Oklch => [
    isDark ? random.between(0.26, 0.34) : random.between(0.74, 0.8),
    isDark ? 0.06 : 0.05,
    hue - (isDark ? 0 : 25) + random.between(-5, 25),
  ]
  const middle = (): Oklch => [random.between(0.36, 0.44) + (isDark ? 0 : 0.27), 0.085, hue + random.between(-14, 12)]
  const near = (): Oklch => [
    random.between(0.44, 0.6) + (isDark ? 0 : 0.06),
    random.between(0.1, 0.135),
    hue - 10 + random.between(-22, 12),
  ]
  brush.layer({ blur: (isDark ? 10 : 14) * unit, alpha: isDark ? 1 : 0.55 }, () =>
    paintRing(
      brush,
      {
        count: 20,
        distance: isDark ? 0.66 : 0.72,
        length: isDark ? 470 : 360,
        kinds: ['oval', 'palm'],
        colour: far,
        hasShadow: false,
      },
      gap,
    ),
  )
  glow(brush, brush.place(0.3, 0.2), {
    radius: brush.width * 0.7,
    colour: fade(isDark ? [0.8, 0.09, palette.namedHues.length > 0 ? palette.hue : 105] : [0.9, 0.05, 95], 1),
    alpha: isDark ? 0.28 : 0.12,
    blend: isDark ? 'lighter' : 'screen',
  })
  brush.layer({ blur: 3 * unit }, () =>
    paintRing(
      brush,
      {
        count: 13,
        distance: isDark ? 0.66 : 0.69,
        length: isDark ? 430 : 350,
        kinds: ['palm', 'oval', 'monstera'],
        colour: middle,
        hasShadow: false,
      },
      gap,
    ),
  )
  paintRing(
    brush,
    {
      count: 12,
      distance: 0.66,
      length: 380,
      kinds: ['monstera', 'oval', 'oval', 'palm'],
      colour: near,
      hasShadow: true,
    },
    gap,
  )
}

function paintFlowers(brush: Brush, brief: SceneBrief): void {
  const { unit, random } = brush
  const { palette } = brief
  const flowerHue = palette.namedHues.find((named) => named < 100 || named > 220) ?? second(palette, 0.5, 0.1)[2]
  const spots = around(flowerSpots, Math.floor(random.next() * flowerSpots.length))
  const count = brief.has('flower') ? 3 : random.pick([2, 3, 3])
  for (const [index, spot] of spots.slice(0, count).entries()) {
    paintFlower(brush, brush.place(...spot), {
      radius: around([120, 96, 70], index) * (brief.has('flower') ? 1.35 : 1) * unit,
      hue: flowerHue,
      petals: random.pick([5, 6, 8]),
    })
  }
}

/** A round bunch in the middle: leaves behind, one great bloom, smaller ones around it. */
function paintBunch(brush: Brush, brief: SceneBrief): void {
  const { unit, random, width, height } = brush
  const { palette } = brief
  const at: Point = [width * 0.5, height * 0.51]
  const flowerHue = palette.namedHues.find((named) => named < 100 || named > 220) ?? second(palette, 0.5, 0.1)[2]
  const hues = [flowerHue, flowerHue + 42, flowerHue - 34, 82]
  for (const index of upTo(13)) {
    const rotation = (index / 13) * fullTurn + random.between(-0.12, 0.12)
    paintLeaf(brush, polar(at, rotation, 110 * unit), {
      kind: around(['oval', 'palm', 'oval'] as const, index),
      length: random.between(230, 310) * unit,
      rotation,
      colour: [random.between(0.42, 0.58), 0.12, foliageHue(palette) + random.between(-16, 6)],
    })
  }
  for (const index of upTo(7)) {
    const spot = polar(at, (index / 7) * fullTurn + 0.3, (index % 2 ? 205 : 178) * unit)
    paintFlower(brush, spot, {
      radius: (index % 2 ? 88 : 112) * unit,
      hue: around(hues, index + 1),
      petals: around([5, 8, 6], index),
    })
  }
  paintFlower(brush, at, { radius: 168 * unit, hue: flowerHue, petals: 8 })
}

function paint(brush: Brush, brief: SceneBrief) {
  const { random } = brush
  const { palette } = brief
  const isDark = palette.key === 'dark'
  const gap = random.pick<Gap>([
    { from: 9, to: 9 },
    { from: fullTurn * 0.62, to: fullTurn * 0.88 },
    { from: fullTurn * 0.06, to: fullTurn * 0.2 },
  ])
  paintGround(brush, palette, isDark)
  paintRings(brush, palette, gap)
  const hasBunch = brief.isFilled || brief.has('flower')
  if (hasBunch) paintBunch(brush, brief)
  paintFlowers(brush, brief)
  paintBeams(brush, isDark ? 0.3 : 0.25)
  return {
    quietZone: hasBunch ? { x: 0.1, y: 0.03, width: 0.8, height: 0.14 } : { x: 0.24, y: 0.3, width: 0.52, height: 0.4 },
    grade: {
      ...plainGrade,
      vignette: isDark ? 0.4 : 0.2,
      bloom: isDark ? 0.22 : 0,
      tint: [0.22, 0.06, palette.hue + 40] as const,
      warm: [0.9, 0.07, 95] as const,
      grain: 0.15,
    },
  }
}

export const leaves: SceneFamily = {
  name: 'leaves',
  closeUp: { centre: [0.74, 0.3], zoom: 1.5 },
  mayMirror: true,
  paint,
}
