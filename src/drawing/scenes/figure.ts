// Figure: one stylised person, head and chest, before a backdrop that says where: a disc and leaves, an arch, an office at dusk.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { bokeh, castShadow, glow } from '../kit/light.ts'
import { around, type Point, upTo } from '../numbers.ts'
import { accent, ground, type Palette, second } from '../palette/palette.ts'
import { paintLeaf } from '../props/leaf.ts'
import { choosePerson, paintPerson } from '../props/person.ts'
import type { SceneBrief, SceneFamily } from './family.ts'

type Backdrop = { palette: Palette; isDark: boolean; middle: Point }

function tone(backdrop: Backdrop, colour: Oklch): Oklch {
  return backdrop.isDark ? [colour[0] * 0.42, colour[1], colour[2]] : colour
}

function paintWall(brush: Brush, backdrop: Backdrop): void {
  const { palette } = backdrop
  brush.flood(
    brush.linear(
      [0, 0],
      [brush.width, brush.height],
      [
        [0, tone(backdrop, ground(palette, 0.92, 0.05, 6))],
        [0.55, tone(backdrop, ground(palette, 0.82, 0.085))],
        [1, tone(backdrop, ground(palette, 0.66, 0.11, -8))],
      ],
    ),
  )
}

/** A large disc behind the head, with leaves that grow from behind the shoulders. */
function paintDiscAndLeaves(brush: Brush, backdrop: Backdrop): void {
  const { unit, random } = brush
  const { palette, middle } = backdrop
  const radius = 350 * unit
  brush.circle([middle[0], middle[1] + 20 * unit], radius)
  brush.fill(
    brush.linear(
      [middle[0] - radius, middle[1] - radius],
      [middle[0] + radius, middle[1] + radius],
      [
        [0, tone(backdrop, second(palette, 0.9, 0.08, 10))],
        [1, tone(backdrop, second(palette, 0.72, 0.13))],
      ],
    ),
  )
  const stems = [-2.5, -2.05, -1.75, -1.38, -1.06, -0.6]
  for (const angle of stems) {
    const stem: Point = [middle[0] + Math.cos(angle) * 150 * unit, middle[1] + 210 * unit]
    const colour: Oklch = [random.between(0.42, 0.6), 0.1, random.between(140, 168)]
    const length = random.between(400, 520) * unit
    brush.layer({ blend: 'multiply', blur: 12 * unit, alpha: 0.3, offset: [14 * unit, 18 * unit] }, () =>
      paintLeaf(brush, stem, { kind: 'oval', length, rotation: angle, colour: [0.2, 0.05, 180], bend: 0 }),
    )
    paintLeaf(brush, stem, {
      kind: random.pick(['oval', 'palm', 'monstera']),
      length,
      rotation: angle + random.between(-0.1, 0.1),
      colour,
    })
  }
}

/** A window with far lights out of focus. */
function paintWindow(brush: Brush, backdrop: Backdrop): void {
  const { unit, width, height } = brush
  const { palette } = backdrop
  const left = width * 0.06
  const top = height * 0.06
  brush.layer({ blur: 9 * unit }, (context) => {
    context.save()
    brush.polygon([
      [left, top],
      [width * 0.94, top],
      [width * 0.94, height],
      [left, height],
    ])
    brush.fill(brush.linear([0, top], [0, height], palette.sky))
    context.restore()
    for (const index of upTo(16)) {
      const x = left + (index / 16) * width * 0.9
      const tall = brush.random.between(120, 420) * unit
      brush.polygon([
        [x, height],
        [x, height * 0.74 - tall],
        [x + width * 0.062, height * 0.74 - tall],
        [x + width * 0.062, height],
      ])
      brush.fill(fade(shift(palette.near, [0.16, 0.02]), 0.75))
    }
    for (const share of [0.06, 0.36, 0.66, 0.95]) {
      brush.polygon([
        [width * share - 9 * unit, 0],
        [width * share + 9 * unit, 0],
        [width * share + 9 * unit, height],
        [width * share - 9 * unit, height],
      ])
      brush.fill(tone(backdrop, ground(palette, 0.9, 0.03)))
    }
  })
  bokeh(brush, {
    count: 46,
    box: [0.06, 0.25, 0.94, 0.8],
    radii: [8, 40],
    hues: [palette.lightHue, 60, 85, palette.secondHue],
    alpha: 0.34,
    blur: 2,
  })
}

/** Nested arches of a haveli, lightest in the middle. */
function paintArches(brush: Brush, backdrop: Backdrop): void {
  const { unit, height } = brush
  const { palette, middle } = backdrop
  for (const [index, half] of [430, 350, 275].entries()) {
    const top = middle[1] - (390 - index * 62) * unit
    const path = () => {
      const { context } = brush
      const x = middle[0]
      const wide = half * unit
      context.beginPath()
      context.moveTo(x - wide, height * 1.2)
      context.lineTo(x - wide, top + wide * 0.85)
      context.bezierCurveTo(x - wide, top + wide * 0.3, x - wide * 0.4, top + wide * 0.2, x, top - wide * 0.12)
      context.bezierCurveTo(x + wide * 0.4, top + wide * 0.2, x + wide, top + wide * 0.3, x + wide, top + wide * 0.85)
      context.lineTo(x + wide, height * 1.2)
      context.closePath()
    }
    castShadow(brush, { blur: 22, alpha: 0.35, offset: [12, 10], hue: palette.hue }, (context) => {
      path()
      context.fill()
    })
    path()
    brush.fill(
      brush.linear(
        [middle[0] - half * unit, top],
        [middle[0] + half * unit, height],
        [
          [0, tone(backdrop, ground(palette, 0.88 + index * 0.02, 0.07, index * 8))],
          [1, tone(backdrop, ground(palette, 0.7 + index * 0.05, 0.11, index * 8))],
        ],
      ),
    )
    path()
    brush.stroke([0.82, 0.11, 82, 0.8], 3)
  }
}

