// A paper sky lantern, brightest at its mouth.
import type { Brush } from '../kit/brush.ts'
import { glow } from '../kit/light.ts'
import type { Point } from '../numbers.ts'

function bodyPath(brush: Brush, [x, y]: Point, half: number, rise: number): void {
  const { context } = brush
  context.beginPath()
  context.moveTo(x - half * 0.72, y + rise)
  context.bezierCurveTo(x - half * 1.05, y, x - half * 1.25, y - rise * 0.75, x - half * 0.6, y - rise)
  context.quadraticCurveTo(x, y - rise * 1.22, x + half * 0.6, y - rise)
  context.bezierCurveTo(x + half * 1.25, y - rise * 0.75, x + half * 1.05, y, x + half * 0.72, y + rise)
  context.quadraticCurveTo(x, y + rise * 1.12, x - half * 0.72, y + rise)
}

export function paintSkyLantern(brush: Brush, at: Point, lantern: { size: number; alpha: number }): void {
  const [x, y] = at
  const { size, alpha } = lantern
  const half = size * 0.36
  const rise = size * 0.52
  glow(brush, at, { radius: size * 2.5, colour: [0.7, 0.16, 55], alpha: 0.5 * alpha })
  brush.scoped({ alpha }, (context) => {
    bodyPath(brush, at, half, rise)
    brush.fill(
      brush.radial({ at: [x, y + rise * 0.7], radius: size * 1.2 }, [
        [0, [0.98, 0.07, 98]],
        [0.25, [0.88, 0.15, 80]],
        [0.6, [0.71, 0.18, 55]],
        [1, [0.5, 0.17, 36]],
      ]),
    )
    context.save()
    context.clip()
    for (const rib of [-0.55, 0, 0.55]) {
      context.beginPath()
      context.moveTo(x + rib * half * 1.1, y - rise * 1.1)
      context.quadraticCurveTo(x + rib * half * 1.9, y - rise * 0.3, x + rib * half * 1.2, y + rise)
      brush.stroke([0.5, 0.15, 40, 0.35], (size * 0.012) / brush.unit)
    }
    context.fillStyle = brush.linear(
      [x - half, 0],
      [x + half, 0],
      [
        [0, [0.3, 0.12, 30, 0.42]],
        [0.3, [0.3, 0.1, 30, 0]],
        [0.72, [0.3, 0.1, 30, 0]],
        [1, [0.3, 0.12, 30, 0.5]],
      ],
    )
    context.fillRect(x - half * 1.3, y - rise * 1.3, half * 2.6, rise * 2.6)
    context.restore()
    brush.ellipse([x, y + rise], [half * 0.72, half * 0.14])
    brush.stroke([0.4, 0.12, 40, 0.8], (size * 0.025) / brush.unit)
  })
  glow(brush, [x, y + size * 0.38], { radius: size * 0.5, colour: [0.96, 0.1, 90], alpha: 0.8 * alpha })
}
