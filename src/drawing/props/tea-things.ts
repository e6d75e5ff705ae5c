// What stands with a cup of chai seen from above: its handle, a spoon, two biscuits on the saucer, and steam. Never the cup itself.
import type { Brush } from '../kit/brush.ts'
import { castShadow } from '../kit/light.ts'
import { mix, type Point, polar, upTo } from '../numbers.ts'
import { metalAcross } from './stage.ts'

/** Painted before the cup, which covers its root. */
export function paintCupHandle(brush: Brush, at: Point, cup: { radius: number; angle: number }): void {
  const reach = cup.radius
  brush.turned(at, cup.angle, () => {
    const loop = () => {
      brush.context.beginPath()
      brush.context.roundRect(reach * 0.8, -reach * 0.13, reach * 0.62, reach * 0.26, reach * 0.12)
    }
    castShadow(
      brush,
      { blur: 9, alpha: 0.5, offset: [8, 12], within: { at: [reach * 1.1, 0], reach: reach * 0.6 } },
      (layer) => {
        loop()
        layer.fill()
      },
    )
    loop()
    brush.fill(
      brush.linear(
        [0, -reach * 0.13],
        [0, reach * 0.13],
        [
          [0, [0.99, 0.008, 90]],
          [0.5, [0.92, 0.012, 90]],
          [1, [0.76, 0.02, 250]],
        ],
      ),
    )
  })
}

function paintBiscuit(brush: Brush, at: Point, biscuit: { size: number; turn: number }): void {
  const { size, turn } = biscuit
  brush.turned(at, turn, () => {
    const body = () => {
      brush.context.beginPath()
      brush.context.roundRect(-size, -size * 0.62, size * 2, size * 1.24, size * 0.2)
    }
    castShadow(brush, { blur: 7, alpha: 0.55, offset: [6, 9], within: { at: [0, 0], reach: size * 1.3 } }, (layer) => {
      body()
      layer.fill()
    })
    body()
    brush.fill(
      brush.linear(
        [-size, -size],
        [size, size],
        [
          [0, [0.88, 0.085, 78]],
          [0.6, [0.78, 0.105, 70]],
          [1, [0.64, 0.105, 58]],
        ],
      ),
    )
    for (const row of upTo(3)) {
      for (const column of upTo(5)) {
        brush.circle([mix(-0.7, 0.7, column / 4) * size, mix(-0.34, 0.34, row / 2) * size], size * 0.045)
        brush.fill([0.5, 0.09, 52])
      }
    }
    brush.context.beginPath()
    brush.context.roundRect(-size * 0.92, -size * 0.54, size * 1.84, size * 1.08, size * 0.16)
    brush.stroke([0.6, 0.1, 58, 0.5], 2)
  })
}

function paintSpoon(brush: Brush, at: Point, spoon: { length: number; angle: number }): void {
  const { length, angle } = spoon
  brush.turned(at, angle, () => {
    const shape = () => {
      const { context } = brush
      context.beginPath()
      context.ellipse(0, 0, length * 0.15, length * 0.1, 0, 0.35, Math.PI * 2 - 0.35)
      context.lineTo(length * 0.8, -length * 0.022)
      context.lineTo(length * 0.84, length * 0.022)
      context.closePath()
    }
    castShadow(
      brush,
      { blur: 6, alpha: 0.5, offset: [5, 8], within: { at: [length * 0.35, 0], reach: length * 0.6 } },
      (layer) => {
        shape()
        layer.fill()
      },
    )
    shape()
    brush.fill(metalAcross(brush, -length * 0.16, length * 0.84))
    brush.ellipse([0, 0], [length * 0.11, length * 0.066])
    brush.fill([0.7, 0.09, 72])
  })
}

/** On the saucer beside the cup. */
export function paintTeaThings(brush: Brush, at: Point, saucer: { radius: number }): void {
  const { radius } = saucer
  paintBiscuit(brush, polar(at, 2.5, radius * 0.76), { size: radius * 0.2, turn: 0.7 })
  paintBiscuit(brush, polar(at, 2.1, radius * 0.74), { size: radius * 0.2, turn: 0.3 })
  paintSpoon(brush, polar(at, 0.85, radius * 0.76), { length: radius * 0.95, angle: -0.75 })
}

/** Rises from the cup; light, so that the tea stays the subject. */
export function paintSteam(brush: Brush, at: Point, size: number): void {
  brush.layer({ blend: 'screen', blur: size * 0.1, alpha: 0.6 }, (context) => {
    context.lineCap = 'round'
    for (const wisp of upTo(4)) {
      const x = at[0] + (wisp - 1.5) * size * 0.34
      context.beginPath()
      context.moveTo(x, at[1] + size * 0.3)
      context.bezierCurveTo(
        x + size * 0.4,
        at[1] - size * 0.2,
        x - size * 0.4,
        at[1] - size * 0.6,
        x + size * 0.16,
        at[1] - size * mix(1, 1.4, (wisp % 2) * 0.8),
      )
      brush.stroke([0.95, 0.02, 80, 0.5], (size * 0.1) / brush.unit)
    }
  })
}
