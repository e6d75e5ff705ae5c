// Podium: one product on plinths before an arch, a disc or steps of light; for beauty, jewels, gadgets, launches and offers.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { plainGrade } from '../kit/grade.ts'
import { glow } from '../kit/light.ts'
import type { Point } from '../numbers.ts'
import { ground, type Palette, second } from '../palette/palette.ts'
import { paintLeaf } from '../props/leaf.ts'
import { paintGift, paintJewel, paintTelephone } from '../props/precious-products.ts'
import { paintBottle, paintJar, paintPerfume } from '../props/products.ts'
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

function paintProduct(brush: Brush, brief: SceneBrief, studio: Studio, foot: Point): void {
  const { palette, isDark } = studio
  const colour: Oklch = isDark ? second(palette, 0.34, 0.08) : second(palette, 0.5, 0.12)
  const product = { foot, colour, hue: palette.hue }
  if (brief.has('jewel')) paintJewel(brush, product)
  else if (brief.has('perfume')) paintPerfume(brush, product)
  else if (brief.has('phone')) paintTelephone(brush, product)
  else if (brief.has('jar')) paintJar(brush, product)
  else if (brief.has('shoe')) paintGift(brush, { ...product, colour: second(palette, isDark ? 0.4 : 0.58, 0.13) })
  else paintBottle(brush, product)
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
  put(235, 10, { radius: 118, height: 110, colour: second(palette, 0.82, 0.06) })
  if (random.chance(0.6)) put(-240, 55, { radius: 110, height: 62, colour: ground(palette, 0.92, 0.03, 40) })
  else put(-255, -40, { radius: 96, height: 165, colour: ground(palette, 0.84, 0.07, 14) })
  put(0, 40, { radius: 205, height: 90, colour: ground(palette, 0.87, 0.055) })
  put(0, 2, { radius: 150, height: 44, colour: ground(palette, 0.94, 0.03, 20) })
  return [centre, floor + 2 * unit]
}

function paintBalls(brush: Brush, studio: Studio): void {
  const { unit } = brush
  const { palette, tone, floor, centre, isDark } = studio
  const hue = palette.hue
  const at = (x: number, y: number): Point => [centre + x * unit, floor + y * unit]
  paintBall(brush, at(235, -36), { radius: 46 * unit, hue })
  paintBall(brush, at(-330, 92), { radius: 44 * unit, colour: tone(ground(palette, 0.72, 0.11)), hue })
  paintBall(brush, at(-190, 34), { radius: 24 * unit, hue })
  paintBall(brush, at(330, 152), { radius: 32 * unit, hue, ...(isDark ? {} : { colour: second(palette, 0.82, 0.08) }) })
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
    centre: width * (isWide ? 0.64 : 0.5),
    tone: (colour) => (isDark ? [colour[0] * 0.42 - 0.02, colour[1] * 0.95, colour[2]] : colour),
  }
  paintWall(brush, studio)
  random.pick([paintArch, paintArch, paintDisc, paintPanels])(brush, studio)
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
