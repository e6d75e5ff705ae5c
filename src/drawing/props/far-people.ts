// People seen from afar, as silhouettes with a rim of light: somebody in meditation, somebody in a boat. Never a face.
import type { Oklch } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import type { Point } from '../numbers.ts'

// Legs, trunk and neck in heights of the person; the seat is at 0,0.
function sittingOutline({ context }: Brush): void {
  context.beginPath()
  context.moveTo(-0.56, 0)
  context.bezierCurveTo(-0.62, -0.1, -0.42, -0.16, -0.2, -0.15)
  context.bezierCurveTo(-0.2, -0.3, -0.17, -0.42, -0.2, -0.54)
  context.bezierCurveTo(-0.2, -0.62, -0.07, -0.62, -0.055, -0.68)
  context.lineTo(0.055, -0.68)
  context.bezierCurveTo(0.07, -0.62, 0.2, -0.62, 0.2, -0.54)
  context.bezierCurveTo(0.17, -0.42, 0.2, -0.3, 0.2, -0.15)
  context.bezierCurveTo(0.42, -0.16, 0.62, -0.1, 0.56, 0)
  context.bezierCurveTo(0.3, 0.06, -0.3, 0.06, -0.56, 0)
  context.closePath()
}

/** Lotus seat on a flat rock, hands on the knees; `foot` is the middle of the rock's lower edge. */
export function paintMeditator(
  brush: Brush,
  foot: Point,
  person: { height: number; colour: Oklch; rim: number },
): void {
  const size = person.height
  const stroke = (colour: Oklch, width: number) => brush.stroke(colour, width / brush.unit)
  brush.turned([foot[0], foot[1] - size * 0.14], 0, (context) => {
    context.scale(size, size)
    context.lineCap = 'round'
    context.beginPath()
    context.ellipse(0, 0.14, 0.95, 0.2, 0, Math.PI, 0)
    context.lineTo(1.1, 1.2)
    context.lineTo(-1.1, 1.2)
    context.closePath()
    brush.fill(person.colour)
    sittingOutline(brush)
    brush.fill(person.colour)
    brush.ellipse([0, -0.79], [0.1, 0.125])
    brush.fill(person.colour)
    brush.circle([0, -0.94], 0.048)
    brush.fill(person.colour)
    // The sun stands behind: a thin line of light on the head, both shoulders and arms.
    context.beginPath()
    context.arc(0, -0.79, 0.115, -Math.PI * 0.95, -Math.PI * 0.05)
    stroke([0.9, 0.12, person.rim, 0.75], 0.012)
    for (const side of [-1, 1]) {
      context.beginPath()
      context.moveTo(side * 0.17, -0.55)
      context.quadraticCurveTo(side * 0.34, -0.36, side * 0.41, -0.12)
      stroke(person.colour, 0.085)
      context.beginPath()
      context.moveTo(side * 0.07, -0.62)
      context.quadraticCurveTo(side * 0.2, -0.62, side * 0.25, -0.5)
      context.quadraticCurveTo(side * 0.38, -0.36, side * 0.45, -0.14)
      stroke([0.88, 0.12, person.rim, 0.55], 0.01)
    }
  })
}

/** A long wooden boat with somebody standing at the oar; `middle` lies on the water line. */
export function paintBoat(brush: Brush, middle: Point, boat: { length: number; colour: Oklch }): void {
  const { context } = brush
  const [x, y] = middle
  const half = boat.length / 2
  context.beginPath()
  context.moveTo(x - half, y - half * 0.22)
  context.quadraticCurveTo(x - half * 0.6, y + half * 0.1, x, y + half * 0.1)
  context.quadraticCurveTo(x + half * 0.6, y + half * 0.1, x + half, y - half * 0.22)
  context.quadraticCurveTo(x, y + half * 0.02, x - half, y - half * 0.22)
  brush.fill(boat.colour)
  const stand: Point = [x - half * 0.35, y - half * 0.02]
  context.beginPath()
  context.moveTo(stand[0] - half * 0.06, stand[1])
  context.lineTo(stand[0] - half * 0.07, stand[1] - half * 0.34)
  context.lineTo(stand[0] + half * 0.07, stand[1] - half * 0.34)
  context.lineTo(stand[0] + half * 0.05, stand[1])
  brush.fill(boat.colour)
  brush.circle([stand[0], stand[1] - half * 0.42], half * 0.06)
  brush.fill(boat.colour)
  context.beginPath()
  context.moveTo(stand[0] - half * 0.32, stand[1] + half * 0.22)
  context.lineTo(stand[0] + half * 0.16, stand[1] - half * 0.36)
  brush.stroke(boat.colour, (boat.length / brush.unit) * 0.012)
  for (let i = 0; i < 6; i++) {
    brush.ellipse(
      [x + brush.random.between(-0.4, 0.4) * boat.length, y + half * (0.14 + i * 0.05)],
      [half * (0.9 - i * 0.1), half * 0.012],
    )
    brush.fill([boat.colour[0], boat.colour[1], boat.colour[2], 0.4 - i * 0.05])
  }
}

/** Walks to the right with a pack and a pole; `foot` is between the feet. */
export function paintTrekker(brush: Brush, foot: Point, walker: { height: number; coat: Oklch; dark: Oklch }): void {
  const { coat, dark } = walker
  brush.turned(foot, 0.04, (context) => {
    context.scale(walker.height, walker.height)
    context.lineCap = 'round'
    context.lineJoin = 'round'
    const limb = (points: readonly Point[], width: number, colour: Oklch) => {
      context.beginPath()
      for (const point of points) context.lineTo(...point)
      brush.stroke(colour, width / brush.unit)
    }
    limb(
      [
        [0.22, -0.02],
        [0.27, -0.56],
      ],
      0.016,
      dark,
    )
    limb(
      [
        [-0.02, -0.46],
        [-0.05, -0.24],
        [-0.16, -0.02],
      ],
      0.09,
      dark,
    )
    limb(
      [
        [0.01, -0.46],
        [0.1, -0.25],
        [0.07, -0.01],
        [0.12, -0.01],
      ],
      0.09,
      dark,
    )
    context.beginPath()
    context.roundRect(-0.24, -0.82, 0.17, 0.36, 0.06)
    brush.fill([0.5, 0.12, 150])
    context.beginPath()
    context.roundRect(-0.25, -0.87, 0.19, 0.08, 0.04)
    brush.fill([0.78, 0.13, 85])
    context.beginPath()
    context.moveTo(-0.09, -0.8)
    context.quadraticCurveTo(0.02, -0.88, 0.11, -0.79)
    context.lineTo(0.1, -0.42)
    context.lineTo(-0.09, -0.42)
    context.closePath()
    brush.fill(coat)
    limb(
      [
        [0.05, -0.74],
        [0.15, -0.6],
        [0.25, -0.56],
      ],
      0.07,
      [coat[0] - 0.08, coat[1], coat[2]],
    )
    brush.circle([0.035, -0.91], 0.075)
    brush.fill([0.66, 0.08, 55])
    context.beginPath()
    context.arc(0.03, -0.925, 0.084, Math.PI * 0.95, Math.PI * 2.02)
    context.closePath()
    brush.fill([coat[0] - 0.1, coat[1], coat[2]])
    brush.circle([0.02, -1.02], 0.026)
    brush.fill([0.97, 0.02, 90])
  })
}
