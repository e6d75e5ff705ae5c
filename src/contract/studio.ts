// The studio: enhance, quote, generate, follow, and the finished creations.
import { z } from 'zod'
import { Credits } from './credits-amount.ts'
import { endpoint } from './endpoint.ts'
import { Id, PageQuery, pageOf, Time } from './page.ts'

export const imageTypes = ['portrait', 'realistic', 'cartoon', 'poster', 'ad_banner'] as const
export const ImageType = z.enum(imageTypes)
export type ImageType = z.infer<typeof ImageType>

export const tiers = ['standard', 'premium2', 'premium4'] as const
export const Tier = z.enum(tiers)
export type Tier = z.infer<typeof Tier>

/** Pixels on the long edge. */
export const longEdgeOfTier: Record<Tier, number> = { standard: 1024, premium2: 2048, premium4: 4096 }

export const aspectRatios = ['1:1', '4:5', '3:4', '9:16', '16:9', '3:2'] as const
export const AspectRatio = z.enum(aspectRatios)
export type AspectRatio = z.infer<typeof AspectRatio>

export const purposes = ['profile_photo', 'social_post', 'teaser', 'project_showcase', 'ad_banner', 'poster'] as const
export const Purpose = z.enum(purposes)
export type Purpose = z.infer<typeof Purpose>

/** Width and height in pixels: the long edge of the tier, the other side rounded to a multiple of 8. */
export function pixelSize(tier: Tier, ratio: AspectRatio): { width: number; height: number } {
  const long = longEdgeOfTier[tier]
  const parts = ratio.split(':').map(Number)
  const w = parts[0] ?? 1
  const h = parts[1] ?? 1
  const short = Math.round((long * Math.min(w, h)) / Math.max(w, h) / 8) * 8
  return w >= h ? { width: long, height: short } : { width: short, height: long }
}

export const promptMaxLength = 2000
// Control characters other than tab and newline are refused: they come from no keyboard.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/
export const Prompt = z
  .string()
  .max(promptMaxLength, `At most ${promptMaxLength} characters.`)
  .refine((text) => !controls.test(text), 'Control characters are not allowed.')

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

// ---- templates ----
const slotBase = { key: z.string(), label: z.string(), required: z.boolean(), sample: z.string() }
export const Slot = z.discriminatedUnion('type', [
  z.object({ ...slotBase, type: z.literal('text'), maxLength: z.int() }),
  z.object({ ...slotBase, type: z.literal('price'), currency: z.literal('INR') }),
  z.object({ ...slotBase, type: z.literal('date') }),
  z.object({ ...slotBase, type: z.literal('choice'), choices: z.array(z.string()) }),
  z.object({
    ...slotBase,
    type: z.literal('colour'),
    choices: z.array(z.object({ name: z.string(), hex: z.string() })),
  }),
])
export type Slot = z.infer<typeof Slot>

export const Category = z.object({ id: z.string(), name: z.string(), createdAt: Time, templates: z.int() })
export type Category = z.infer<typeof Category>

export const Picture = z.object({
  imageUrl: z.string(),
  width: z.int(),
  height: z.int(),
  /** ThumbHash, base64: a 28-byte blurred stand-in. */
  placeholder: z.string(),
  /** Ready-made widths, smallest first, for srcset. */
  sources: z.array(z.object({ url: z.string(), width: z.int(), type: z.string() })),
})
export type Picture = z.infer<typeof Picture>

export const Template = z.object({
  id: z.string(),
  createdAt: Time,
  categoryId: z.string(),
  name: z.string(),
  description: z.string(),
  /** Text with {slot} marks. */
  prompt: z.string(),
  slots: z.array(Slot),
  imageType: ImageType,
  aspectRatio: AspectRatio,
  purpose: Purpose,
  /** A picture of what it makes; absent until it has been drawn. */
  preview: Picture.optional(),
})
export type Template = z.infer<typeof Template>

export const listCategories = endpoint({
  id: 'studio.list_categories',
  method: 'GET',
  path: '/api/studio/categories',
  summary: 'The industries that templates belong to',
  auth: 'none',
  rateLimit: 'read',
  reply: pageOf(Category),
  status: 200,
  refusals: [],
})

export const listTemplates = endpoint({
  id: 'studio.list_templates',
  method: 'GET',
  path: '/api/studio/templates',
  summary: 'Templates in order, all or of one category',
  auth: 'none',
  rateLimit: 'read',
  query: z.object({ categoryId: z.string().max(64).optional() }),
  reply: pageOf(Template),
  status: 200,
  refusals: [],
})

