// A firework: ninety-six trails that slow and fall, in smoke they light themselves.
import type { Brush } from '../kit/brush.ts'
import { glow } from '../kit/light.ts'
import { fullTurn, mix, type Point, polar } from '../numbers.ts'

const trails = 96
const segments = 16

export function paintFirework(brush: Brush, at: Point, burst: { radius: number; hue: number; tipHue: number }): void {
  const { random, unit } = brush
  const { radius, hue } = burst
  glow(brush, at, { radius: radius * 1.5, colour: [0.6, 0.14, hue], alpha: 0.3 })
  const smoke = brush.sprite(radius * 2.2, (context, half) => {
    for (let i = 0; i < 14; i++) {
      const puff = polar([0, 0], random.next() * fullTurn, random.next() * half * 0.5)
      const size = half * random.between(0.2, 0.45)
      context.fillStyle = brush.radial({ at: puff, radius: size }, [
        [0, [0.5, 0.1, hue, 0.1]],
        [1, [0.5, 0.1, hue, 0]],
      ])
      context.fillRect(-half, -half, 2 * half, 2 * half)
    }
  })
  brush.scoped({ blend: 'screen' }, () => brush.stamp(smoke, at, { size: radius * 2.2 }))
  brush.scoped({ blend: 'lighter' }, (context) => {
    context.lineCap = 'round'
    for (let i = 0; i < trails; i++) {
      const angle = (i / trails) * fullTurn + random.between(-0.04, 0.04)
      const length = radius * random.between(0.68, 1.04) * (random.chance(0.25) ? 0.6 : 1)
      const trailHue = random.chance(0.72) ? hue : burst.tipHue
      let from = polar(at, angle, radius * 0.08)
      for (let step = 1; step <= segments; step++) {
        const t = step / segments
        const [x, y] = polar(at, angle, length * t)
        const to: Point = [x, y + radius * 0.17 * t * t]
        context.beginPath()
        context.moveTo(...from)
        context.lineTo(...to)
        const alpha = 0.9 * (t < 0.25 ? t * 2.4 : 1 - (t - 0.25) * 0.75)
        brush.stroke(
          [mix(0.95, 0.7, t), mix(0.04, 0.18, t), trailHue, alpha],
          mix(0.7, 2.5, Math.sin(t * Math.PI * 0.8)),
        )
        from = to
      }
      brush.circle(from, 2.3 * unit)
      brush.fill([0.95, 0.08, trailHue])
    }
  })
  glow(brush, at, { radius: radius * 0.34, colour: [0.96, 0.06, hue], alpha: 0.9 })
}
