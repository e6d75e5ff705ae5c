// The weights of the ranking of posts. Read by config.ts alone.
import { z } from 'zod'

export const trendingSettings = z.object({
  TRENDING_TAU_HOURS: z.coerce.number().min(0.1).max(8760).default(12).meta({
    description: 'Trending: hours of youth that weigh as much as likes that double',
  }),
  TRENDING_REUSE_WEIGHT: z.coerce
    .number()
    .min(0)
    .max(1000)
    .default(5)
    .meta({ description: 'Trending: likes that one person who remixed it weighs as much as' }),
  TRENDING_AUTHOR_PENALTY: z.coerce
    .number()
    .min(0)
    .max(100)
    .default(1)
    .meta({ description: 'Trending: taken from the score for each post of the same author above; 1 halves its likes' }),
  TRENDING_NEWCOMER_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(3650)
    .default(30)
    .meta({ description: 'Trending: age of an account up to which its posts may stand in a place kept for newcomers' }),
  TRENDING_NEWCOMER_EVERY: z.coerce
    .number()
    .int()
    .min(2)
    .max(1000)
    .default(8)
    .meta({ description: 'Trending: one place in so many is kept for newcomers' }),
})

export interface TrendingWeights {
  tauHours: number
  reuseWeight: number
  authorPenalty: number
  newcomerDays: number
  newcomerEvery: number
}

export function readTrending(s: z.output<typeof trendingSettings>): { trending: TrendingWeights } {
  return {
    trending: {
      tauHours: s.TRENDING_TAU_HOURS,
      reuseWeight: s.TRENDING_REUSE_WEIGHT,
      authorPenalty: s.TRENDING_AUTHOR_PENALTY,
      newcomerDays: s.TRENDING_NEWCOMER_DAYS,
      newcomerEvery: s.TRENDING_NEWCOMER_EVERY,
    },
  }
}
