// Podium: one product on plinths before an arch, a disc or steps of light; for beauty, jewels, gadgets, launches and offers.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { glow } from '../kit/light.ts'
import { around, type Point } from '../numbers.ts'
import { ground, type Palette, second } from '../palette/palette.ts'
import { paintLeaf } from '../props/leaf.ts'
import { paintGift, paintJewel, paintTelephone } from '../props/precious-products.ts'
import { type Product, paintBottle, paintJar, paintPerfume } from '../props/products.ts'
import { paintHoneyJar, paintLipstick, paintSneaker } from '../props/shop-products.ts'
import { paintBall, paintCylinder } from '../props/stage.ts'
import type { SceneBrief, SceneFamily } from './family.ts'
import { paintArch, paintDisc, paintLeafShadows, paintPanels, type Studio } from './podium-backdrops.ts'

function paintWall(brush: Brush, studio: Studio): void {
  const { palette, floor, tone } = studio
  const bright = tone(ground(palette, 0.9, 0.055))
  const deep = tone(ground(palette, 0.78, 0.09, -4))
  brush.flood(
    brush.linear(
      [0, 0],
      [0, floor],
      [
        [0, shift(deep, [-0.04])],
        [0.55, bright],
        [1, shift(deep, [0.03])],
      ],
    ),
  )
  glow(brush, [studio.centre - brush.width * 0.14, brush.height * 0.3], {
    radius: Math.max(brush.width, brush.height) * 0.6,
    colour: [0.9, 0.05, palette.hue + 25],
    alpha: 0.24,
    blend: 'screen',
  })
}

function paintFloor(brush: Brush, studio: Studio): void {
  const { palette, floor, tone } = studio
  const { context, unit, width, height } = brush
  const bright = shift(tone(ground(palette, 0.9, 0.055)), [-0.02])
  context.fillStyle = brush.linear(
    [0, floor - 50 * unit],
    [0, height],
    [
      [0, fade(bright, 0)],
      [0.16, bright],
      [1, shift(tone(ground(palette, 0.78, 0.09, -4)), [-0.08, 0.01])],
    ],
  )
  context.fillRect(-width, floor - 50 * unit, width * 3, height)
}

/** Red and pink are worn; other named colours tint the studio only. */
function lipColour({ namedHues: [hue = 18] }: Palette): Oklch {
  return [0.5, 0.19, hue > 60 && hue < 320 ? 18 : hue]
}

function shoeColour({ namedHues: [hue], secondHue }: Palette): Oklch {
  return [0.67, 0.18, (hue ?? secondHue) - 5]
}

type ProductName = 'jewel' | 'perfume' | 'phone' | 'lipstick' | 'honey' | 'jar' | 'shoe' | 'gift' | 'bottle'

/** How much larger each stands on the podium than its own size. */
const products: Readonly<Record<ProductName, { scale: number; paint: (brush: Brush, product: Product) => void }>> = {
  jewel: { scale: 1.12, paint: paintJewel },
  perfume: { scale: 1.24, paint: paintPerfume },
  phone: { scale: 1.16, paint: paintTelephone },
  lipstick: { scale: 1.22, paint: paintLipstick },
  honey: { scale: 1.22, paint: paintHoneyJar },
  jar: { scale: 1.2, paint: paintJar },
  shoe: { scale: 1.16, paint: paintSneaker },
  gift: { scale: 1.12, paint: paintGift },
  bottle: { scale: 1.26, paint: paintBottle },
}

function chooseProduct(brief: SceneBrief): ProductName {
  const named = (['jewel', 'perfume', 'phone', 'lipstick', 'honey', 'jar', 'shoe', 'gift'] as const).find((thing) =>
    brief.has(thing),
  )
  return named ?? 'bottle'
}

function paintProduct(brush: Brush, brief: SceneBrief, studio: Studio, foot: Point): void {
  const { palette, isDark } = studio
  const colour: Oklch = palette.thing ?? (isDark ? second(palette, 0.34, 0.08) : second(palette, 0.5, 0.12))
  const product: Product = { foot: [0, 0], colour, hue: palette.hue }
  const thing = chooseProduct(brief)
  const own: Partial<Record<ProductName, Oklch>> = {
    lipstick: lipColour(palette),
    shoe: shoeColour(palette),
    gift: second(palette, isDark ? 0.4 : 0.58, 0.13),
  }
  const look = products[thing]
  brush.turned(foot, 0, (context) => {
    context.scale(look.scale, look.scale)
    look.paint(brush, { ...product, colour: palette.thing ?? own[thing] ?? colour })
  })
}

