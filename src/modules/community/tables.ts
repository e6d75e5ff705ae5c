// Row shapes of posts. Only *.sql.ts files of this module use them.
import type { Generated } from 'kysely'
import type { Design } from '#contract/design.ts'
import type { RemixPermission, Visibility } from '#contract/posts.ts'
import type { AspectRatio, ImageType, Tier } from '#contract/studio.ts'

export type PostsTable = {
  id: string
  author_id: string
  creation_id: string
  generation_id: string
  state: 'preparing' | 'live' | 'withdrawn' | 'removed'
  visibility: Visibility
  hidden_at: Date | null
  title: string
  category_id: string
  tags: string[]
  remix: RemixPermission
  content_hash: Buffer
  width: number
  height: number
  placeholder: string
  watermark: string
  prompt: string
  shown_prompt: string
  is_prompt_sealed: boolean
  image_type: ImageType
  tier: Tier
  aspect_ratio: AspectRatio
  template_id: string | null
  slots: Record<string, string> | null
  design: Design | null
  label: string
  parent_id: string | null
  lineage: 'remixed' | 'inspired' | null
  created_at: Date
  published_at: Date | null
  updated_at: Date | null
  ended_at: Date | null
  /** Written by PostgreSQL. */
  is_listed: Generated<boolean>
}

export type PostCountersTable = {
  post_id: string
  likes: number
  comments: number
  reuses: number
}

export type PostTables = {
  posts: PostsTable
  post_counters: PostCountersTable
}