// ---- quote and generate ----
export const GenerationOrder = z.object({
  /** May be empty when a template fills it. */
  prompt: Prompt.default(''),
  tier: Tier.default('standard'),
  templateId: z.string().max(64).optional(),
  /** Slot key -> what the user filled in. */
  slots: z.record(z.string().max(64), z.string().max(300)).optional(),
  imageType: ImageType.optional(),
  aspectRatio: AspectRatio.optional(),
  variants: z.union([z.literal(1), z.literal(2), z.literal(4)]).default(1),
  seed: z.int().min(0).max(4294967295).optional(),
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
  refusals: ['not_found', 'content_policy_violation'],
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

// ---- creations ----
export const Creation = z.object({
  id: Id,
  createdAt: Time,
  ...Picture.shape,
  /** The prompt the user confirmed. */
  prompt: z.string(),
  tier: Tier,
  imageType: ImageType,
  aspectRatio: AspectRatio,
  status: z.literal('succeeded'),
})
export type Creation = z.infer<typeof Creation>

export const CreationDetail = Creation.extend({
  generationId: Id,
  seed: z.int(),
  provider: z.string(),
  /** Visible label of provenance: `Drawn by Rangoli` or `AI generated`. */
  label: z.string(),
  templateId: z.string().optional(),
  slots: z.record(z.string(), z.string()).optional(),
  creditsUsed: Credits,
  sizeBytes: z.int(),
  /** True when the engine drew fewer pixels and the picture was enlarged. */
  isUpscaled: z.boolean(),
})
export type CreationDetail = z.infer<typeof CreationDetail>

export const listCreations = endpoint({
  id: 'studio.list_creations',
  method: 'GET',
  path: '/api/studio/my-creations',
  summary: "One's own pictures, newest first",
  auth: 'user',
  rateLimit: 'read',
  query: PageQuery.extend({
    q: z.string().trim().max(200).optional(),
    type: ImageType.optional(),
    tier: Tier.optional(),
    /** `true` lists what was deleted in the last 30 days instead. */
    deleted: z.enum(['true', 'false']).optional(),
  }),
  reply: pageOf(Creation),
  status: 200,
  refusals: [],
})

const creationParams = z.object({ imageId: Id })

export const getCreation = endpoint({
  id: 'studio.get_creation',
  method: 'GET',
  path: '/api/studio/my-creations/:imageId',
  summary: 'One picture with all its metadata',
  auth: 'user',
  rateLimit: 'read',
  params: creationParams,
  reply: CreationDetail,
  status: 200,
  refusals: ['not_found'],
})

export const deleteCreation = endpoint({
  id: 'studio.delete_creation',
  method: 'DELETE',
  path: '/api/studio/my-creations/:imageId',
  summary: 'Delete; can be restored for 30 days',
  auth: 'user',
  rateLimit: 'write',
  params: creationParams,
  reply: z.undefined(),
  status: 204,
  refusals: ['not_found'],
})

export const restoreCreation = endpoint({
  id: 'studio.restore_creation',
  method: 'POST',
  path: '/api/studio/my-creations/:imageId/restore',
  summary: 'Undo a delete',
  auth: 'user',
  rateLimit: 'write',
  params: creationParams,
  reply: CreationDetail,
  status: 200,
  refusals: ['not_found'],
})

export const DownloadFormat = z.enum(['png', 'jpeg', 'webp', 'avif'])
export type DownloadFormat = z.infer<typeof DownloadFormat>

export const downloadCreation = endpoint({
  id: 'studio.download_creation',
  method: 'GET',
  path: '/api/studio/my-creations/:imageId/download',
  summary: 'The file. A format that is not made yet answers 409 with Retry-After while a job makes it',
  auth: 'user',
  rateLimit: 'read',
  params: creationParams,
  query: z.object({
    format: DownloadFormat.default('png'),
    /** Pixels; the original width when absent. */
    width: z.coerce.number().int().min(16).max(4096).optional(),
  }),
  reply: z.any(),
  status: 200,
  answers: 'file',
  refusals: ['not_found', 'conflict'],
})

// ---- the one event stream of a browser ----
export const LiveEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('job'), job: Job }),
  z.object({ type: z.literal('balance'), credits: Credits, held: Credits }),
])
export type LiveEvent = z.infer<typeof LiveEvent>

export const followEvents = endpoint({
  id: 'studio.follow_events',
  method: 'GET',
  path: '/api/events',
  summary: 'One stream per browser: jobs and balance, later notifications',
  auth: 'user',
  rateLimit: 'read',
  reply: LiveEvent,
  status: 200,
  answers: 'stream',
  refusals: [],
})
