// What is said between the worker and its drawing threads. Plain data only.
import { z } from 'zod'
import { ImageType } from '#contract/studio.ts'

const Size = z.object({ width: z.int().positive(), height: z.int().positive() })

export const DrawingOrder = Size.extend({ prompt: z.string(), seed: z.int(), imageType: ImageType })
export type DrawingOrder = z.infer<typeof DrawingOrder>

export const DrawingStep = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), percent: z.number() }),
  /** RGBA, premultiplied. `drawnSize` when it was drawn smaller and enlarged. */
  Size.extend({ type: z.literal('drawn'), pixels: z.instanceof(Uint8Array), drawnSize: Size.nullable() }),
])
export type DrawingStep = z.infer<typeof DrawingStep>
export type DrawnPicture = Extract<DrawingStep, { type: 'drawn' }>
