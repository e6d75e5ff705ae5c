// Geometric: tiles of arcs and discs, layers of cut paper, or rising bars and arcs; a calm, modern ground for offers and business.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { castShadow, glow } from '../kit/light.ts'
import { around, fullTurn, mix, type Point, upTo } from '../numbers.ts'
import { accent, ground, type Palette } from '../palette/palette.ts'
import type { SceneBrief, SceneFamily, Zone } from './family.ts'

type Tones = readonly Oklch[]

function tonesOf(palette: Palette): Tones {
  const isNamed = palette.namedHues.length > 0
  const strength = Math.max(0.25, palette.strength)
  return [
    ground(palette, 0.5, 0.16),
    [0.76, 0.15 * strength, accent(palette, 1)],
    ground(palette, 0.66, 0.14, isNamed ? 10 : 24),
    [0.6, 0.16 * strength, accent(palette, 2)],
    ground(palette, 0.36, 0.12, -8),
    [0.84, 0.1 * strength, accent(palette, 4)],
  ]
}

/** One square: quarter disc, half discs, leaf, rings or dot, turned by quarters. */
function paintTile(brush: Brush, tile: { at: Point; size: number; tones: Tones }): void {
  const { random, context } = brush
  const { size, tones } = tile
  const half = size / 2
  const back = random.pick(tones)
  const front = random.pick(tones.filter((tone) => tone !== back))
  const kind = random.pick(['quarter', 'halves', 'leaf', 'rings', 'disc', 'quarter', 'leaf'] as const)
  brush.turned([tile.at[0] + half, tile.at[1] + half], (Math.floor(random.next() * 4) * fullTurn) / 4, () => {
    context.save()
    context.beginPath()
    context.rect(-half - 0.5, -half - 0.5, size + 1, size + 1)
    brush.fill(
      brush.linear(
        [-half, -half],
        [half, half],
        [
          [0, shift(back, [0.03])],
          [1, shift(back, [-0.03])],
        ],
      ),
    )
    context.clip()
    const shape = () => {
      const { context } = brush
      context.beginPath()
      if (kind === 'quarter') {
        context.moveTo(-half, -half)
        context.arc(-half, -half, size, 0, Math.PI / 2)
      } else if (kind === 'halves') {
        context.arc(-half, 0, half, -Math.PI / 2, Math.PI / 2)
        context.arc(half, 0, half, Math.PI / 2, Math.PI * 1.5)
      } else if (kind === 'leaf') {
        context.moveTo(-half, -half)
        context.arc(-half, half, size, -Math.PI / 2, 0)
        context.arc(half, -half, size, Math.PI / 2, Math.PI)
      } else context.arc(0, 0, half * (kind === 'disc' ? 0.62 : 0.92), 0, fullTurn)
      context.closePath()
    }
    castShadow(brush, { blur: 10, alpha: 0.4, offset: [6, 8], within: { at: [0, 0], reach: size } }, (context) => {
      shape()
      context.fill()
    })
    shape()
    brush.fill(
      brush.linear(
        [-half, -half],
        [half, half],
        [
          [0, shift(front, [0.05])],
          [1, shift(front, [-0.05])],
        ],
      ),
    )
    if (kind === 'rings') {
      for (const [index, share] of [0.66, 0.38].entries()) {
        brush.circle([0, 0], half * share)
        brush.fill(index === 0 ? back : random.pick(tones))
      }
    }
    context.restore()
  })
}

function paintTiles(brush: Brush, { palette, isFilled }: SceneBrief, tones: Tones): Zone {
  const { width, height, random } = brush
  const across = random.pick([4, 5, 6])
  const size = Math.max(width, height) / (across * Math.max(1, Math.max(width / height, height / width) * 0.8))
  const columns = Math.ceil(width / size)
  const rows = Math.ceil(height / size)
  brush.flood(ground(palette, palette.key === 'dark' ? 0.22 : 0.95, palette.key === 'dark' ? 0.07 : 0.03))
  const isWide = width > height * 1.1
  // Tiles fill an edge and thin out towards the field for words.
  for (const row of upTo(rows)) {
    for (const column of upTo(columns)) {
      const depth = isWide ? column / columns : 1 - (row + 1) / rows
      if (!isFilled && (depth < 0.36 || (depth < 0.62 && random.chance(0.55 * (1 - (depth - 0.36) / 0.26))))) continue
      if (!isWide && depth > 2) continue
      const flip = isWide ? column : rows - 1 - row
      paintTile(brush, {
        at: isWide ? [flip * size, row * size] : [column * size, (rows - 1 - flip) * size],
        size,
        tones,
      })
    }
  }
  return isWide ? { x: 0.05, y: 0.15, width: 0.34, height: 0.7 } : { x: 0.08, y: 0.66, width: 0.84, height: 0.28 }
}

