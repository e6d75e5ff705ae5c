// The clay lamp: rim, body with painted dots, oil, wick, and a flame that lights it. Seen from the side or from above.
import type { Brush } from '../kit/brush.ts'
import { castShadow, glow, groundShadow } from '../kit/light.ts'
import type { Point } from '../numbers.ts'

/** `foot` is where the wick burns; `size` the flame's half width. */
export function paintFlame(brush: Brush, foot: Point, size: number): void {
  const [x, y] = foot
  glow(brush, [x, y - size * 0.6], { radius: size * 5.5, colour: [0.72, 0.15, 62], alpha: 0.5 })
  glow(brush, [x, y - size * 0.7], { radius: size * 2, colour: [0.85, 0.14, 75], alpha: 0.75 })
  const tear = (width: number, height: number, base: number) => {
    const { context } = brush
    context.beginPath()
    context.moveTo(x, base - height)
    context.bezierCurveTo(
      x + width * 0.35,
      base - height * 0.6,
      x + width,
      base - height * 0.36,
      x + width * 0.55,
      base - height * 0.06,
    )
    context.quadraticCurveTo(x, base + height * 0.08, x - width * 0.55, base - height * 0.06)
    context.bezierCurveTo(x - width, base - height * 0.36, x - width * 0.25, base - height * 0.6, x, base - height)
  }
  brush.scoped({ blur: size * 0.05 }, () => {
    tear(size * 0.46, size * 1.65, y)
    brush.fill(
      brush.linear(
        [x, y - size * 1.65],
        [x, y],
        [
          [0, [0.72, 0.19, 45, 0.75]],
          [0.45, [0.82, 0.17, 70]],
          [0.85, [0.8, 0.16, 65, 0.95]],
          [1, [0.55, 0.14, 250, 0.5]],
        ],
      ),
    )
  })
  brush.scoped({ blur: size * 0.035 }, () => {
    tear(size * 0.3, size * 1.1, y - size * 0.05)
    brush.fill(
      brush.linear(
        [x, y - size * 1.1],
        [x, y],
        [
          [0, [0.92, 0.13, 90, 0.6]],
          [0.4, [0.98, 0.06, 98]],
          [0.9, [0.97, 0.08, 92]],
          [1, [0.85, 0.12, 70, 0.2]],
        ],
      ),
    )
  })
}

function bodyPath(brush: Brush, [x, y]: Point, radius: number): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(x - radius, y)
  context.bezierCurveTo(
    x - radius * 0.98,
    y + radius * 0.42,
    x - radius * 0.55,
    y + radius * 0.66,
    x - radius * 0.36,
    y + radius * 0.68,
  )
  context.quadraticCurveTo(x, y + radius * 0.75, x + radius * 0.36, y + radius * 0.68)
  context.bezierCurveTo(x + radius * 0.55, y + radius * 0.66, x + radius * 0.98, y + radius * 0.42, x + radius, y)
  context.closePath()
}

/** Rows of dots around the body, foreshortened towards its sides. */
function paintDots(brush: Brush, [x, y]: Point, radius: number): void {
  const rimHeight = radius * 0.27
  for (let i = -6; i <= 6; i++) {
    const turn = i / 6.5
    const at: Point = [
      x + Math.sin(turn * 1.5) * radius * 0.97,
      y + rimHeight * Math.cos(turn * 1.5) * 0.9 + radius * 0.2 * (1 - 0.25 * Math.abs(turn)),
    ]
    brush.ellipse(at, [radius * 0.035 * Math.cos(turn), radius * 0.035])
    brush.fill([0.9 - 0.25 * Math.abs(turn), 0.11, 85])
    brush.ellipse([at[0], at[1] + radius * 0.12], [radius * 0.045 * Math.cos(turn), radius * 0.06])
    brush.fill([0.62 - 0.2 * Math.abs(turn), 0.19, 22])
  }
}

