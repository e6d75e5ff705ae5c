// Drawings on a board, of what is learnt: a curve, an atom, a triangle in a circle, a bulb, a planet, a molecule. Lines, never letters.
import type { Oklch } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { around, fullTurn, mix, type Point, polar, upTo } from '../numbers.ts'

/** Pixels of the scene. */
type Surface = { left: number; top: number; width: number; height: number }
/** Builds a path around 0,0; a sign is about 2 wide and 2 high. */
type Sign = (brush: Brush) => void

const ring = (brush: Brush, [x, y]: Point, radius: number) => {
  brush.context.moveTo(x + radius, y)
  brush.context.arc(x, y, radius, 0, fullTurn)
}

const curve: Sign = ({ context }) => {
  context.moveTo(-0.9, -0.9)
  context.lineTo(-0.9, 0.85)
  context.lineTo(0.95, 0.85)
  for (const step of upTo(25)) {
    const t = step / 24
    context[step === 0 ? 'moveTo' : 'lineTo'](mix(-0.85, 0.9, t), 0.55 - t * 0.9 - Math.sin(t * 7) * 0.26)
  }
}

const atom: Sign = (brush) => {
  for (const turn of [0.52, 1.57, 2.62]) {
    brush.context.moveTo(Math.cos(turn) * 0.95, Math.sin(turn) * 0.95)
    brush.context.ellipse(0, 0, 0.95, 0.34, turn, 0, fullTurn)
  }
  ring(brush, [0, 0], 0.11)
}

const triangle: Sign = (brush) => {
  const corners = [-2.2, -0.5, 1.9].map((angle): Point => polar([0, 0], angle, 0.9))
  ring(brush, [0, 0], 0.9)
  for (const index of upTo(4)) brush.context[index === 0 ? 'moveTo' : 'lineTo'](...around(corners, index))
  brush.context.moveTo(0, 0)
  brush.context.lineTo(...around(corners, 1))
}

const bulb: Sign = (brush) => {
  const { context } = brush
  context.moveTo(-0.26, 0.45)
  context.bezierCurveTo(-0.3, 0.15, -0.62, 0.02, -0.62, -0.32)
  context.bezierCurveTo(-0.62, -0.72, -0.34, -0.9, 0, -0.9)
  context.bezierCurveTo(0.34, -0.9, 0.62, -0.72, 0.62, -0.32)
  context.bezierCurveTo(0.62, 0.02, 0.3, 0.15, 0.26, 0.45)
  for (const rung of upTo(3)) {
    context.moveTo(-0.26, 0.5 + rung * 0.16)
    context.lineTo(0.26, 0.5 + rung * 0.16)
  }
  context.moveTo(-0.16, 0.4)
  context.lineTo(-0.2, -0.24)
  context.lineTo(0, -0.08)
  context.lineTo(0.2, -0.24)
  context.lineTo(0.16, 0.4)
}

const planet: Sign = (brush) => {
  ring(brush, [0, 0], 0.52)
  brush.context.moveTo(0.92, -0.36)
  brush.context.ellipse(0, 0, 1, 0.26, -0.36, 0, fullTurn)
  for (const star of [
    [-0.8, -0.66],
    [0.74, 0.62],
    [0.62, -0.86],
  ] as const)
    ring(brush, star, 0.05)
}

const molecule: Sign = (brush) => {
  const corners = upTo(6).map((index): Point => polar([-0.1, 0.08], (index / 6) * fullTurn + 0.52, 0.56))
  for (const index of upTo(7)) brush.context[index === 0 ? 'moveTo' : 'lineTo'](...around(corners, index))
  for (const [index, length] of [
    [5, 0.9],
    [1, 0.84],
    [3, 0.94],
  ] as const) {
    const from = around(corners, index)
    const to: Point = [-0.1 + (from[0] + 0.1) * (length / 0.56), 0.08 + (from[1] - 0.08) * (length / 0.56)]
    brush.context.moveTo(...from)
    brush.context.lineTo(...to)
    ring(brush, [to[0] * 1.1, to[1] * 1.1], 0.1)
  }
}

const signs: readonly Sign[] = [atom, curve, bulb, triangle, planet, molecule]

/** Fills a board with six drawings; the first depends on `start`. */
export function paintBoardSigns(
  brush: Brush,
  surface: Surface,
  look: { colours: readonly Oklch[]; start: number },
): void {
  const { context } = brush
  const columns = surface.width > surface.height * 1.2 ? 3 : 2
  const rows = 6 / columns
  const size = Math.min(surface.width / columns, surface.height / rows) * 0.31
  for (const index of upTo(6)) {
    const at: Point = [
      surface.left + (((index % columns) + 0.5) / columns) * surface.width,
      surface.top + ((Math.floor(index / columns) + 0.5) / rows) * surface.height,
    ]
    brush.turned(at, (index % 2 ? 1 : -1) * 0.06, () => {
      context.save()
      context.scale(size, size)
      context.lineCap = 'round'
      context.lineJoin = 'round'
      context.beginPath()
      around(signs, look.start + index)(brush)
      brush.stroke(around(look.colours, index), 5 / size)
      context.restore()
    })
  }
}
