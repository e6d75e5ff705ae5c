// What may be added to a stylised face: beard and glasses. Local coordinates as in person.ts.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import type { Person } from './person.ts'

/** Width in local units: the brush's own would be scaled twice. */
export function line(brush: Brush, colour: Oklch, width: number): void {
  brush.context.lineWidth = width
  brush.context.lineCap = 'round'
  brush.context.lineJoin = 'round'
  brush.context.strokeStyle = brush.linear(
    [0, 0],
    [0, 1],
    [
      [0, colour],
      [1, colour],
    ],
  )
  brush.context.stroke()
}

export function paintBeard(brush: Brush, person: Person): void {
  const { context } = brush
  const x = person.turn * 6
  context.beginPath()
  context.moveTo(-77, -6)
  context.bezierCurveTo(-78, 40, -74, 72, -50, 94)
  context.bezierCurveTo(-28, 116, 30, 116, 52, 94)
  context.bezierCurveTo(76, 72, 78, 40, 77, -6)
  context.bezierCurveTo(70, 26, 64, 42, 50, 46)
  context.bezierCurveTo(36, 42, 18, 42, x, 46)
  context.bezierCurveTo(-18, 42, -36, 42, -50, 46)
  context.bezierCurveTo(-64, 42, -70, 26, -77, -6)
  context.closePath()
  brush.fill(
    brush.linear(
      [-76, 0],
      [76, 80],
      [
        [0, fade(shift(person.hairColour, [0.07]), 0.9)],
        [1, fade(shift(person.hairColour, [-0.03]), 0.95)],
      ],
    ),
  )
}

export function paintGlasses(brush: Brush, person: Person): void {
  const { context } = brush
  const x = person.turn * 6
  for (const side of [-1, 1]) {
    context.beginPath()
    context.roundRect(x + side * 33 - 25, -22, 50, 38, 16)
    brush.fill([0.95, 0.02, 220, 0.16])
    line(brush, [0.26, 0.04, 40], 3.6)
    context.beginPath()
    context.moveTo(x + side * 57, -8)
    context.lineTo(side * 77, -10)
    line(brush, [0.26, 0.04, 40], 3.4)
  }
  context.beginPath()
  context.moveTo(x - 9, -6)
  context.quadraticCurveTo(x, -12, x + 9, -6)
  line(brush, [0.26, 0.04, 40], 3.4)
}
