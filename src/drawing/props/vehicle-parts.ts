// What every vehicle is made of: lacquer, wheels, panes of glass, lamps. Local coordinates as in vehicles.ts.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { fullTurn, type Point, upTo } from '../numbers.ts'

const glass: readonly [Oklch, Oklch] = [
  [0.82, 0.06, 225],
  [0.4, 0.06, 245],
]

export const line = (brush: Brush, colour: Oklch, width: number) => brush.stroke(colour, width / brush.unit)

export function paintwork(brush: Brush, colour: Oklch, top: number, bottom: number): void {
  brush.fill(
    brush.linear(
      [0, top],
      [0, bottom],
      [
        [0, shift(colour, [0.16, -0.02])],
        [0.3, shift(colour, [0.04])],
        [0.5, colour],
        [0.56, shift(colour, [0.07])],
        [1, shift(colour, [-0.2, 0.01, -4])],
      ],
    ),
  )
}

export function wheel(brush: Brush, at: Point, radius: number): void {
  brush.circle(at, radius)
  brush.fill([0.2, 0.015, 270])
  brush.circle(at, radius * 0.82)
  brush.fill([0.28, 0.015, 270])
  brush.circle(at, radius * 0.6)
  brush.fill(
    brush.linear(
      [at[0] - radius, at[1] - radius],
      [at[0] + radius, at[1] + radius],
      [
        [0, [0.97, 0.005, 250]],
        [0.5, [0.74, 0.01, 250]],
        [1, [0.5, 0.015, 260]],
      ],
    ),
  )
  for (const index of upTo(5)) {
    const angle = (index / 5) * fullTurn
    brush.ellipse(
      [at[0] + Math.cos(angle) * radius * 0.36, at[1] + Math.sin(angle) * radius * 0.36],
      [radius * 0.13, radius * 0.09],
      angle,
    )
    brush.fill([0.34, 0.015, 265])
  }
  brush.circle(at, radius * 0.12)
  brush.fill([0.4, 0.015, 265])
}

export function pane(brush: Brush, points: readonly Point[]): void {
  const top = Math.min(...points.map(([, y]) => y))
  const bottom = Math.max(...points.map(([, y]) => y))
  brush.polygon(points)
  brush.fill(
    brush.linear(
      [0, top],
      [60, bottom],
      [
        [0, glass[0]],
        [0.5, [0.62, 0.06, 235]],
        [1, glass[1]],
      ],
    ),
  )
}

export function lamp(brush: Brush, at: Point, radii: Point, colour: Oklch): void {
  brush.ellipse(at, radii)
  brush.fill(colour)
}
