// Studio set pieces: cylinder plinths, balls and metal, each with contact and cast shadow. Light from the upper left.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { groundShadow } from '../kit/light.ts'
import type { Point } from '../numbers.ts'
import { goldStops } from '../palette/palette.ts'

/** `at` is the middle of the top face. */
export function paintCylinder(
  brush: Brush,
  at: Point,
  plinth: { radius: number; height: number; colour: Oklch; hue: number },
): void {
  const { context } = brush
  const [x, y] = at
  const { radius, height, colour, hue } = plinth
  const flat = radius * 0.22
  groundShadow(
    brush,
    { blur: 24, alpha: 0.5, offset: [60, 14], hue },
    { at: [x + radius * 0.7, y + height + flat * 0.4], radii: [radius * 1.15, radius * 0.29] },
  )
  groundShadow(
    brush,
    { blur: 7, alpha: 0.6, offset: [3, 4], hue },
    { at: [x, y + height], radii: [radius * 1.01, flat * 1.05] },
  )
  context.beginPath()
  context.ellipse(x, y + height, radius, flat, 0, 0, Math.PI)
  context.lineTo(x - radius, y)
  context.ellipse(x, y, radius, flat, 0, Math.PI, 0, true)
  context.closePath()
  brush.fill(
    brush.linear(
      [x - radius, 0],
      [x + radius, 0],
      [
        [0, shift(colour, [-0.05])],
        [0.22, shift(colour, [0.05, -0.01])],
        [0.42, colour],
        [0.78, shift(colour, [-0.17, 0.015, -6])],
        [0.93, shift(colour, [-0.13, 0.01])],
        [1, shift(colour, [-0.08])],
      ],
    ),
  )
  brush.ellipse(at, [radius, flat])
  brush.fill(
    brush.linear(
      [x - radius, y - flat],
      [x + radius, y + flat],
      [
        [0, shift(colour, [0.12, -0.02])],
        [1, shift(colour, [0.015])],
      ],
    ),
  )
  context.beginPath()
  context.ellipse(x, y, radius, flat, 0, Math.PI * 0.25, Math.PI * 1.1)
  brush.stroke(fade(shift(colour, [0.15, -0.03]), 0.75), 2.4)
}

/** A ball on the ground; without a colour it is gold. */
export function paintBall(brush: Brush, at: Point, ball: { radius: number; colour?: Oklch; hue: number }): void {
  const [x, y] = at
  const { radius, colour } = ball
  groundShadow(
    brush,
    { blur: 12, alpha: 0.5, offset: [16, 6], hue: ball.hue },
    { at: [x + radius * 0.3, y + radius * 0.93], radii: [radius, radius * 0.24] },
  )
  brush.circle(at, radius)
  brush.fill(
    brush.radial(
      { at, radius: radius * 1.02, focus: [x - radius * 0.36, y - radius * 0.4] },
      colour === undefined
        ? goldStops
        : [
            [0, shift(colour, [0.16, -0.02])],
            [0.45, colour],
            [0.85, shift(colour, [-0.2, 0.01, -8])],
            [1, shift(colour, [-0.1])],
          ],
    ),
  )
}

/** Side-to-side metal for caps, rings and frames. */
export function metalAcross(brush: Brush, left: number, right: number) {
  return brush.linear(
    [left, 0],
    [right, 0],
    [
      [0, [0.5, 0.09, 65]],
      [0.18, [0.95, 0.07, 92]],
      [0.42, [0.76, 0.12, 80]],
      [0.8, [0.48, 0.1, 62]],
      [1, [0.7, 0.11, 75]],
    ],
  )
}
