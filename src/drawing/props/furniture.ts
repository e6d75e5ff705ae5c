// Furniture of a living room: sofa, floor lamp, potted plant, framed abstract picture, round table. Lit from the upper left.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { castShadow, glow, groundShadow } from '../kit/light.ts'
import { around, type Point, upTo } from '../numbers.ts'
import { goldStops } from '../palette/palette.ts'
import { paintLeaf } from './leaf.ts'

function block(
  brush: Brush,
  box: { x: number; y: number; width: number; height: number; radius: number },
  colour: Oklch,
): void {
  const { context } = brush
  context.beginPath()
  context.roundRect(box.x, box.y, box.width, box.height, box.radius)
  brush.fill(
    brush.linear(
      [box.x, box.y],
      [box.x + box.width * 0.4, box.y + box.height],
      [
        [0, shift(colour, [0.12, -0.01])],
        [0.4, colour],
        [1, shift(colour, [-0.15, 0.01])],
      ],
    ),
  )
}

type Sofa = { width: number; colour: Oklch; cushionHues: readonly number[] }

function paintSofaBack(brush: Brush, foot: Point, sofa: Sofa): void {
  const { unit } = brush
  const [x, y] = foot
  const { width, colour } = sofa
  const tall = width * 0.44
  block(
    brush,
    { x: x - width * 0.46, y: y - tall, width: width * 0.92, height: tall, radius: 44 * unit },
    shift(colour, [-0.03]),
  )
  for (const half of [-1, 0])
    block(
      brush,
      {
        x: x + half * width * 0.42 + 4 * unit,
        y: y - tall * 0.9,
        width: width * 0.42 - 8 * unit,
        height: tall * 0.6,
        radius: 34 * unit,
      },
      shift(colour, [0.03]),
    )
}

function paintCushions(brush: Brush, foot: Point, sofa: Sofa): void {
  const [x, y] = foot
  const { width } = sofa
  const tall = width * 0.44
  for (const [index, [dx, lean]] of (
    [
      [-0.3, -0.2],
      [-0.18, 0.12],
      [0.29, 0.16],
    ] as const
  ).entries()) {
    brush.turned([x + dx * width, y - tall * 0.52], lean, () => {
      const size = width * 0.17
      castShadow(brush, { blur: 10, alpha: 0.45, offset: [8, 8], within: { at: [0, 0], reach: size } }, () => {
        brush.context.beginPath()
        brush.context.roundRect(-size / 2, -size / 2, size, size, size * 0.24)
        brush.context.fill()
      })
      block(brush, { x: -size / 2, y: -size / 2, width: size, height: size, radius: size * 0.24 }, [
        0.68,
        0.13,
        around(sofa.cushionHues, index),
      ])
      if (index === 1)
        for (const stripe of upTo(4)) {
          brush.polygon([
            [-size * 0.4 + stripe * size * 0.22, -size * 0.46],
            [-size * 0.34 + stripe * size * 0.22, -size * 0.46],
            [-size * 0.34 + stripe * size * 0.22, size * 0.46],
            [-size * 0.4 + stripe * size * 0.22, size * 0.46],
          ])
          brush.fill([0.94, 0.03, 90, 0.75])
        }
    })
  }
}

/** `foot` is the middle of the front edge on the floor. */
export function paintSofa(brush: Brush, foot: Point, sofa: Sofa): void {
  const { unit } = brush
  const [x, y] = foot
  const { width, colour } = sofa
  const tall = width * 0.44
  groundShadow(
    brush,
    { blur: 20, alpha: 0.7, offset: [16, 4] },
    { at: [x + 10 * unit, y + 46 * unit], radii: [width * 0.56, 30 * unit] },
  )
  for (const side of [-1, 1]) {
    brush.polygon([
      [x + side * width * 0.44 - 8 * unit, y + 6 * unit],
      [x + side * width * 0.44 + 8 * unit, y + 6 * unit],
      [x + side * width * 0.45 + 4 * unit, y + 48 * unit],
      [x + side * width * 0.45 - 5 * unit, y + 48 * unit],
    ])
    brush.fill([0.4, 0.08, 55])
  }
  paintSofaBack(brush, foot, sofa)
  paintCushions(brush, foot, sofa)
  for (const half of [-1, 0])
    block(
      brush,
      {
        x: x + half * width * 0.43 + 3 * unit,
        y: y - tall * 0.42,
        width: width * 0.43 - 6 * unit,
        height: tall * 0.3,
        radius: 26 * unit,
      },
      shift(colour, [0.06]),
    )
  block(
    brush,
    { x: x - width * 0.46, y: y - tall * 0.18, width: width * 0.92, height: tall * 0.24, radius: 18 * unit },
    shift(colour, [-0.05]),
  )
  for (const side of [-1, 1])
    block(
      brush,
      {
        x: side < 0 ? x - width * 0.52 : x + width * 0.41,
        y: y - tall * 0.66,
        width: width * 0.11,
        height: tall * 0.74,
        radius: 34 * unit,
      },
      shift(colour, [side < 0 ? 0.06 : -0.04]),
    )
}

