// A dumbbell lying at a slant, as heavy as it looks: rubber plates, steel handle, light from the upper left.
import { type Oklch, shift } from '../colour/oklch.ts'
import type { Brush } from '../kit/brush.ts'
import { groundShadow } from '../kit/light.ts'
import { type Point, upTo } from '../numbers.ts'

function plate(brush: Brush, left: number, box: { width: number; half: number; colour: Oklch }): void {
  const { context } = brush
  const { width, half, colour } = box
  context.beginPath()
  context.roundRect(left, -half, width, half * 2, Math.min(18, width * 0.32))
  brush.fill(
    brush.linear(
      [0, -half],
      [0, half],
      [
        [0, shift(colour, [0.12])],
        [0.14, shift(colour, [0.34, -0.01])],
        [0.3, shift(colour, [0.08])],
        [0.72, shift(colour, [-0.08])],
        [0.92, shift(colour, [0.06])],
        [1, shift(colour, [-0.1])],
      ],
    ),
  )
}

/** `middle` is the middle of the handle; `length` in scene pixels. */
export function paintDumbbell(
  brush: Brush,
  middle: Point,
  bell: { length: number; rotation: number; colour: Oklch },
): void {
  const scale = bell.length / 560
  groundShadow(
    brush,
    { blur: 22, alpha: 0.7, offset: [8, 16] },
    { at: [middle[0], middle[1] + 128 * scale], radii: [300 * scale, 34 * scale], rotation: bell.rotation * 0.4 },
  )
  const rubber: Oklch = [0.27, 0.015, 270]
  brush.turned(middle, bell.rotation, (context) => {
    context.scale(scale, scale)
    context.beginPath()
    context.roundRect(-280, -17, 560, 34, 12)
    brush.fill(
      brush.linear(
        [0, -17],
        [0, 17],
        [
          [0, [0.6, 0.01, 260]],
          [0.3, [0.97, 0.006, 250]],
          [0.55, [0.7, 0.012, 260]],
          [1, [0.36, 0.02, 270]],
        ],
      ),
    )
    for (const knurl of upTo(19)) {
      context.beginPath()
      context.moveTo(-84 + knurl * 9, -16)
      context.lineTo(-90 + knurl * 9, 16)
      brush.stroke([0.3, 0.02, 270, 0.45], 2.2 / brush.unit)
    }
    for (const side of [-1, 1]) {
      const put = (from: number, width: number, half: number, colour: Oklch) =>
        plate(brush, side > 0 ? from : -from - width, { width, half, colour })
      put(106, 20, 40, [0.5, 0.01, 260])
      put(124, 62, 138, rubber)
      put(182, 20, 112, bell.colour)
      put(200, 46, 104, shift(rubber, [0.03]))
      put(246, 22, 46, [0.5, 0.01, 260])
    }
  })
}
