// Diamonds of barfi under silver leaf on a small plate, seen from above.
import type { Brush } from '../kit/brush.ts'
import { castShadow } from '../kit/light.ts'
import { fullTurn, type Point, upTo } from '../numbers.ts'
import { paintPlate } from './crockery.ts'

function paintDiamond(brush: Brush, at: Point, size: number): void {
  const { random, context } = brush
  const [x, y] = at
  const outline = (drop = 0) =>
    brush.polygon([
      [x, y - size * 1.05 + drop],
      [x + size * 1.05, y + drop],
      [x, y + size * 1.05 + drop],
      [x - size * 1.05, y + drop],
    ])
  castShadow(
    brush,
    { blur: 9, alpha: 0.55, offset: [10, 14], hue: 20, within: { at, reach: size * 1.2 } },
    (context) => {
      outline()
      context.fill()
    },
  )
  outline(size * 0.23)
  brush.fill([0.72, 0.06, 80])
  outline()
  brush.fill(
    brush.linear(
      [x - size, y - size],
      [x + size, y + size],
      [
        [0, [0.97, 0.03, 92]],
        [1, [0.86, 0.05, 85]],
      ],
    ),
  )
  context.save()
  outline()
  context.clip()
  for (let patch = 0; patch < 9; patch++) {
    const centre: Point = [x + random.between(-0.6, 0.6) * size, y + random.between(-0.5, 0.5) * size]
    brush.polygon(
      upTo(7).map(
        (corner): Point => [
          centre[0] + Math.cos((corner / 7) * fullTurn) * size * random.between(0.2, 0.4),
          centre[1] + Math.sin((corner / 7) * fullTurn) * size * random.between(0.2, 0.4),
        ],
      ),
    )
    brush.fill([random.between(0.84, 0.99), 0.008, 240, 0.55])
  }
  context.restore()
  brush.ellipse(at, [size * 0.17, size * 0.06], 0.5)
  brush.fill([0.62, 0.12, 128])
}

export function paintSilverSweets(brush: Brush, plate: { at: Point; radius: number }): void {
  const { at, radius } = plate
  paintPlate(brush, plate, { colour: [0.72, 0.07, 20], rim: [0.9, 0.06, 85], hue: 200 })
  for (const [dx, dy] of [
    [0, -0.3],
    [-0.36, 0.02],
    [0.36, 0.02],
    [0, 0.34],
  ] as const)
    paintDiamond(brush, [at[0] + dx * radius, at[1] + dy * radius], radius * 0.3)
}
