// Rangoli and mandala on stone, seen from above: whole, as a half at the edge, or as quarters around room for words.
import { toRgb } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { castShadow, glow } from '../kit/light.ts'
import { around, fullTurn, type Point, polar, upTo } from '../numbers.ts'
import { accent, ground, type Palette } from '../palette/palette.ts'
import { paintDandiya } from '../props/dandiya.ts'
import { paintDiyaFromAbove } from '../props/diya.ts'
import { paintGanesha } from '../props/ganesha.ts'
import { mandalaSprite } from '../props/mandala.ts'
import { marigoldSprite } from '../props/marigold.ts'
import type { SceneBrief, SceneFamily, Zone } from './family.ts'

type Layout = { discs: { at: Point; radius: number }[]; lamps: Point[]; quietZone: Zone }

function paintStone(brush: Brush, palette: Palette): void {
  const { noise } = brush
  const isLight = palette.key === 'light'
  const stone = brush.pixels([256, 256], (x, y) => {
    const value = noise.fbm(x * 9, y * 9, 5) * 0.5 + 0.5
    const colour = isLight ? ground(palette, 0.83 + value * 0.08, 0.04) : ground(palette, 0.2 + value * 0.09, 0.06)
    return [...toRgb(colour), 255]
  })
  brush.context.imageSmoothingQuality = 'high'
  brush.context.drawImage(stone, 0, 0, brush.width, brush.height)
  glow(brush, brush.place(0.5, 0.5), {
    radius: Math.max(brush.width, brush.height) * 0.7,
    colour: [0.6, 0.1, 55],
    alpha: isLight ? 0.1 : 0.26,
  })
}

/** One whole disc when the picture is square; long pictures get halves at their ends, words in between or beside. */
function chooseLayout(brush: Brush, variant: number): Layout {
  const { width, height, random } = brush
  const short = Math.min(width, height)
  const ratio = width / height
  const corners = [brush.place(0.08, 0.08), brush.place(0.92, 0.08), brush.place(0.08, 0.92), brush.place(0.92, 0.92)]
  if (ratio > 1.25)
    return random.chance(0.5)
      ? {
          discs: [
            { at: [width * 0.3, height * 0.5], radius: short * 0.47 },
            { at: [width, height * 0.5], radius: short * 0.4 },
          ],
          lamps: [brush.place(0.58, 0.12), brush.place(0.58, 0.88)],
          quietZone: { x: 0.56, y: 0.2, width: 0.2, height: 0.6 },
        }
      : {
          discs: [
            { at: [0, height * 0.5], radius: short * 0.5 },
            { at: [width, height * 0.5], radius: short * 0.5 },
          ],
          lamps: [brush.place(0.38, 0.9), brush.place(0.5, 0.93), brush.place(0.62, 0.9)],
          quietZone: { x: 0.32, y: 0.15, width: 0.36, height: 0.6 },
        }
  if (ratio < 0.7)
    return random.chance(0.5)
      ? {
          discs: [
            { at: [width * 0.5, height * 0.66], radius: short * 0.47 },
            { at: [width * 0.5, 0], radius: short * 0.4 },
          ],
          lamps: [brush.place(0.13, 0.93), brush.place(0.87, 0.93)],
          quietZone: { x: 0.1, y: 0.26, width: 0.8, height: 0.12 },
        }
      : {
          discs: [
            { at: [width * 0.5, 0], radius: short * 0.5 },
            { at: [width * 0.5, height], radius: short * 0.5 },
          ],
          lamps: [brush.place(0.1, 0.5), brush.place(0.9, 0.5)],
          quietZone: { x: 0.15, y: 0.32, width: 0.7, height: 0.36 },
        }
  if (variant % 3 === 1)
    return {
      discs: [{ at: [width * 0.5, height * 1.02], radius: short * 0.62 }],
      lamps: [brush.place(0.1, 0.34), brush.place(0.9, 0.34)],
      quietZone: { x: 0.16, y: 0.1, width: 0.68, height: 0.28 },
    }
  if (variant % 3 === 2)
    return {
      discs: [
        { at: [0, height], radius: short * 0.6 },
        { at: [width, 0], radius: short * 0.52 },
      ],
      lamps: [brush.place(0.12, 0.12), brush.place(0.88, 0.88)],
      quietZone: { x: 0.2, y: 0.34, width: 0.6, height: 0.32 },
    }
  return {
    discs: [{ at: brush.place(0.5, 0.5), radius: short * 0.46 }],
    lamps: corners,
    quietZone: { x: 0.25, y: 0.4, width: 0.5, height: 0.2 },
  }
}

