// What a picture is on the wire: its type, tier, ratio, purpose, and its address with size and placeholder.
import { z } from 'zod'
import { aspectRatios, imageTypes, purposes, tiers } from './picture-options.ts'

export * from './picture-options.ts'

export const ImageType = z.enum(imageTypes)
export type ImageType = z.infer<typeof ImageType>

export const Tier = z.enum(tiers)
export type Tier = z.infer<typeof Tier>

export const AspectRatio = z.enum(aspectRatios)
export type AspectRatio = z.infer<typeof AspectRatio>

export const Purpose = z.enum(purposes)
export type Purpose = z.infer<typeof Purpose>

export const Picture = z.object({
  /** The widest ready-made file, at most 1280 px; `width` and `height` are the original's, which comes by download. */
  imageUrl: z.string(),
  width: z.int(),
  height: z.int(),
  /** ThumbHash, base64: a 28-byte blurred stand-in. */
  placeholder: z.string(),
  /** Ready-made widths, smallest first, for srcset. */
  sources: z.array(z.object({ url: z.string(), width: z.int(), type: z.string() })),
})
export type Picture = z.infer<typeof Picture>
