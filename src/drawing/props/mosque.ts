// A mosque seen against the evening sky: domes, minarets and lit arches. Never named after a real one.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { glow } from '../kit/light.ts'
import { type Point, upTo } from '../numbers.ts'

function domePath(brush: Brush, at: Point, radius: number): void {
  const { context } = brush
  const [x, y] = at
  context.beginPath()
  context.moveTo(x - radius, y)
  context.bezierCurveTo(x - radius * 1.3, y - radius * 0.7, x - radius * 0.5, y - radius * 1.15, x, y - radius * 1.65)
  context.bezierCurveTo(x + radius * 0.5, y - radius * 1.15, x + radius * 1.3, y - radius * 0.7, x + radius, y)
  context.closePath()
}

function paintFinial(brush: Brush, tip: Point, size: number, colour: Oklch): void {
  const { context, unit } = brush
  context.beginPath()
  context.moveTo(tip[0], tip[1] + size * 0.3)
  context.lineTo(tip[0], tip[1] - size)
  brush.stroke(colour, (size * 0.14) / unit)
  context.beginPath()
  context.arc(tip[0], tip[1] - size * 1.3, size * 0.34, Math.PI * 0.9, Math.PI * 0.1, true)
  brush.stroke(colour, (size * 0.14) / unit)
}

/** Walls darken downwards; the side that faces the moon is lighter. */
function bodyFill(brush: Brush, colour: Oklch, [from, to]: readonly [number, number]) {
  return brush.linear(
    [from, 0],
    [to, 0],
    [
      [0, shift(colour, [-0.02])],
      [0.7, shift(colour, [0.06, 0.01])],
      [1, shift(colour, [0.14, 0.01])],
    ],
  )
}

function paintMinaret(brush: Brush, foot: Point, tower: { half: number; height: number; colour: Oklch }): void {
  const { context } = brush
  const [x, y] = foot
  const { half, height, colour } = tower
  const across = [x - half, x + half] as const
  brush.polygon([
    [x - half, y],
    [x - half * 0.78, y - height],
    [x + half * 0.78, y - height],
    [x + half, y],
  ])
  brush.fill(bodyFill(brush, colour, across))
  for (const share of [0.52, 0.78, 1]) {
    context.beginPath()
    context.roundRect(x - half * 1.4, y - height * share - half * 0.3, half * 2.8, half * 0.6, half * 0.2)
    brush.fill(bodyFill(brush, shift(colour, [0.05]), across))
    glow(brush, [x, y - height * share + half], { radius: half * 3, colour: [0.85, 0.14, 75], alpha: 0.55 })
  }
  domePath(brush, [x, y - height - half * 0.2], half * 0.86)
  brush.fill(bodyFill(brush, shift(colour, [0.08]), across))
  paintFinial(brush, [x, y - height - half * 1.6], half * 0.7, shift(colour, [0.3, 0.06]))
}

function archPath(brush: Brush, foot: Point, half: number, height: number): void {
  const { context } = brush
  const [x, y] = foot
  context.beginPath()
  context.moveTo(x - half, y)
  context.lineTo(x - half, y - height * 0.55)
  context.bezierCurveTo(x - half, y - height * 0.85, x - half * 0.4, y - height * 0.88, x, y - height)
  context.bezierCurveTo(x + half * 0.4, y - height * 0.88, x + half, y - height * 0.85, x + half, y - height * 0.55)
  context.lineTo(x + half, y)
  context.closePath()
}

function paintLitArch(brush: Brush, foot: Point, half: number, height: number): void {
  archPath(brush, foot, half, height)
  brush.fill(
    brush.linear(
      [0, foot[1] - height],
      [0, foot[1]],
      [
        [0, [0.62, 0.15, 55]],
        [0.55, [0.86, 0.14, 78]],
        [1, [0.95, 0.09, 88]],
      ],
    ),
  )
  glow(brush, [foot[0], foot[1] - height * 0.4], { radius: height * 1.3, colour: [0.8, 0.14, 70], alpha: 0.32 })
}

/** `foot` is the middle of its lower edge; `width` goes from minaret to minaret. */
export function paintMosque(brush: Brush, foot: Point, mosque: { width: number; colour: Oklch }): void {
  const [x, y] = foot
  const { width, colour } = mosque
  const tall = width * 0.3
  glow(brush, [x, y - tall], { radius: width * 0.9, colour: [0.6, 0.12, 70], alpha: 0.4 })
  for (const side of [-1, 1]) {
    paintMinaret(brush, [x + side * width * 0.33, y], {
      half: width * 0.019,
      height: width * 0.48,
      colour: shift(colour, [-0.03]),
    })
    domePath(brush, [x + side * width * 0.2, y - tall * 0.62], width * 0.076)
    brush.fill(bodyFill(brush, shift(colour, [0.04]), [x + side * width * 0.2 - width * 0.08, x + width * 0.3]))
    paintFinial(brush, [x + side * width * 0.2, y - tall * 0.62 - width * 0.125], width * 0.02, [0.78, 0.1, 80])
  }
  domePath(brush, [x, y - tall * 0.92], width * 0.135)
  brush.fill(bodyFill(brush, shift(colour, [0.07]), [x - width * 0.14, x + width * 0.14]))
  paintFinial(brush, [x, y - tall * 0.92 - width * 0.222], width * 0.034, [0.82, 0.11, 82])
  const wall = (half: number, top: number, lift: number) => {
    brush.polygon([
      [x - half, y],
      [x - half, y - top],
      [x + half, y - top],
      [x + half, y],
    ])
    brush.fill(bodyFill(brush, shift(colour, [lift]), [x - half, x + half]))
  }
  wall(width * 0.4, tall * 0.62, 0)
  wall(width * 0.15, tall * 0.95, 0.04)
  for (const arch of upTo(9)) {
    const across = (arch - 4) * width * 0.086
    if (Math.abs(across) < width * 0.14) continue
    paintLitArch(brush, [x + across, y], width * 0.026, tall * 0.42)
  }
  paintLitArch(brush, [x, y], width * 0.075, tall * 0.7)
  for (const side of [-1, 1])
    paintMinaret(brush, [x + side * width * 0.46, y], { half: width * 0.024, height: width * 0.62, colour })
}
