// Row shape of creations. Only creations.sql.ts uses it.
import type { Design } from '#contract/design.ts'
import type { AspectRatio, ImageType, Tier } from '#contract/studio.ts'

export type CreationsTable = {
  id: string
  user_id: string
  generation_id: string
  derived_from: string | null
  content_hash: Buffer
  width: number
  height: number
  size_bytes: number
  placeholder: string
  prompt: string
  is_prompt_sealed: boolean
  source_post_id: string | null
  tier: Tier
  image_type: ImageType
  aspect_ratio: AspectRatio
  template_id: string | null
  slots: Record<string, string> | null
  design: Design | null
  clean_hash: Buffer | null
  clean_size_bytes: number | null
  clean_placeholder: string | null
  seed: number
  provider: string
  label: string
  price_hundredths: number
  is_upscaled: boolean
  tags: string[]
  search_text: string
  created_at: Date
  deleted_at: Date | null
  post_id: string | null
}

export type CreationTables = {
  creations: CreationsTable
}