/** Waves of paper, each with its shadow on the one behind. */
function paintPaperWaves(brush: Brush, { palette }: SceneBrief, tones: Tones): Zone {
  const { width, height, random, unit, noise } = brush
  const isDark = palette.key === 'dark'
  brush.flood(
    brush.linear(
      [0, 0],
      [0, height],
      [
        [0, ground(palette, isDark ? 0.26 : 0.97, isDark ? 0.09 : 0.025)],
        [1, ground(palette, isDark ? 0.2 : 0.88, 0.06)],
      ],
    ),
  )
  const sun: Point = [width * random.between(0.62, 0.8), height * 0.36]
  glow(brush, sun, {
    radius: 560 * unit,
    colour: [0.9, 0.1, accent(palette, 1)],
    alpha: 0.35,
    blend: isDark ? 'lighter' : 'screen',
  })
  brush.circle(sun, 150 * unit)
  brush.fill(
    brush.linear(
      [sun[0], sun[1] - 150 * unit],
      [sun[0], sun[1] + 150 * unit],
      [
        [0, [0.88, 0.12, accent(palette, 1)]],
        [1, [0.74, 0.16, accent(palette, 1) - 14]],
      ],
    ),
  )
  const sheets = 6
  for (const sheet of upTo(sheets)) {
    const t = sheet / (sheets - 1)
    const base = height * mix(0.46, 0.92, t)
    const colour: Oklch = [
      mix(isDark ? 0.5 : 0.84, isDark ? 0.26 : 0.36, t),
      mix(0.1, 0.15, t) * Math.max(0.25, palette.strength),
      // Dark oranges and yellows turn to olive, so those sheets lean to red.
      palette.hue + (palette.hue > 30 && palette.hue < 118 ? mix(2, -26, t) : mix(26, -10, t)),
    ]
    const crest = upTo(61).map(
      (step): Point => [
        (width * (step - 2)) / 56,
        base + noise.at(step * 0.055 + sheet * 5.3, sheet * 2.7) * 210 * unit,
      ],
    )
    const path = () => brush.polygon([[-width * 0.1, height * 1.2], ...crest, [width * 1.1, height * 1.2]])
    castShadow(brush, { blur: 20, alpha: 0.5, offset: [0, -12], hue: palette.hue }, (context) => {
      path()
      context.fill()
    })
    path()
    brush.fill(
      brush.linear(
        [0, base - 160 * unit],
        [0, base + 260 * unit],
        [
          [0, shift(colour, [0.07])],
          [1, shift(colour, [-0.07])],
        ],
      ),
    )
    path()
    brush.stroke([0.98, 0.02, palette.hue, 0.3], 2)
    if (sheet % 2 === 1)
      for (const index of upTo(3)) {
        const at: Point = [width * random.between(0.05, 0.95), base + random.between(130, 190) * unit]
        brush.circle(at, (16 + index * 9) * unit)
        brush.fill(tones[(sheet + index) % tones.length] ?? colour)
      }
  }
  return { x: 0.08, y: 0.06, width: 0.5, height: 0.3 }
}

/** Arcs around a corner, like a rising sun, and rounded bars beside it. */
function paintArcs(brush: Brush, { palette }: SceneBrief, tones: Tones): Zone {
  const { width, height, unit, random, context } = brush
  const isDark = palette.key === 'dark'
  brush.flood(
    brush.linear(
      [0, 0],
      [width, height],
      [
        [0, ground(palette, isDark ? 0.24 : 0.97, isDark ? 0.08 : 0.02)],
        [1, ground(palette, isDark ? 0.17 : 0.9, 0.05)],
      ],
    ),
  )
  const centre: Point = [width * random.pick([0.98, 0.8]), height]
  const rings = 7
  for (const ring of upTo(rings)) {
    const radius = mix(760, 110, ring / (rings - 1)) * unit
    const tone = tones[ring % tones.length] ?? ground(palette, 0.5, 0.15)
    castShadow(brush, { blur: 18, alpha: 0.4, offset: [-6, -4], hue: palette.hue }, (context) => {
      brush.circle(centre, radius)
      context.fill()
    })
    brush.circle(centre, radius)
    brush.fill(
      brush.linear(
        [centre[0] - radius, centre[1] - radius],
        [centre[0], centre[1]],
        [
          [0, shift(tone, [0.06])],
          [1, shift(tone, [-0.07])],
        ],
      ),
    )
  }
  for (const bar of upTo(5)) {
    const tall = (120 + bar * 74 + random.between(-20, 20)) * unit
    const left = width * 0.08 + bar * 92 * unit
    const tone = tones[(bar + 1) % tones.length] ?? ground(palette, 0.5, 0.15)
    if (left + 64 * unit > centre[0] - 700 * unit) break
    context.beginPath()
    context.roundRect(left, height - tall, 64 * unit, tall + 60 * unit, 32 * unit)
    brush.fill(
      brush.linear(
        [left, height - tall],
        [left, height],
        [
          [0, shift(tone, [0.08])],
          [1, shift(tone, [-0.06])],
        ],
      ),
    )
  }
  for (const row of upTo(5)) {
    for (const column of upTo(8)) {
      brush.circle([width * 0.08 + column * 30 * unit, height * 0.08 + row * 30 * unit], 4 * unit)
      brush.fill(ground(palette, isDark ? 0.6 : 0.7, 0.1))
    }
  }
  return { x: 0.08, y: 0.24, width: 0.56, height: 0.26 }
}

function paint(brush: Brush, brief: SceneBrief) {
  const { palette } = brief
  const tones = tonesOf(palette)
  // Arcs leave most of the picture to words.
  const kinds = brief.isFilled ? [paintTiles, paintPaperWaves] : [paintTiles, paintPaperWaves, paintArcs]
  const quietZone = around(kinds, brief.variant)(brush, brief, tones)
  return {
    quietZone,
    grade: {
      ...plainGrade,
      vignette: 0.14,
      tint: [0.3, 0.05, palette.hue] as const,
      warm: [0.94, 0.05, 85] as const,
      grain: 0.16,
      split: 0.12,
    },
  }
}

export const geometric: SceneFamily = {
  name: 'geometric',
  closeUp: { centre: [0.62, 0.4], zoom: 1.5 },
  mayMirror: true,
  paint,
}
