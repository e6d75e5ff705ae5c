// What one's posts have earned, and which limit cut what.
import { z } from 'zod'
import { Credits } from './credits-amount.ts'
import { endpoint } from './endpoint.ts'
import { Id, PageQuery, pageOf, Time } from './page.ts'

/** post: what a post earns for ever. day: what an author earns in a day. bonus: the part of the day from bonus credits. none: paid in full. */
export const RewardCut = z.enum(['none', 'post', 'day', 'bonus'])
export type RewardCut = z.infer<typeof RewardCut>

export const Earnings = z.object({
  total: Credits,
  /** Of the present day in India. */
  today: Credits,
  dayMax: Credits,
  /** The part of today from pictures that were paid with bonus credits. */
  todayFromBonus: Credits,
  /** Null: no limit of its own. */
  bonusDayMax: Credits.nullable(),
  /** For one reuse. */
  reward: Credits,
  postMax: Credits,
  /** When the day ends. */
  dayEndsAt: Time,
})
export type Earnings = z.infer<typeof Earnings>

export const PostEarnings = z.object({
  id: Id,
  createdAt: Time,
  title: z.string(),
  imageUrl: z.string().nullable(),
  width: z.int(),
  height: z.int(),
  placeholder: z.string(),
  reuses: z.int(),
  earned: Credits,
  /** What is left of what one post may earn. */
  left: Credits,
  /** What the limits have cut away. */
  cutByPost: Credits,
  cutByDay: Credits,
  cutByBonus: Credits,
})
export type PostEarnings = z.infer<typeof PostEarnings>

export const RewardEntry = z.object({
  id: Id,
  createdAt: Time,
  /** Handle of who made a picture from it; null when the account is gone. */
  by: z.string().nullable(),
  postId: Id,
  title: z.string(),
  granted: Credits,
  /** What it would have been without limits. */
  full: Credits,
  cutBy: RewardCut,
  paidWithBonus: z.boolean(),
})
export type RewardEntry = z.infer<typeof RewardEntry>

export const getEarnings = endpoint({
  id: 'rewards.get_earnings',
  method: 'GET',
  path: '/api/earnings',
  summary: 'What one has earned by remixes, today and in all, with the limits',
  auth: 'user',
  rateLimit: 'read',
  reply: Earnings,
  status: 200,
  refusals: [],
})

export const listPostEarnings = endpoint({
  id: 'rewards.list_post_earnings',
  method: 'GET',
  path: '/api/earnings/posts',
  summary: 'What each post has earned, newest post first',
  auth: 'user',
  rateLimit: 'read',
  query: PageQuery,
  reply: pageOf(PostEarnings),
  status: 200,
  refusals: [],
})

export const listRewards = endpoint({
  id: 'rewards.list',
  method: 'GET',
  path: '/api/earnings/rewards',
  summary: 'Each reward and what cut it, newest first; of one post with postId',
  auth: 'user',
  rateLimit: 'read',
  query: PageQuery.extend({ postId: Id.optional() }),
  reply: pageOf(RewardEntry),
  status: 200,
  refusals: ['not_found'],
})
