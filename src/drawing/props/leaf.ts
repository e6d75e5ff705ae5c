// Leaves with two lit halves, veins and a lit edge: oval, monstera and palm. The stem is at the given point, light from the upper left.
import { fade, type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { mix, type Point, smoothstep, upTo } from '../numbers.ts'

export type LeafKind = 'oval' | 'monstera' | 'palm'
export type Leaf = {
  kind: LeafKind
  length: number
  rotation: number
  colour: Oklch
  /** Half the width as a share of the length. */
  width?: number
  /** Sideways bow as a share of the length; drawn from the brush's chance when absent. */
  bend?: number
}

type Frame = { length: number; half: number; bend: number }

const along = (frame: Frame, t: number): Point => [t * frame.length, frame.bend * 4 * t * (1 - t)]

/** One edge from stem to tip; a monstera's lobes are cut by a one-sided step, for abs() would look like torn paper. */
function edge(frame: Frame, side: 1 | -1, isCut: boolean): Point[] {
  return upTo(141).map((index) => {
    const t = index / 140
    let reach = frame.half * Math.sin(Math.PI * t ** (isCut ? 0.62 : 0.78))
    if (isCut && t > 0.16 && t < 0.9) {
      const lobe = (t * 5.6 + 0.12) % 1
      reach *=
        mix(0.3, 1, smoothstep(0.02, 0.3, lobe)) *
        (1 - 0.1 * lobe) *
        (lobe > 0.9 ? mix(1, 0.3, smoothstep(0.9, 1, lobe)) : 1)
    }
    const [x, y] = along(frame, t)
    return [x + (isCut ? reach * 0.3 - frame.length * 0.05 : 0), y + side * reach]
  })
}

function halfPath(brush: Brush, frame: Frame, outline: readonly Point[]): void {
  brush.polygon([[0, 0], ...outline, ...upTo(31).map((index) => along(frame, (30 - index) / 30))])
}

function paintVeins(brush: Brush, frame: Frame, leaf: { colour: Oklch; side: 1 | -1; isCut: boolean }): void {
  const { context } = brush
  const { length, half } = frame
  const count = leaf.isCut ? 8 : 17
  for (let index = 1; index < count; index++) {
    const from = along(frame, index / count)
    const to: Point = [from[0] + length * (leaf.isCut ? 0.2 : 0.16), from[1] + leaf.side * half * 1.1]
    const bow: Point = [from[0] + length * 0.04, from[1] + leaf.side * half * 0.5]
    context.beginPath()
    context.moveTo(...from)
    context.quadraticCurveTo(...bow, ...to)
    brush.stroke(fade(shift(leaf.colour, [0.13, 0, -8]), 0.34), (length * 0.0035) / brush.unit)
    context.beginPath()
    context.moveTo(...from)
    context.quadraticCurveTo(...bow, ...to)
    context.lineTo(to[0] + length * 0.04, to[1])
    context.quadraticCurveTo(bow[0] + length * 0.04, bow[1], from[0] + length * 0.035, from[1])
    brush.fill(
      brush.linear(
        from,
        [from[0] + length * 0.035, from[1]],
        [
          [0, [0.05, 0.03, leaf.colour[2], 0.2]],
          [1, [0.05, 0.03, leaf.colour[2], 0]],
        ],
      ),
    )
  }
}

function paintHalf(brush: Brush, frame: Frame, leaf: { colour: Oklch; side: 1 | -1; isCut: boolean }): void {
  const { context } = brush
  const { colour, side } = leaf
  const { length, half } = frame
  const outline = edge(frame, side, leaf.isCut)
  const lift = side < 0 ? 0.055 : -0.035
  halfPath(brush, frame, outline)
  brush.fill(
    brush.linear(
      [0, 0],
      [length * 0.3, side * half],
      [
        [0, shift(colour, [lift - 0.09])],
        [0.5, shift(colour, [lift])],
        [1, shift(colour, [lift + 0.05, 0.01, -7])],
      ],
    ),
  )
  context.save()
  halfPath(brush, frame, outline)
  context.clip()
  // Dark at the root, lit at the tip.
  context.fillStyle = brush.linear(
    [0, 0],
    [length, 0],
    [
      [0, [0.08, 0.03, colour[2], 0.5]],
      [0.35, [0.1, 0.03, colour[2], 0]],
      [0.8, fade(shift(colour, [0.2, 0, -12]), 0)],
      [1, fade(shift(colour, [0.2, 0.01, -12]), 0.35)],
    ],
  )
  context.fillRect(0, -half * 1.4, length, half * 2.8)
  paintVeins(brush, frame, leaf)
  context.restore()
  if (side > 0) return
  context.beginPath()
  for (const [x, y] of outline) context.lineTo(x, y)
  brush.stroke(fade(shift(colour, [0.24, -0.01, -14]), 0.65), (length * 0.0045) / brush.unit)
}

function paintPalmLeaf(brush: Brush, frame: Frame, colour: Oklch): void {
  const { context } = brush
  const { length, half } = frame
  const pairs = 26
  for (let index = 1; index <= pairs; index++) {
    const t = index / pairs
    const from = along(frame, t * 0.96)
    const reach = half * 2.1 * Math.sin(Math.PI * (t * 0.88 + 0.1)) ** 0.8
    for (const side of [-1, 1]) {
      const angle = side * mix(1.15, 0.35, t)
      const to: Point = [from[0] + Math.cos(angle) * reach, from[1] + Math.sin(angle) * reach]
      const across: Point = [-Math.sin(angle) * length * 0.016, Math.cos(angle) * length * 0.016]
      const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
      context.beginPath()
      context.moveTo(...from)
      context.quadraticCurveTo(middle[0] + across[0], middle[1] + across[1], ...to)
      context.quadraticCurveTo(middle[0] - across[0], middle[1] - across[1], ...from)
      brush.fill(
        brush.linear(from, to, [
          [0, shift(colour, [side < 0 ? 0.03 : -0.05])],
          [1, shift(colour, [side < 0 ? 0.11 : 0, 0, -8])],
        ]),
      )
    }
  }
}

function paintRib(brush: Brush, frame: Frame, rib: { colour: Oklch; width: number; until: number }): void {
  const { context } = brush
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(-frame.length * 0.08, -frame.bend * 0.3)
  for (const index of upTo(25)) context.lineTo(...along(frame, (index / 24) * rib.until))
  brush.stroke(rib.colour, (frame.length * rib.width) / brush.unit)
}

export function paintLeaf(brush: Brush, stem: Point, leaf: Leaf): void {
  const isCut = leaf.kind === 'monstera'
  const bend = leaf.bend ?? brush.random.between(-0.12, 0.12)
  const frame: Frame = {
    length: leaf.length,
    half: leaf.length * (leaf.width ?? (isCut ? 0.46 : 0.24)),
    bend: bend * leaf.length,
  }
  brush.turned(stem, leaf.rotation, () => {
    if (leaf.kind === 'palm') {
      paintPalmLeaf(brush, frame, leaf.colour)
      paintRib(brush, frame, { colour: shift(leaf.colour, [0.12, 0, -10]), width: 0.008, until: 0.97 })
      return
    }
    paintHalf(brush, frame, { colour: leaf.colour, side: -1, isCut })
    paintHalf(brush, frame, { colour: leaf.colour, side: 1, isCut })
    paintRib(brush, frame, { colour: fade(shift(leaf.colour, [0.2, 0, -12]), 0.85), width: 0.011, until: 0.96 })
  })
}