/** Loose brush-like shapes in the accent colours: a studio poster. */
function paintShapes(brush: Brush, backdrop: Backdrop): void {
  const { unit, random } = brush
  const { palette, middle } = backdrop
  for (const [index, [x, y, size]] of (
    [
      [-250, -170, 230],
      [220, -60, 290],
      [-120, 190, 260],
      [280, 250, 170],
    ] as const
  ).entries()) {
    const at: Point = [middle[0] + x * unit, middle[1] + y * unit]
    brush.circle(at, size * unit)
    // In the dark, discs of other hues look like mud.
    const hue = backdrop.isDark ? palette.hue + 20 - index * 18 : accent(palette, index)
    const colour: Oklch = tone(backdrop, [0.84 - index * 0.05, 0.12 * palette.strength, hue])
    brush.fill(
      brush.linear(
        [at[0], at[1] - size * unit],
        [at[0], at[1] + size * unit],
        [
          [0, fade(colour, 0.95)],
          [1, fade(shift(colour, [-0.06]), 0.7)],
        ],
      ),
    )
  }
  for (const index of upTo(5)) {
    const at: Point = [middle[0] + random.between(-420, 420) * unit, middle[1] + random.between(-380, 60) * unit]
    brush.circle(at, random.between(14, 30) * unit)
    brush.stroke(tone(backdrop, [0.97, 0.03, accent(palette, index)]), 4)
  }
}

function paint(brush: Brush, brief: SceneBrief) {
  const { width, height, unit, random } = brush
  const { palette } = brief
  const ratio = width / height
  const isDark = palette.key === 'dark'
  const x = width * (ratio > 1.25 ? 0.66 : around([0.5, 0.42, 0.58], brief.variant))
  // The tall hat needs its room.
  const size = (ratio < 0.7 ? 190 : 168) * (brief.has('chef') ? 0.84 : 1) * unit
  const middle: Point = [
    x,
    ratio < 0.7 ? height * 0.46 : Math.max(height * 0.4, size * (brief.has('chef') ? 3.4 : 2.2)),
  ]
  const backdrop: Backdrop = { palette, isDark, middle }
  paintWall(brush, backdrop)
  const isOffice = brief.has('suit') || brief.has('doctor')
  const isFestive = brief.has('sari') || brief.has('bride')
  const backdrops = isFestive
    ? [paintArches, paintDiscAndLeaves, paintShapes]
    : isOffice
      ? [paintWindow, paintShapes, paintDiscAndLeaves]
      : [paintDiscAndLeaves, paintShapes, paintArches]
  // Each image type stands before another wall.
  around(backdrops, brief.variant)(brush, backdrop)
  glow(brush, [middle[0] - 260 * unit, middle[1] - 260 * unit], {
    radius: 700 * unit,
    colour: [0.9, 0.06, palette.lightHue],
    alpha: 0.28,
    blend: 'screen',
  })
  // Orange and brown cloth reads as skin: then the ground's hue dresses the person.
  const isSkinLike = palette.secondHue > 30 && palette.secondHue < 80
  const clothHue = isSkinLike ? palette.hue + (isOffice ? 8 : -20) : palette.secondHue
  const cloth: Oklch = [isOffice ? 0.36 : 0.5, 0.14, clothHue]
  const namedCloth: Oklch =
    palette.thing ?? (palette.namedHues.length > 0 ? [0.5, 0.16 * Math.max(0.3, palette.strength), palette.hue] : cloth)
  // Gold goes with every named colour; a contrast would outshout it.
  const isNamed = palette.namedHues.length > 0 || brief.has('bride')
  const person = choosePerson(brush, brief, {
    cloth: brief.has('bride') && palette.thing === undefined ? [0.45, 0.17, 22] : namedCloth,
    trim: isNamed
      ? palette.namedHues[1] === undefined
        ? [Math.max(0.3, namedCloth[0] - 0.1), namedCloth[1] * 0.9, namedCloth[2] - 6]
        : [0.62, 0.14, palette.namedHues[1]]
      : [0.56, 0.15, accent(palette, 1)],
  })
  brush.layer({ blend: 'multiply', blur: 30 * unit, alpha: 0.4, offset: [40 * unit, 26 * unit] }, () => {
    brush.ellipse([middle[0], middle[1] - size * 0.1], [size * 1.02, size * 1.4])
    brush.fill([0.3, 0.06, palette.hue])
    brush.ellipse([middle[0], middle[1] + size * 4], [size * 2.3, size * 2.3])
    brush.fill([0.3, 0.06, palette.hue])
  })
  paintPerson(brush, middle, { person, size, tilt: random.between(-0.06, 0.06) })
  return {
    quietZone:
      ratio > 1.25 ? { x: 0.05, y: 0.14, width: 0.36, height: 0.6 } : { x: 0.06, y: 0.02, width: 0.88, height: 0.12 },
    grade: {
      ...plainGrade,
      vignette: 0.24,
      bloom: 0.08,
      tint: [0.25, 0.05, palette.hue] as const,
      warm: [0.93, 0.06, 78] as const,
      grain: 0.12,
    },
  }
}

export const figure: SceneFamily = {
  name: 'figure',
  closeUp: { centre: [0.5, 0.44], zoom: 1.14 },
  mayMirror: true,
  paint,
}
