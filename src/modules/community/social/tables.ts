// Row shapes of what people do to posts and to each other. Only *.sql.ts files of this folder use them.
import type { Generated } from 'kysely'

export type PostLikesTable = {
  post_id: string
  user_id: string
  /** False: taken back. */
  is_liked: boolean
  liked_at: Date
}

export type PostLikesToTellTable = {
  post_id: string
  user_id: string
}

export type CommentsTable = {
  id: string
  post_id: string
  author_id: string
  parent_id: string | null
  text: string
  state: 'shown' | 'hidden' | 'deleted' | 'removed'
  replies: number
  created_at: Date
  ended_at: Date | null
  /** Written by PostgreSQL. */
  is_listed: Generated<boolean>
}

export type FollowsTable = {
  follower_id: string
  followed_id: string
  created_at: Date
}

export type FollowsToldTable = {
  follower_id: string
  followed_id: string
}

export type BlocksTable = {
  blocker_id: string
  blocked_id: string
  created_at: Date
}

export type MutesTable = {
  muter_id: string
  muted_id: string
  created_at: Date
}

export type PersonCountersTable = {
  user_id: string
  followers: number
  following: number
}

export type SocialTables = {
  post_likes: PostLikesTable
  post_likes_to_tell: PostLikesToTellTable
  comments: CommentsTable
  follows: FollowsTable
  follows_told: FollowsToldTable
  blocks: BlocksTable
  mutes: MutesTable
  person_counters: PersonCountersTable
}
