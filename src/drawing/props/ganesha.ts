// Ganesha in the manner of a clay relief: head, crown, trunk and garland before a halo. Calm and front-facing; never caricature.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { castShadow, glow } from '../kit/light.ts'
import { around, fullTurn, mix, type Point, polar, upTo } from '../numbers.ts'
import { goldStops } from '../palette/palette.ts'
import { marigoldSprite } from './marigold.ts'
import { line } from './person-features.ts'

const skin: Oklch = [0.77, 0.11, 58]

const gold = (brush: Brush, from: Point, to: Point) => brush.linear(from, to, goldStops)

function earPath(brush: Brush, side: number): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(side * 48, -58)
  context.bezierCurveTo(side * 90, -112, side * 172, -92, side * 168, -14)
  context.bezierCurveTo(side * 164, 56, side * 116, 104, side * 96, 84)
  context.bezierCurveTo(side * 84, 62, side * 66, 60, side * 52, 44)
  context.closePath()
}

function paintEars(brush: Brush): void {
  for (const side of [-1, 1]) {
    earPath(brush, side)
    brush.fill(
      brush.linear(
        [side * 50, -80],
        [side * 160, 60],
        [
          [0, shift(skin, [side < 0 ? 0.04 : -0.04])],
          [1, shift(skin, [side < 0 ? -0.06 : -0.16, 0.01, -8])],
        ],
      ),
    )
    line(brush, [0.5, 0.11, 45, 0.5], 2.4)
    brush.turned([side * 22, 4], 0, (context) => {
      context.scale(0.76, 0.76)
      earPath(brush, side)
      brush.fill([0.72, 0.12, 26, 0.55])
    })
    brush.circle([side * 104, 92], 10)
    brush.fill(gold(brush, [side * 104 - 10, 82], [side * 104 + 10, 102]))
    brush.circle([side * 104, 112], 6)
    brush.fill([0.5, 0.18, 22])
  }
}

/** The trunk's middle line: down, then curled to the left, towards the sweet. */
function trunkAt(t: number): Point {
  const u = 1 - t
  return [
    u ** 3 * 0 + 3 * u * u * t * 16 + 3 * u * t * t * 34 + t ** 3 * -66,
    u ** 3 * -14 + 3 * u * u * t * 110 + 3 * u * t * t * 196 + t ** 3 * 132,
  ]
}

function paintTrunk(brush: Brush): void {
  const { context } = brush
  const steps = 26
  const sides = [-1, 1].map((side) =>
    upTo(steps + 1).map((step): Point => {
      const t = step / steps
      const [x, y] = trunkAt(t)
      const [nextX, nextY] = trunkAt(t + 0.01)
      const long = Math.hypot(nextX - x, nextY - y)
      const half = mix(36, 15, t ** 0.9) * Math.min(1, 0.55 + t * 4)
      return [x + (side * -(nextY - y) * half) / long, y + (side * (nextX - x) * half) / long]
    }),
  )
  const [left = [], right = []] = sides
  brush.polygon([...left, ...right.toReversed()])
  brush.fill(
    brush.linear(
      [-46, 40],
      [50, 90],
      [
        [0, shift(skin, [0.09, -0.01])],
        [0.5, skin],
        [1, shift(skin, [-0.16, 0.015, -10])],
      ],
    ),
  )
  for (const side of sides) {
    context.beginPath()
    for (const point of side.slice(5)) context.lineTo(...point)
    line(brush, [0.5, 0.11, 45, 0.45], 2.2)
  }
  for (const fold of upTo(9)) {
    const step = 6 + fold * 2
    const from = around(left, step)
    const to = around(right, step)
    const middle = trunkAt((step + 1.2) / steps)
    context.beginPath()
    context.moveTo(mix(from[0], to[0], 0.16), mix(from[1], to[1], 0.16))
    context.quadraticCurveTo(middle[0], middle[1] + 5, mix(from[0], to[0], 0.84), mix(from[1], to[1], 0.84))
    line(brush, [0.52, 0.11, 45, 0.5], 2.6)
  }
  brush.circle([-78, 120], 21)
  brush.fill(
    brush.radial({ at: [-78, 120], radius: 22, focus: [-85, 112] }, [
      [0, [0.92, 0.09, 82]],
      [0.6, [0.78, 0.15, 68]],
      [1, [0.55, 0.14, 52]],
    ]),
  )
}

function paintHead(brush: Brush): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(0, -104)
  context.bezierCurveTo(56, -104, 82, -62, 74, -10)
  context.bezierCurveTo(70, 28, 50, 62, 0, 64)
  context.bezierCurveTo(-50, 62, -70, 28, -74, -10)
  context.bezierCurveTo(-82, -62, -56, -104, 0, -104)
  brush.fill(
    brush.radial({ at: [0, -10], radius: 110, focus: [-30, -40] }, [
      [0, shift(skin, [0.1, -0.015])],
      [0.55, skin],
      [1, shift(skin, [-0.15, 0.015, -10])],
    ]),
  )
  for (const side of [-1, 1]) {
    // Tusks: the left one is broken, as the epic tells.
    context.beginPath()
    context.moveTo(side * 36, 46)
    context.quadraticCurveTo(side * 58, 72, side * (side < 0 ? 56 : 66), side < 0 ? 84 : 104)
    context.quadraticCurveTo(side * 40, 84, side * 24, 58)
    context.closePath()
    brush.fill(
      brush.linear(
        [side * 30, 50],
        [side * 60, 100],
        [
          [0, [0.86, 0.04, 80]],
          [1, [0.98, 0.015, 90]],
        ],
      ),
    )
    const x = side * 37
    context.beginPath()
    context.moveTo(x - 17, -20)
    context.quadraticCurveTo(x, -34, x + 17, -20)
    context.quadraticCurveTo(x, -11, x - 17, -20)
    brush.fill([0.97, 0.01, 85])
    brush.circle([x, -20], 6.5)
    brush.fill([0.2, 0.03, 40])
    brush.circle([x - 2, -23], 2)
    brush.fill([0.99, 0, 0])
    context.beginPath()
    context.moveTo(x - 19, -19)
    context.quadraticCurveTo(x, -37, x + 19, -19)
    line(brush, [0.3, 0.07, 40], 3.6)
    context.beginPath()
    context.moveTo(x - 20, -40)
    context.quadraticCurveTo(x, -54, x + 20, -40)
    line(brush, [0.4, 0.09, 42, 0.8], 3.6)
  }
}