/** The mandala is the halo: one whole disc, words above or beside. */
function aroundGanesha(brush: Brush): Layout {
  const { width, height } = brush
  const short = Math.min(width, height)
  const isWide = width / height > 1.25
  return {
    discs: [{ at: [width * (isWide ? 0.68 : 0.5), height * (isWide ? 0.5 : 0.54)], radius: short * 0.46 }],
    lamps: [brush.place(0.09, 0.9), brush.place(0.91, 0.9)],
    quietZone: isWide ? { x: 0.05, y: 0.15, width: 0.34, height: 0.7 } : { x: 0.06, y: 0.02, width: 0.88, height: 0.1 },
  }
}

function paintLamp(brush: Brush, at: Point): void {
  const { unit, random } = brush
  glow(brush, at, { radius: 330 * unit, colour: [0.66, 0.14, 60], alpha: 0.55 })
  const heads = [60, 78].map((hue) => marigoldSprite(brush, 90 * unit, { hue }))
  for (const index of upTo(4)) {
    const spot = polar(at, (index / 4) * fullTurn + random.next(), random.between(60, 82) * unit)
    castShadow(brush, { blur: 7, alpha: 0.6, offset: [4, 7], within: { at: spot, reach: 34 * unit } }, () => {
      brush.circle(spot, 32 * unit)
      brush.context.fill()
    })
    brush.stamp(around(heads, index), spot, { size: 72 * unit, rotation: index })
  }
  paintDiyaFromAbove(brush, at, 56 * unit)
}

/** Loose petals around, so that the ground is not empty beside the disc. */
function scatterPetals(brush: Brush, palette: Palette, layout: Layout): void {
  const { random, unit } = brush
  for (let i = 0; i < 46; i++) {
    const at = brush.place(random.next(), random.next())
    const isTaken = layout.discs.some((disc) => Math.hypot(at[0] - disc.at[0], at[1] - disc.at[1]) < disc.radius * 1.06)
    if (isTaken) continue
    const size = random.between(9, 20) * unit
    brush.turned(at, random.next() * fullTurn, () => {
      castShadow(brush, { blur: 4, alpha: 0.5, offset: [3, 4], within: { at: [0, 0], reach: size } }, () => {
        brush.ellipse([0, 0], [size, size * 0.5])
        brush.context.fill()
      })
      brush.ellipse([0, 0], [size, size * 0.5])
      brush.fill([random.between(0.6, 0.78), 0.17, accent(palette, random.pick([0, 1]))])
    })
  }
}

function paint(brush: Brush, brief: SceneBrief) {
  const { palette } = brief
  const isLight = palette.key === 'light'
  paintStone(brush, palette)
  const layout = brief.has('ganesha') ? aroundGanesha(brush) : chooseLayout(brush, brief.variant)
  scatterPetals(brush, palette, layout)
  const largest = Math.max(...layout.discs.map((disc) => disc.radius))
  const sprite = mandalaSprite(brush, largest, palette)
  for (const disc of layout.discs)
    brush.stamp(sprite, disc.at, { size: disc.radius * 2.12, rotation: brush.random.between(0, 0.4) })
  const [middle] = layout.discs
  if (brief.has('ganesha') && middle) paintGanesha(brush, middle.at, middle.radius * 0.6)
  if (brief.has('dandiya') && middle) paintDandiya(brush, middle.at, { reach: middle.radius * 0.86, palette })
  if (!isLight) for (const at of layout.lamps) paintLamp(brush, at)
  return {
    quietZone: layout.quietZone,
    grade: {
      ...plainGrade,
      vignette: isLight ? 0.18 : 0.5,
      bloom: isLight ? 0 : 0.2,
      tint: [0.25, 0.06, palette.hue] as const,
      grain: 0.26,
    },
  }
}

export const rangoli: SceneFamily = {
  name: 'rangoli',
  closeUp: { centre: [0.5, 0.5], zoom: 1.7 },
  mayMirror: true,
  paint,
}
