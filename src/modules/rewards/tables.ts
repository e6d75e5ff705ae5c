// Row shapes of rewards. Only *.sql.ts files of this module use them.
import type { RewardCut } from '#contract/rewards.ts'

export type ReuseRewardsTable = {
  post_id: string
  user_id: string
  id: string
  author_id: string
  number: number
  generation_id: string
  /** `2026-11-22`, in India. */
  day: string
  delivered_at: Date
  full_hundredths: number
  granted_hundredths: number
  cut_by: RewardCut
  paid_with_bonus: boolean
  rules_version: number
}

export type RewardAuthorsTable = {
  author_id: string
  rewards: number
  earned_hundredths: number
}

export type RewardPostsTable = {
  post_id: string
  author_id: string
  earned_hundredths: number
  cut_by_post_hundredths: number
  cut_by_day_hundredths: number
  cut_by_bonus_hundredths: number
}

export type RewardDaysTable = {
  author_id: string
  day: string
  earned_hundredths: number
  from_bonus_hundredths: number
}

export type RewardTables = {
  reuse_rewards: ReuseRewardsTable
  reward_authors: RewardAuthorsTable
  reward_posts: RewardPostsTable
  reward_days: RewardDaysTable
}
