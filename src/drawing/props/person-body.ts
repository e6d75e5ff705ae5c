// Shoulders, chest and how cloth on them is lit. Local coordinates as in person.ts.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import type { Person } from './person.ts'
import { line } from './person-features.ts'

// Far enough that every framing is filled to its lower edge.
export const bottom = 900

export function torso(brush: Brush, person: Person, neckline: (half: number) => void): void {
  const { context } = brush
  const wide = 225 * person.shoulders
  const neck = person.isWoman ? 74 : 80
  context.beginPath()
  context.moveTo(-neck, 164)
  context.bezierCurveTo(-wide * 0.62, 184, -wide * 0.92, 200, -wide, 278)
  context.bezierCurveTo(-wide * 1.08, 380, -wide * 1.12, 500, -wide * 1.16, bottom)
  context.lineTo(wide * 1.16, bottom)
  context.bezierCurveTo(wide * 1.12, 500, wide * 1.08, 380, wide, 278)
  context.bezierCurveTo(wide * 0.92, 200, wide * 0.62, 184, neck, 164)
  neckline(neck)
  context.closePath()
}

/** Cloth lit from the left, with the arms' folds. */
export function fillCloth(brush: Brush, person: Person, colour: Oklch): void {
  const { context } = brush
  const wide = 225 * person.shoulders
  brush.fill(
    brush.linear(
      [-wide, 160],
      [wide, 520],
      [
        [0, shift(colour, [0.1, -0.01])],
        [0.35, colour],
        [1, shift(colour, [-0.16, 0.01])],
      ],
    ),
  )
  context.save()
  context.clip()
  for (const side of [-1, 1]) {
    context.beginPath()
    context.moveTo(side * wide * 0.66, 330)
    context.bezierCurveTo(side * wide * 0.74, 430, side * wide * 0.72, 520, side * wide * 0.7, bottom)
    line(brush, fade(shift(colour, [-0.2]), 0.55), 5)
    context.beginPath()
    context.moveTo(side * wide * 0.5, 190)
    context.quadraticCurveTo(side * wide * 0.66, 250, side * wide * 0.62, 330)
    line(brush, fade(shift(colour, [side < 0 ? 0.14 : -0.14]), 0.35), 7)
  }
  context.restore()
}

export const roundNeck = (brush: Brush, depth: number) => (half: number) => {
  brush.context.bezierCurveTo(half * 0.9, depth, -half * 0.9, depth, -half, 164)
}

export const vNeck = (brush: Brush, depth: number) => (half: number) => {
  brush.context.lineTo(0, depth)
  brush.context.lineTo(-half, 164)
}