/** A lamp seen a little from above; `at` is the middle of its rim. */
export function paintDiya(brush: Brush, at: Point, lamp: { radius: number; hue?: number }): void {
  const { context } = brush
  const { radius, hue = 42 } = lamp
  const [x, y] = at
  const rimHeight = radius * 0.27
  const wick: Point = [x, y + rimHeight * 0.55]
  groundShadow(
    brush,
    { blur: (14 * radius) / 100 / brush.unit, alpha: 0.75 },
    { at: [x, y + radius * 0.66], radii: [radius * 0.95, radius * 0.15] },
  )
  bodyPath(brush, at, radius)
  brush.fill(
    brush.linear(
      [0, y],
      [0, y + radius * 0.72],
      [
        [0, [0.62, 0.14, hue + 6]],
        [0.18, [0.5, 0.125, hue]],
        [0.6, [0.34, 0.09, hue - 8]],
        [1, [0.2, 0.05, hue - 20]],
      ],
    ),
  )
  context.save()
  context.clip()
  context.fillStyle = brush.linear(
    [x - radius, 0],
    [x + radius, 0],
    [
      [0, [0.1, 0.03, 20, 0.6]],
      [0.3, [0.3, 0.05, 30, 0]],
      [0.7, [0.3, 0.05, 30, 0]],
      [1, [0.1, 0.03, 20, 0.65]],
    ],
  )
  context.fillRect(x - radius, y, 2 * radius, radius)
  paintDots(brush, at, radius)
  context.restore()
  brush.ellipse(at, [radius, rimHeight])
  brush.fill(
    brush.linear(
      [x - radius, 0],
      [x + radius, 0],
      [
        [0, [0.45, 0.1, hue]],
        [0.5, [0.86, 0.13, 72]],
        [1, [0.45, 0.1, hue]],
      ],
    ),
  )
  brush.ellipse([x, y + rimHeight * 0.06], [radius * 0.9, rimHeight * 0.82])
  brush.fill(
    brush.radial({ at: wick, radius: radius * 0.95 }, [
      [0, [0.93, 0.13, 88]],
      [0.3, [0.7, 0.15, 66]],
      [0.7, [0.42, 0.11, 50]],
      [1, [0.26, 0.07, 40]],
    ]),
  )
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(x - radius * 0.3, y + rimHeight * 0.2)
  context.quadraticCurveTo(x - radius * 0.1, y + rimHeight * 0.6, wick[0], wick[1] - radius * 0.05)
  brush.stroke([0.95, 0.05, 90], (radius * 0.055) / brush.unit)
  paintFlame(brush, [wick[0], wick[1] - radius * 0.03], radius * 0.5)
  glow(brush, [x, y + radius * 0.7], { radius: radius * 2.6, colour: [0.62, 0.14, 55], alpha: 0.3, squash: 0.25 })
}

/** A lamp seen straight from above, as beside a rangoli. */
export function paintDiyaFromAbove(brush: Brush, at: Point, radius: number): void {
  castShadow(brush, { blur: 12, alpha: 0.8, offset: [5, 9], within: { at, reach: radius * 1.1 } }, () => {
    brush.circle(at, radius)
    brush.context.fill()
  })
  brush.circle(at, radius)
  brush.fill(
    brush.radial({ at, radius, from: radius * 0.18 }, [
      [0, [0.5, 0.12, 48]],
      [0.7, [0.62, 0.13, 50]],
      [0.85, [0.72, 0.12, 55]],
      [1, [0.32, 0.08, 40]],
    ]),
  )
  brush.circle(at, radius * 0.75)
  brush.fill(
    brush.radial({ at, radius: radius * 0.75 }, [
      [0, [0.95, 0.12, 92]],
      [0.5, [0.72, 0.15, 70]],
      [1, [0.4, 0.1, 45]],
    ]),
  )
  glow(brush, at, { radius: radius * 1.07, colour: [0.97, 0.1, 92], alpha: 0.9 })
}