function paintTilak(brush: Brush): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(-15, -84)
  context.bezierCurveTo(-15, -44, 15, -44, 15, -84)
  line(brush, [0.95, 0.05, 90], 7)
  context.beginPath()
  context.moveTo(0, -82)
  context.lineTo(0, -56)
  line(brush, [0.52, 0.2, 25], 8)
}

function paintCrown(brush: Brush): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(-68, -96)
  context.bezierCurveTo(-62, -150, -30, -176, -17, -214)
  context.lineTo(17, -214)
  context.bezierCurveTo(30, -176, 62, -150, 68, -96)
  context.closePath()
  brush.fill(gold(brush, [-70, -190], [76, -100]))
  context.save()
  context.clip()
  for (const ring of upTo(4)) {
    context.beginPath()
    context.moveTo(-80, -118 - ring * 28)
    context.quadraticCurveTo(0, -102 - ring * 28, 80, -118 - ring * 28)
    line(brush, [0.45, 0.1, 55, 0.7], 3.4)
    for (const bead of upTo(9)) {
      const x = (bead - 4) * (15 - ring * 2.4)
      brush.circle([x, -124 - ring * 28 - (x * x) / 500 + 8], 4)
      brush.fill(ring % 2 ? [0.5, 0.19, 24] : [0.96, 0.05, 92])
    }
  }
  context.restore()
  brush.circle([0, -224], 13)
  brush.fill(gold(brush, [-13, -236], [13, -212]))
  context.beginPath()
  context.moveTo(-84, -84)
  context.quadraticCurveTo(0, -116, 84, -84)
  context.lineTo(80, -110)
  context.quadraticCurveTo(0, -142, -80, -110)
  context.closePath()
  brush.fill(gold(brush, [-80, -120], [90, -80]))
  for (const [index, x] of [-52, -27, 0, 27, 52].entries()) {
    brush.ellipse([x, -119 + (x * x) / 240], [index === 2 ? 11 : 7, index === 2 ? 13 : 8])
    brush.fill(index % 2 ? [0.46, 0.13, 158] : [0.5, 0.2, 24])
    brush.circle([x - 2, -122 + (x * x) / 240], 2)
    brush.fill([0.98, 0.02, 90, 0.8])
  }
}

function paintHalo(brush: Brush): void {
  for (const [index, radius] of [252, 236].entries()) {
    brush.circle([0, -20], radius)
    brush.fill(
      index === 0
        ? gold(brush, [-220, -240], [240, 220])
        : brush.radial({ at: [0, -20], radius }, [
            [0, [0.62, 0.19, 38]],
            [0.7, [0.42, 0.17, 24]],
            [1, [0.3, 0.13, 15]],
          ]),
    )
  }
  for (const ray of upTo(48)) {
    const angle = (ray / 48) * fullTurn
    brush.context.beginPath()
    brush.context.moveTo(...polar([0, -20], angle, 150))
    brush.context.lineTo(...polar([0, -20], angle, ray % 2 ? 206 : 226))
    line(brush, [0.84, 0.13, 78, 0.55], ray % 2 ? 2 : 4)
    brush.circle(polar([0, -20], angle, 231), 3.4)
    brush.fill([0.96, 0.06, 90])
  }
}

/** A garland around the lower half of the halo. */
function paintGarland(brush: Brush): void {
  const heads = [60, 78, 46].map((hue) => marigoldSprite(brush, 120, { hue }))
  for (const bead of upTo(27)) {
    const angle = mix(Math.PI * 1.02, -Math.PI * 0.02, bead / 26)
    const at: Point = [Math.cos(angle) * 238, -20 + Math.sin(angle) * 240]
    brush.stamp(around(heads, bead), at, { size: 56, rotation: bead })
  }
}

/** `size` is the halo's radius in scene pixels; `at` its middle. */
export function paintGanesha(brush: Brush, at: Point, size: number): void {
  glow(brush, at, { radius: size * 2.1, colour: [0.7, 0.15, 60], alpha: 0.6 })
  castShadow(brush, { blur: 22, alpha: 0.55, offset: [10, 18], within: { at, reach: size * 1.1 } }, () => {
    brush.circle(at, size * 1.02)
    brush.context.fill()
  })
  brush.turned([at[0], at[1] + (size * 20) / 252], 0, (context) => {
    context.scale(size / 252, size / 252)
    paintHalo(brush)
    brush.turned([6, 14], 0, (inner) => {
      inner.scale(1.14, 1.14)
      paintEars(brush)
      paintHead(brush)
      paintTrunk(brush)
      paintTilak(brush)
      paintCrown(brush)
    })
    paintGarland(brush)
    brush.circle([0, 222], 24)
    brush.fill(fade([0.5, 0.19, 20], 1))
    brush.circle([-6, 216], 7)
    brush.fill([0.98, 0.03, 60, 0.6])
  })
}
