// Row shapes of the generation tables. Only *.sql.ts files of this module use them.
import type { Design } from '#contract/design.ts'
import type { AspectRatio, ImageType, JobFailure, JobStatus, Tier } from '#contract/studio.ts'

export type AttemptState = 'submitting' | 'accepted' | 'downloading' | 'stored' | 'failed' | 'canceled' | 'unknown'

export type GenerationsTable = {
  id: string
  user_id: string
  status: JobStatus
  prompt: string
  changes: string | null
  source_post_id: string | null
  tier: Tier
  image_type: ImageType
  aspect_ratio: AspectRatio
  width: number
  height: number
  seed: number
  template_id: string | null
  slots: Record<string, string> | null
  design: Design | null
  price_hundredths: number
  provider: string
  turn: number
  created_at: Date
  progress: number
  started_at: Date | null
  deadline_at: Date | null
  lease_token: string | null
  lease_until: Date | null
  failure: JobFailure | null
  ended_at: Date | null
}

export type GenerationAttemptsTable = {
  id: string
  generation_id: string
  number: number
  provider: string
  state: AttemptState
  handle: unknown
  failure: string | null
  submitted_at: Date
  accepted_at: Date | null
  ended_at: Date | null
}

export type FirstDeliveriesTable = {
  user_id: string
  generation_id: string
  delivered_at: Date
}

export type GenerationTables = {
  generations: GenerationsTable
  generation_attempts: GenerationAttemptsTable
  first_deliveries: FirstDeliveriesTable
}
