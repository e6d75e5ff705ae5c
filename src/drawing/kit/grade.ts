// The last pass over a scene: bloom, warm and cool split, lifted blacks, vignette; and the grain. Never adds a shape.
import { type Canvas2D, contextOf, type MakeCanvas } from '../canvas.ts'
import { css, type Oklch } from '../colour/oklch.ts'
import { addStops } from '../colour/ramp.ts'
import { createRandom } from '../noise/random.ts'

export type Grade = {
  vignette: number
  bloom: number
  /** 0.09 skin-care to 0.30 powder. */
  grain: number
  /** Shadow tint. */
  tint: Oklch
  /** Highlight tint. */
  warm: Oklch
  split: number
}

export const plainGrade: Grade = {
  vignette: 0.35,
  bloom: 0,
  grain: 0.15,
  tint: [0.2, 0.06, 280],
  warm: [0.9, 0.05, 75],
  split: 0.18,
}

type Surface = { context: Canvas2D; width: number; height: number; makeCanvas: MakeCanvas }

function flood(
  context: Canvas2D,
  surface: Surface,
  paint: { blend: string; alpha: number; style: string | object },
): void {
  context.save()
  context.globalCompositeOperation = paint.blend
  context.globalAlpha = paint.alpha
  context.fillStyle = paint.style
  context.fillRect(0, 0, surface.width, surface.height)
  context.restore()
}

/** Bright parts, blurred at a quarter of the size, screened over the picture. */
function bloom(surface: Surface, strength: number): void {
  const { context, width, height } = surface
  const small = surface.makeCanvas(width / 4, height / 4)
  const smallContext = contextOf(small)
  smallContext.filter = 'contrast(1.6) brightness(0.72)'
  smallContext.drawImage(context.canvas, 0, 0, small.width, small.height)
  const soft = surface.makeCanvas(small.width, small.height)
  const softContext = contextOf(soft)
  softContext.filter = `blur(${(22 * Math.min(width, height)) / 4000}px)`
  softContext.drawImage(small, 0, 0, small.width, small.height)
  context.save()
  context.globalCompositeOperation = 'screen'
  context.globalAlpha = strength
  context.drawImage(soft, 0, 0, width, height)
  context.restore()
}

/** Expects the identity transform. */
export function applyGrade(surface: Surface, grade: Grade): void {
  const { context, width, height } = surface
  if (grade.bloom > 0) bloom(surface, grade.bloom)
  const split = addStops(context.createLinearGradient(0, 0, 0, height), [
    [0, grade.warm],
    [1, grade.tint],
  ])
  flood(context, surface, { blend: 'soft-light', alpha: grade.split, style: split })
  // Film never reaches black.
  flood(context, surface, { blend: 'lighten', alpha: 0.5, style: css([0.12, grade.tint[1] * 0.6, grade.tint[2]]) })
  if (grade.vignette <= 0) return
  const centre = [width / 2, height * 0.48] as const
  const vignette = addStops(
    context.createRadialGradient(
      centre[0],
      centre[1],
      Math.min(width, height) * 0.32,
      centre[0],
      centre[1],
      Math.hypot(width, height) * 0.62,
    ),
    [
      [0, [1, 0, 0]],
      [0.5, [0.86, 0.01, grade.tint[2]]],
      [1, [0.3, 0.04, grade.tint[2]]],
    ],
  )
  flood(context, surface, { blend: 'multiply', alpha: grade.vignette, style: vignette })
}

const grainTile = 256

/**
 * Gaussian grain over the whole canvas, its size following the picture's. The last thing done to a picture: whoever enlarges it
 * draws without grain first and calls this afterwards. Expects the identity transform.
 */
export function applyGrain(surface: Surface, grain: { strength: number; seed: number }): void {
  if (grain.strength <= 0) return
  const { context, width, height, makeCanvas } = surface
  const random = createRandom(grain.seed)
  const tile = makeCanvas(grainTile, grainTile)
  const tileContext = contextOf(tile)
  const image = tileContext.createImageData(grainTile, grainTile)
  for (let offset = 0; offset < image.data.length; offset += 4) {
    const level = 128 + 62 * random.bell()
    image.data.set([level, level, level, 255], offset)
  }
  tileContext.putImageData(image, 0, 0)
  const pattern = context.createPattern(tile, 'repeat')
  if (pattern === null) return
  const scale = Math.max(1, (Math.min(width, height) / 1000) * 0.8)
  context.save()
  context.globalCompositeOperation = 'overlay'
  context.globalAlpha = grain.strength
  context.scale(scale, scale)
  context.fillStyle = pattern
  context.fillRect(0, 0, width / scale, height / scale)
  context.restore()
}
