// What a picture can be: types, tiers, ratios, purposes, sizes. Plain values and never zod, so that pages can import them lightly.

export const imageTypes = ['portrait', 'realistic', 'cartoon', 'poster', 'ad_banner'] as const
export const tiers = ['standard', 'premium2', 'premium4'] as const
export const aspectRatios = ['1:1', '4:5', '3:4', '9:16', '16:9', '3:2'] as const
export const purposes = ['profile_photo', 'social_post', 'teaser', 'project_showcase', 'ad_banner', 'poster'] as const

/** Pictures in one run. */
export const variantCounts = [1, 2, 4] as const

/** Pixels on the long edge. */
export const longEdgeOfTier: Record<(typeof tiers)[number], number> = {
  standard: 1024,
  premium2: 2048,
  premium4: 4096,
}

/** Width and height in pixels: the long edge of the tier, the other side rounded to a multiple of 8. */
export function pixelSize(
  tier: (typeof tiers)[number],
  ratio: (typeof aspectRatios)[number],
): { width: number; height: number } {
  const long = longEdgeOfTier[tier]
  const parts = ratio.split(':').map(Number)
  const w = parts[0] ?? 1
  const h = parts[1] ?? 1
  const short = Math.round((long * Math.min(w, h)) / Math.max(w, h) / 8) * 8
  return w >= h ? { width: long, height: short } : { width: short, height: long }
}

/** Of the ratios we sell, the one that looks most like it. */
export function nearestRatio({ width, height }: { width: number; height: number }): (typeof aspectRatios)[number] {
  const distance = (ratio: string) => {
    const [across = 1, down = 1] = ratio.split(':').map(Number)
    return Math.abs(Math.log((width * down) / (height * across)))
  }
  return aspectRatios.reduce((best, ratio) => (distance(ratio) < distance(best) ? ratio : best))
}

/** Characters of a prompt. */
export const promptMaxLength = 2000

/** Creations that one call deletes or restores: all of them or none. */
export const creationsAtOnce = 200
