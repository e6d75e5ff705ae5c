// Water that mirrors what was drawn above it. Call it last in a landscape; it copies the picture once.
import type { Oklch } from '../colour/oklch.ts'
import { clamp, mix } from '../numbers.ts'
import type { Brush } from './brush.ts'

export type Water = {
  /** The shore, in scene pixels. */
  top: number
  /** How much of the picture above is squeezed into one pixel: 1.3 calm and near, 2.6 low and far. */
  squeeze: number
  /** Widest sideways shift of a ripple, in units. */
  ripple: number
  far: Oklch
  near: Oklch
}

/** Mirrored strips of two units, shifted by noise that grows with nearness, then a gradient that darkens towards us. */
export function reflectBelow(brush: Brush, water: Water): void {
  const { width, height, unit, noise } = brush
  const picture = brush.snapshot()
  const strip = Math.max(1, 2 * unit)
  brush.scoped({}, (context) => {
    context.beginPath()
    context.rect(-width, water.top, width * 3, height)
    context.clip()
    context.setTransform(1, 0, 0, 1, 0, 0)
    const first = Math.floor(picture.toPicture([0, water.top])[1])
    for (let y = first; y < height; y += strip) {
      const depth = y - first
      const nearness = clamp(depth / Math.max(1, height - first))
      const wave = noise.at(depth / (7 * unit * picture.zoom), 3) + noise.at(depth / (24 * unit * picture.zoom), 8)
      const offset = wave * mix(1, water.ripple, nearness) * unit
      const source = Math.max(0, first - depth * water.squeeze - strip * water.squeeze)
      const margin = 2 * water.ripple * unit
      context.drawImage(
        picture.canvas,
        0,
        source,
        width,
        Math.max(1, strip * water.squeeze),
        offset - margin,
        y,
        width + 2 * margin,
        strip + 1,
      )
    }
  })
  const { context } = brush
  context.fillStyle = brush.linear(
    [0, water.top],
    [0, height],
    [
      [0, water.far],
      [1, water.near],
    ],
  )
  context.fillRect(-width, water.top, width * 3, height)
}
