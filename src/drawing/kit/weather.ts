// What falls from the sky, over everything that is drawn: rain and snow. Never changes the scene below.
import type { Point } from '../numbers.ts'
import type { Brush } from './brush.ts'

/** Slanting rain. */
export function paintRain(brush: Brush): void {
  const { width, height, unit, random, context } = brush
  context.lineCap = 'round'
  for (let i = 0; i < 240; i++) {
    const at: Point = [random.between(-0.1, 1.1) * width, random.between(-0.05, 1) * height]
    const long = random.between(26, 70) * unit
    context.beginPath()
    context.moveTo(...at)
    context.lineTo(at[0] - long * 0.22, at[1] + long)
    brush.stroke([0.94, 0.02, 230, random.between(0.1, 0.4)], random.between(1, 2.4))
  }
}

/** Small sharp flakes far away, few large soft ones near. */
export function paintSnowfall(brush: Brush): void {
  const { unit, random } = brush
  for (let i = 0; i < 260; i++) {
    brush.circle(brush.place(random.next(), random.next()), random.between(1, 3.4) * unit)
    brush.fill([0.99, 0.006, 240, random.between(0.3, 0.9)])
  }
  brush.layer({ blur: 3 * unit }, () => {
    for (let i = 0; i < 34; i++) {
      brush.circle(brush.place(random.next(), random.next()), random.between(5, 13) * unit)
      brush.fill([0.99, 0.006, 240, random.between(0.3, 0.75)])
    }
  })
}
