// A marigold head: eight rings of ruffled petals, light from the upper left. Made as a sprite: draw it three times, stamp it eighty.
import type { CanvasLike } from '../canvas.ts'
import type { Brush } from '../kit/brush.ts'
import { fullTurn, mix, polar } from '../numbers.ts'

const rings = 8

/** `darkness` lowers the lightness: .2 for garlands far from the lamps. */
export function marigoldSprite(brush: Brush, size: number, look: { hue: number; darkness?: number }): CanvasLike {
  const { random } = brush
  const { hue, darkness = 0 } = look
  return brush.sprite(size, (context, radius) => {
    brush.circle([0, 0], radius * 0.9)
    brush.fill([0.4 - darkness, 0.13, Math.min(hue, 62) - 22])
    for (let ring = 0; ring < rings; ring++) {
      const outward = 1 - ring / rings
      const petals = Math.max(5, Math.round(22 * outward))
      for (let i = 0; i < petals; i++) {
        const angle = ((i + random.between(-0.25, 0.25) + ring * 0.5) / petals) * fullTurn
        const at = polar([0, 0], angle, radius * 0.74 * outward * random.between(0.92, 1.06))
        const size = radius * random.between(0.17, 0.23) * (0.6 + 0.5 * outward)
        const facing = 0.06 * Math.cos(angle - 0.78)
        const lightness =
          0.56 +
          0.2 * (1 - outward) -
          darkness -
          facing +
          random.between(-0.04, 0.05) -
          (0.09 * (at[0] + at[1])) / radius
        brush.turned(at, angle, () => {
          context.beginPath()
          context.moveTo(-size, 0)
          context.bezierCurveTo(-size * 0.4, -size, size * 0.9, -size * 0.9, size * 0.85, -size * 0.25)
          context.quadraticCurveTo(size * 1.1, 0, size * 0.85, size * 0.25)
          context.bezierCurveTo(size * 0.9, size * 0.9, -size * 0.4, size, -size, 0)
          // Shadows of yellow go to orange: dark yellow is olive and looks rotten.
          brush.fill(
            brush.linear(
              [-size, 0],
              [size, 0],
              [
                [0, [lightness - 0.16, 0.15, mix(48, hue, 0.25)]],
                [0.6, [lightness + 0.05, 0.175, mix(60, hue, 0.7)]],
                [1, [lightness + 0.16, 0.165, hue + 8]],
              ],
            ),
          )
        })
      }
    }
  })
}
