// The studio: enhance, quote, generate, follow, and the finished creations.
import { z } from 'zod'
import { Credits } from './credits-amount.ts'
import { Design } from './design.ts'
import { endpoint } from './endpoint.ts'
import { Id } from './page.ts'
import { AspectRatio, ImageType, Picture, promptMaxLength, Tier, variantCounts } from './picture.ts'
import { isWritten } from './written-text.ts'

export * from './creations.ts'
export * from './picture.ts'
export * from './templates.ts'

export const Prompt = z
  .string()
  .max(promptMaxLength, `At most ${promptMaxLength} characters.`)
  .refine(isWritten, 'Control characters are not allowed.')
const SlotText = z.string().max(300).refine(isWritten, 'Control characters are not allowed.')

// ---- enhancer ----
export const enhancePrompt = endpoint({
  id: 'studio.enhance_prompt',
  method: 'POST',
  path: '/api/studio/enhance-prompt',
  summary: 'A better prompt and three short directions; free',
  auth: 'user',
  rateLimit: 'enhance',
  body: z.object({
    prompt: Prompt.refine((text) => text.trim() !== '', 'Please write what the picture should show.'),
    imageType: ImageType.optional(),
    language: z.enum(['en', 'hi', 'te', 'ta']).optional(),
  }),
  reply: z.object({
    enhancedPrompt: z.string(),
    /** safe, bold, festive */
    suggestions: z.tuple([z.string(), z.string(), z.string()]),
    provider: z.string(),
  }),
  status: 200,
  refusals: ['content_policy_violation', 'provider_unavailable'],
  aliases: ['/api/enhance-prompt'],
})

// ---- quote and generate ----
export const GenerationOrder = z.object({
  /** May be empty when a template fills it. */
  prompt: Prompt.default(''),
  tier: Tier.default('standard'),
  templateId: z.string().max(64).optional(),
  /** Slot key -> what the user filled in. */
  slots: z.record(z.string().max(64), SlotText).optional(),
  /** Words on the picture. Without it the template's own, filled from the slots; null: a picture without words. */
  design: Design.nullable().optional(),
  imageType: ImageType.optional(),
  aspectRatio: AspectRatio.optional(),
  variants: z.literal(variantCounts).default(1),
  seed: z.int().min(0).max(4294967295).optional(),
  /** The post it is made from, which must have been opened by remix/open in the last 24 hours. */
  remixOf: Id.optional(),
  /** With a post: what is to be different. The server merges the two; of a sealed post nobody reads the other part. */
  changes: Prompt.optional(),
})
export type GenerationOrder = z.infer<typeof GenerationOrder>

export const quote = endpoint({
  id: 'studio.quote',
  method: 'POST',
  path: '/api/studio/quote',
  summary: 'What a generation would cost and leave; spends nothing',
  auth: 'user',
  rateLimit: 'read',
  body: GenerationOrder,
  reply: z.object({ cost: Credits, balance: Credits, balanceAfter: Credits, affordable: z.boolean() }),
  status: 200,
  refusals: ['not_found', 'forbidden', 'content_policy_violation'],
})

export const OrderReceipt = z.object({
  jobId: Id,
  jobIds: z.array(Id).optional(),
  creditDebited: Credits,
})

export const generate = endpoint({
  id: 'studio.generate',
  method: 'POST',
  path: '/api/studio/generate',
  summary: 'Order pictures: holds the price and queues the jobs in one step',
  auth: 'user',
  rateLimit: 'generate',
  idempotent: true,
  body: GenerationOrder,
  reply: OrderReceipt,
  status: 202,
  refusals: [
    'idempotency_key_required',
    'idempotency_conflict',
    'conflict',
    'insufficient_credits',
    'content_policy_violation',
    'not_found',
    /** The post may not be remixed, or was not opened in the last 24 hours. */
    'forbidden',
    'provider_unavailable',
  ],
  aliases: ['/api/generate-image'],
})

export const JobStatus = z.enum(['queued', 'running', 'succeeded', 'failed', 'canceled'])
export type JobStatus = z.infer<typeof JobStatus>

/** Why a generation ended without a picture. */
export const JobFailure = z.enum([
  'provider_unavailable',
  'content_policy_violation',
  'timed_out',
  'unusable_picture',
  'storage_unavailable',
  'words_not_drawn',
  'outcome_unknown',
  'internal',
])
export type JobFailure = z.infer<typeof JobFailure>

export const Job = z.object({
  jobId: Id,
  status: JobStatus,
  /** 0 to 100. */
  progress: z.int().optional(),
  /** 1 = next. Only while queued. */
  queuePosition: z.int().optional(),
  /** Only when succeeded. */
  imageId: Id.optional(),
  picture: Picture.optional(),
  imageUrl: z.string().optional(),
  /** Only when failed. `message` is one sentence for a person; nothing was charged. */
  error: z.object({ code: JobFailure, message: z.string(), creditsUsed: Credits }).optional(),
})
export type Job = z.infer<typeof Job>

const jobParams = z.object({ jobId: Id })

export const getJob = endpoint({
  id: 'studio.get_job',
  method: 'GET',
  path: '/api/studio/generate/:jobId',
  summary: 'The state of one job',
  auth: 'user',
  rateLimit: 'read',
  params: jobParams,
  reply: Job,
  status: 200,
  refusals: ['not_found'],
})

export const followJob = endpoint({
  id: 'studio.follow_job',
  method: 'GET',
  path: '/api/studio/generate/:jobId/events',
  summary: 'The state of one job as a stream that ends with the job',
  auth: 'user',
  rateLimit: 'read',
  params: jobParams,
  reply: Job,
  status: 200,
  answers: 'stream',
  refusals: ['not_found'],
})

export const cancelJob = endpoint({
  id: 'studio.cancel_job',
  method: 'POST',
  path: '/api/studio/generate/:jobId/cancel',
  summary: 'Cancel while queued; the hold is released. 409 once it runs',
  auth: 'user',
  rateLimit: 'write',
  params: jobParams,
  reply: Job,
  status: 200,
  refusals: ['not_found', 'conflict'],
})

// ---- the one event stream of a browser ----
export const LiveEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('job'), job: Job }),
  z.object({ type: z.literal('balance'), credits: Credits, held: Credits }),
  z.object({
    type: z.literal('notifications'),
    unread: z.int(),
    /** What has just been earned: how much, by whose picture, from which post. */
    reward: z.object({ credits: Credits, by: z.string(), title: z.string() }).optional(),
  }),
])
export type LiveEvent = z.infer<typeof LiveEvent>

export const followEvents = endpoint({
  id: 'studio.follow_events',
  method: 'GET',
  path: '/api/events',
  summary: 'One stream per browser: jobs, balance and notifications',
  auth: 'user',
  rateLimit: 'read',
  reply: LiveEvent,
  status: 200,
  answers: 'stream',
  refusals: [],
})
