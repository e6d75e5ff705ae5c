// Plates and bowls seen from above, in china, copper or steel. Light from the upper left; the cast shadow falls to the lower right.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { castShadow } from '../kit/light.ts'
import type { Point } from '../numbers.ts'

export type Dish = { at: Point; radius: number }

function shadowBelow(brush: Brush, { at, radius }: Dish, hue: number): void {
  const disc = () => {
    brush.circle(at, radius)
    brush.context.fill()
  }
  castShadow(brush, { blur: 34, alpha: 0.5, offset: [26, 40], hue, within: { at, reach: radius } }, disc)
  castShadow(brush, { blur: 8, alpha: 0.5, offset: [6, 9], hue, within: { at, reach: radius } }, disc)
}

/** Flat, with a thin coloured rim; food may cover 70 % of the radius. */
export function paintPlate(brush: Brush, dish: Dish, look: { colour: Oklch; rim: Oklch; hue: number }): void {
  const { at, radius } = dish
  const [x, y] = at
  const { colour } = look
  const slant = (share: number, stops: Parameters<Brush['linear']>[2]) =>
    brush.linear([x - radius * share, y - radius * share], [x + radius * share, y + radius * share], stops)
  shadowBelow(brush, dish, look.hue)
  brush.circle(at, radius)
  brush.fill(
    slant(1, [
      [0, shift(colour, [0.05])],
      [1, shift(colour, [-0.12, 0.01])],
    ]),
  )
  brush.circle(at, radius * 0.955)
  brush.stroke(look.rim, (radius * 0.022) / brush.unit)
  brush.circle(at, radius * 0.77)
  brush.fill(
    slant(1, [
      [0.1, shift(colour, [-0.16, 0.01])],
      [0.4, shift(colour, [-0.04])],
      [0.9, shift(colour, [0.05])],
    ]),
  )
  brush.circle(at, radius * 0.735)
  brush.fill(
    brush.radial({ at: [x + radius * 0.1, y + radius * 0.12], radius: radius * 0.76 }, [
      [0, shift(colour, [0.03])],
      [0.85, shift(colour, [-0.01])],
      [1, shift(colour, [-0.08])],
    ]),
  )
}

/** Deep, with a lit rim and a dark inner wall; what it holds is painted by `fill` inside `radius * 0.84`. */
export function paintBowl(
  brush: Brush,
  dish: Dish,
  look: { colour: Oklch; hue: number; fill: (inner: number) => void },
): void {
  const { context } = brush
  const { at, radius } = dish
  const [x, y] = at
  const { colour } = look
  shadowBelow(brush, dish, look.hue)
  brush.circle(at, radius)
  brush.fill(
    brush.linear(
      [x - radius, y - radius],
      [x + radius, y + radius],
      [
        [0, shift(colour, [0.22, -0.02, 8])],
        [0.3, shift(colour, [0.02])],
        [0.5, shift(colour, [0.14, -0.01, 6])],
        [0.75, shift(colour, [-0.12])],
        [1, shift(colour, [0.04])],
      ],
    ),
  )
  const inner = radius * 0.87
  brush.circle(at, inner)
  brush.fill(
    brush.linear(
      [x - inner, y - inner],
      [x + inner, y + inner],
      [
        [0, shift(colour, [-0.26])],
        [1, shift(colour, [0.04])],
      ],
    ),
  )
  context.save()
  brush.circle(at, radius * 0.84)
  context.clip()
  look.fill(radius * 0.84)
  // The wall's shade on what it holds: depth.
  context.fillStyle = brush.radial(
    { at: [x, y], radius: radius * 0.86, from: radius * 0.5, focus: [x + radius * 0.09, y + radius * 0.11] },
    [
      [0, [0.15, 0.05, 40, 0]],
      [0.7, [0.15, 0.05, 40, 0.08]],
      [1, [0.12, 0.05, 40, 0.62]],
    ],
  )
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  context.restore()
}
