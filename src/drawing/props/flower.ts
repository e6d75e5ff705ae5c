import type { Brush } from '../kit/brush.ts'
import { glow, groundShadow } from '../kit/light.ts'
import { fullTurn, type Point, polar, upTo } from '../numbers.ts'

function petal(brush: Brush, length: number, width: number): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(0, 0)
  context.bezierCurveTo(length * 0.3, -length * width, length * 0.9, -length * width * 0.8, length, 0)
  context.bezierCurveTo(length * 0.9, length * width * 0.8, length * 0.3, length * width, 0, 0)
}

export function paintFlower(brush: Brush, at: Point, flower: { radius: number; hue: number; petals?: number }): void {
  const { random } = brush
  const { radius, hue, petals = 6 } = flower
  groundShadow(brush, { blur: 16, alpha: 0.6, offset: [10, 18] }, { at, radii: [radius * 0.9, radius * 0.8] })
  const turn = random.next() * fullTurn
  for (const ring of upTo(3)) {
    for (const index of upTo(petals)) {
      const length = radius * (1 - ring * 0.25)
      brush.turned(at, turn + (index / petals) * fullTurn + ring * 0.5, () => {
        petal(brush, length, 0.52)
        brush.fill(
          brush.linear(
            [0, 0],
            [length, 0],
            [
              [0, [0.52, 0.17, hue]],
              [0.5, [0.74 + ring * 0.03, 0.14, hue + 6]],
              [1, [0.9, 0.07, hue + 20]],
            ],
          ),
        )
      })
    }
  }
  glow(brush, at, { radius: radius * 0.4, colour: [0.85, 0.15, 85], alpha: 0.8 })
  for (let i = 0; i < 16; i++) {
    brush.circle(polar(at, random.next() * fullTurn, radius * random.between(0.04, 0.2)), radius * 0.028)
    brush.fill([0.88, 0.15, 88])
  }
}
