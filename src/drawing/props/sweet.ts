// Indian sweets: the grained ladoo ball as a sprite, a heap of them in a brass bowl. Light from the upper left.
import type { CanvasLike } from '../canvas.ts'
import type { Brush } from '../kit/brush.ts'
import { castShadow, groundShadow } from '../kit/light.ts'
import { around, clamp, fullTurn, type Point, polar } from '../numbers.ts'

const grains = 520

/** A sphere of 520 lit grains, darker towards its edge. */
export function ladooSprite(brush: Brush, size: number, hue: number): CanvasLike {
  const { random } = brush
  return brush.sprite(size, (context, half) => {
    const radius = half * 0.9
    brush.circle([0, 0], radius)
    brush.fill(
      brush.radial({ at: [0, 0], radius: radius * 1.15, focus: [-radius * 0.4, -radius * 0.42] }, [
        [0, [0.86, 0.14, hue + 8]],
        [0.5, [0.72, 0.16, hue]],
        [0.85, [0.52, 0.14, hue - 14]],
        [1, [0.44, 0.12, hue - 18]],
      ]),
    )
    context.save()
    context.clip()
    for (let i = 0; i < grains; i++) {
      const reach = Math.sqrt(random.next())
      const at = polar([0, 0], random.next() * fullTurn, reach * radius)
      const lit = clamp(0.6 - ((at[0] + at[1]) / radius) * 0.42)
      const grain = radius * random.between(0.05, 0.085) * Math.sqrt(1 - reach ** 2 * 0.7)
      brush.circle([at[0] + grain * 0.35, at[1] + grain * 0.4], grain)
      brush.fill([0.42 + lit * 0.14, 0.13, hue - 24, 0.6])
      brush.circle(at, grain)
      brush.fill(
        brush.radial({ at, radius: grain * 1.2, focus: [at[0] - grain * 0.3, at[1] - grain * 0.3] }, [
          [0, [0.68 + lit * 0.27, 0.155, hue - 8 + lit * 18]],
          [1, [0.52 + lit * 0.22, 0.16, hue - 18 + lit * 14]],
        ]),
      )
    }
    context.fillStyle = brush.radial(
      { at: [0, 0], radius: radius * 1.02, from: radius * 0.5, focus: [-radius * 0.22, -radius * 0.25] },
      [
        [0, [0.3, 0.1, hue - 25, 0]],
        [1, [0.28, 0.1, hue - 30, 0.6]],
      ],
    )
    context.fillRect(-half, -half, 2 * half, 2 * half)
    context.restore()
  })
}

/** A ladoo with its shadow and a sliver of pistachio. */
export function placeLadoo(brush: Brush, sprite: CanvasLike, ball: { at: Point; size: number; turn: number }): void {
  const { at, size } = ball
  castShadow(brush, { blur: 13, alpha: 0.62, offset: [13, 19], hue: 30, within: { at, reach: size * 0.46 } }, () => {
    brush.circle(at, size * 0.44)
    brush.context.fill()
  })
  brush.stamp(sprite, at, { size })
  brush.turned([at[0] - size * 0.04, at[1] - size * 0.06], ball.turn, () => {
    brush.ellipse([size * 0.012, size * 0.018], [size * 0.105, size * 0.045])
    brush.fill([0.5, 0.09, 128])
    brush.ellipse([0, 0], [size * 0.1, size * 0.04])
    brush.fill(
      brush.linear(
        [0, -size * 0.05],
        [0, size * 0.05],
        [
          [0, [0.78, 0.12, 125]],
          [1, [0.58, 0.12, 130]],
        ],
      ),
    )
  })
}

/** A brass bowl on a foot seen a little from above, heaped with ladoos; `at` is the middle of the rim. */
export function paintSweetBowl(brush: Brush, at: Point, radius: number): void {
  const { context, unit } = brush
  const [x, y] = at
  const brass = brush.linear(
    [x - radius, 0],
    [x + radius, 0],
    [
      [0, [0.42, 0.09, 60]],
      [0.14, [0.72, 0.12, 78]],
      [0.3, [0.93, 0.08, 90]],
      [0.52, [0.68, 0.12, 74]],
      [0.82, [0.36, 0.08, 52]],
      [1, [0.58, 0.11, 66]],
    ],
  )
  groundShadow(brush, { blur: 18, alpha: 0.75 }, { at: [x, y + radius * 0.62], radii: [radius * 0.95, radius * 0.14] })
  context.beginPath()
  context.moveTo(x - radius, y)
  context.bezierCurveTo(
    x - radius * 0.96,
    y + radius * 0.36,
    x - radius * 0.5,
    y + radius * 0.5,
    x - radius * 0.26,
    y + radius * 0.52,
  )
  context.lineTo(x - radius * 0.36, y + radius * 0.64)
  context.quadraticCurveTo(x, y + radius * 0.72, x + radius * 0.36, y + radius * 0.64)
  context.lineTo(x + radius * 0.26, y + radius * 0.52)
  context.bezierCurveTo(x + radius * 0.5, y + radius * 0.5, x + radius * 0.96, y + radius * 0.36, x + radius, y)
  brush.fill(brass)
  brush.ellipse(at, [radius, radius * 0.24])
  brush.fill(brass)
  brush.ellipse([x, y + radius * 0.015], [radius * 0.93, radius * 0.2])
  brush.fill([0.26, 0.07, 45])
  const balls = [68, 62, 74].map((hue) => ladooSprite(brush, radius * 0.52, hue))
  const heap: readonly Point[] = [
    [-0.62, -0.12],
    [-0.21, -0.16],
    [0.21, -0.16],
    [0.62, -0.12],
    [-0.72, 0.02],
    [0.72, 0.02],
    [-0.4, -0.42],
    [0, -0.47],
    [0.4, -0.42],
    [-0.2, -0.7],
    [0.2, -0.7],
    [0, -0.94],
    [-0.42, 0.06],
    [0, 0.08],
    [0.42, 0.06],
  ]
  for (const [index, [dx, dy]] of heap.entries()) {
    placeLadoo(brush, around(balls, index), {
      at: [x + dx * radius, y + dy * radius * 0.8 - radius * 0.1],
      size: radius * 0.5,
      turn: index,
    })
  }
  // The near rim lies in front of the heap.
  context.beginPath()
  context.ellipse(x, y, radius * 0.97, radius * 0.22, 0, 0.06 * Math.PI, 0.94 * Math.PI)
  brush.stroke([0.9, 0.1, 84], (radius / unit) * 0.035)
}