export function paintFloorLamp(brush: Brush, foot: Point, lamp: { height: number; isLit: boolean }): void {
  const { unit, context } = brush
  const [x, y] = foot
  const top = y - lamp.height
  groundShadow(brush, { blur: 8, alpha: 0.6, offset: [6, 2] }, { at: [x, y], radii: [54 * unit, 12 * unit] })
  brush.ellipse([x, y], [48 * unit, 11 * unit])
  brush.fill(brush.linear([x - 48 * unit, y], [x + 48 * unit, y], goldStops))
  context.fillStyle = brush.linear([x - 5 * unit, 0], [x + 5 * unit, 0], goldStops)
  context.fillRect(x - 4 * unit, top + 60 * unit, 8 * unit, lamp.height - 60 * unit)
  if (lamp.isLit) glow(brush, [x, top + 70 * unit], { radius: 420 * unit, colour: [0.84, 0.11, 76], alpha: 0.5 })
  brush.polygon([
    [x - 52 * unit, top],
    [x + 52 * unit, top],
    [x + 92 * unit, top + 130 * unit],
    [x - 92 * unit, top + 130 * unit],
  ])
  const shade: Oklch = lamp.isLit ? [0.92, 0.09, 84] : [0.93, 0.03, 85]
  brush.fill(
    brush.linear(
      [x - 90 * unit, 0],
      [x + 90 * unit, 0],
      [
        [0, shift(shade, [-0.08, 0.02])],
        [0.4, shift(shade, [0.04])],
        [1, shift(shade, [-0.16, 0.02])],
      ],
    ),
  )
  if (lamp.isLit) glow(brush, [x, top + 90 * unit], { radius: 130 * unit, colour: [0.97, 0.07, 90], alpha: 0.6 })
}

export function paintPottedPlant(brush: Brush, foot: Point, plant: { height: number; pot: Oklch; hue: number }): void {
  const { unit, random, context } = brush
  const [x, y] = foot
  const potTall = plant.height * 0.3
  const half = potTall * 0.55
  groundShadow(
    brush,
    { blur: 10, alpha: 0.6, offset: [14, 4] },
    { at: [x + 8 * unit, y], radii: [half * 1.1, 16 * unit] },
  )
  const rim: Point = [x, y - potTall]
  for (const index of upTo(11)) {
    const angle = -Math.PI / 2 + (index / 10 - 0.5) * 2.7 + random.between(-0.12, 0.12)
    const length = plant.height * random.between(0.48, 0.74)
    paintLeaf(brush, rim, {
      kind: index % 3 === 1 ? 'monstera' : 'oval',
      length,
      rotation: angle,
      colour: [random.between(0.4, 0.56), 0.11, plant.hue + random.between(-14, 10)],
      width: index % 3 === 1 ? 0.36 : 0.16,
    })
  }
  context.beginPath()
  context.moveTo(x - half, y - potTall)
  context.lineTo(x - half * 0.78, y - 6 * unit)
  context.quadraticCurveTo(x, y + 8 * unit, x + half * 0.78, y - 6 * unit)
  context.lineTo(x + half, y - potTall)
  context.quadraticCurveTo(x, y - potTall + 16 * unit, x - half, y - potTall)
  brush.fill(
    brush.linear(
      [x - half, 0],
      [x + half, 0],
      [
        [0, shift(plant.pot, [0.02])],
        [0.3, shift(plant.pot, [0.05])],
        [1, shift(plant.pot, [-0.22, 0.01])],
      ],
    ),
  )
}