function paintPlinths(brush: Brush, studio: Studio): Point {
  const { unit, random } = brush
  const { palette, tone, floor, centre } = studio
  const hue = palette.hue
  const put = (x: number, y: number, plinth: { radius: number; height: number; colour: Oklch }) =>
    paintCylinder(brush, [centre + x * unit, floor + y * unit], {
      radius: plinth.radius * unit,
      height: plinth.height * unit,
      colour: tone(plinth.colour),
      hue,
    })
  put(275, 10, { radius: 118, height: 110, colour: second(palette, 0.82, 0.06) })
  if (random.chance(0.6)) put(-282, 55, { radius: 110, height: 62, colour: ground(palette, 0.92, 0.03, 40) })
  else put(-290, -40, { radius: 96, height: 165, colour: ground(palette, 0.84, 0.07, 14) })
  put(0, 40, { radius: 244, height: 90, colour: ground(palette, 0.87, 0.055) })
  put(0, 2, { radius: 182, height: 44, colour: ground(palette, 0.94, 0.03, 20) })
  return [centre, floor + 2 * unit]
}

function paintBalls(brush: Brush, studio: Studio): void {
  const { unit } = brush
  const { palette, tone, floor, centre, isDark } = studio
  const hue = palette.hue
  const at = (x: number, y: number): Point => [centre + x * unit, floor + y * unit]
  paintBall(brush, at(275, -36), { radius: 46 * unit, hue })
  paintBall(brush, at(-372, 92), { radius: 44 * unit, colour: tone(ground(palette, 0.72, 0.11)), hue })
  paintBall(brush, at(-226, 34), { radius: 24 * unit, hue })
  paintBall(brush, at(372, 152), { radius: 32 * unit, hue, ...(isDark ? {} : { colour: second(palette, 0.82, 0.08) }) })
}

function paintNearLeaves(brush: Brush, palette: Palette, isDark: boolean): void {
  const { unit, width, height } = brush
  const hue = palette.secondHue > 100 && palette.secondHue < 200 ? palette.secondHue : 150
  const colour = (lightness: number): Oklch => [isDark ? lightness * 0.7 : lightness, 0.1, hue]
  brush.layer({ blur: 4 * unit }, () => {
    paintLeaf(brush, [-60 * unit, height + 50 * unit], {
      kind: 'palm',
      length: 400 * unit,
      rotation: -0.95,
      colour: colour(0.56),
      width: 0.2,
    })
    paintLeaf(brush, [-90 * unit, height - 50 * unit], {
      kind: 'palm',
      length: 330 * unit,
      rotation: -0.35,
      colour: colour(0.5),
      width: 0.2,
    })
    paintLeaf(brush, [width + 50 * unit, height + 60 * unit], {
      kind: 'palm',
      length: 360 * unit,
      rotation: -2.2,
      colour: colour(0.56),
      width: 0.2,
    })
  })
}

function paintBeam(brush: Brush): void {
  const { unit, width, height } = brush
  brush.layer({ blend: 'screen', blur: 40 * unit, alpha: 0.32 }, () => {
    brush.polygon([
      [-40 * unit, -40 * unit],
      [width * 0.25, -40 * unit],
      [width * 0.86, height * 0.85],
      [width * 0.3, height * 0.95],
    ])
    brush.fill(
      brush.linear(
        [0, 0],
        [width * 0.6, height * 0.8],
        [
          [0, [0.98, 0.04, 90, 0.9]],
          [1, [0.98, 0.04, 90, 0]],
        ],
      ),
    )
  })
}

function paint(brush: Brush, brief: SceneBrief) {
  const { random, width, height, unit } = brush
  const { palette } = brief
  const isDark = palette.key === 'dark'
  const isWide = width / height > 1.25
  const studio: Studio = {
    palette,
    isDark,
    floor: Math.min(height * 0.72, height - 270 * unit),
    centre: width * (isWide ? 0.64 : around([0.5, 0.5, 0.44], brief.variant)),
    tone: (colour) => (isDark ? [colour[0] * 0.42 - 0.02, colour[1] * 0.95, colour[2]] : colour),
  }
  paintWall(brush, studio)
  around([paintArch, paintDisc, paintPanels], brief.variant)(brush, studio)
  paintFloor(brush, studio)
  if (random.chance(0.7)) paintLeafShadows(brush, studio)
  const foot = paintPlinths(brush, studio)
  paintProduct(brush, brief, studio, foot)
  paintBalls(brush, studio)
  paintNearLeaves(brush, palette, isDark)
  paintBeam(brush)
  return {
    quietZone: isWide
      ? { x: 0.05, y: 0.12, width: 0.36, height: 0.56 }
      : { x: 0.06, y: 0.03, width: 0.88, height: height > width * 1.4 ? 0.28 : 0.12 },
    grade: {
      ...plainGrade,
      vignette: 0.2,
      bloom: 0.1,
      tint: [0.4, 0.06, palette.hue - 20] as const,
      warm: [0.92, 0.05, 85] as const,
      grain: 0.09,
      split: 0.2,
    },
  }
}

export const podium: SceneFamily = {
  name: 'podium',
  closeUp: { centre: [0.5, 0.6], zoom: 1.6 },
  mayMirror: true,
  paint,
}
