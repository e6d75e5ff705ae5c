// The settings of remixing. Read by config.ts alone.
import { z } from 'zod'

export const remixSettings = z.object({
  REMIX_MIN_SIMILARITY: z.coerce.number().min(0).max(1).default(0).meta({
    description:
      'How much of the words or of the layout a picture must keep, 0 to 1, to be a remix of the post it was made from; below it is only inspired by it: no reuse is counted and nobody is rewarded. 0: off',
  }),
})

export interface RemixConfig {
  /** 0: everything that was made from a post is a remix of it. */
  remixMinSimilarity: number
}

export const readRemix = (s: z.output<typeof remixSettings>): RemixConfig => ({
  remixMinSimilarity: s.REMIX_MIN_SIMILARITY,
})
