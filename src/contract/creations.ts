// My Creations: the finished pictures of one user.
import { z } from 'zod'
import { Credits } from './credits-amount.ts'
import { Design } from './design.ts'
import { endpoint } from './endpoint.ts'
import { Id, PageQuery, pageOf, Time } from './page.ts'
import { AspectRatio, creationsAtOnce, ImageType, Picture, Tier } from './picture.ts'

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
  /** The live post it was published as. */
  postId: Id.optional(),
  /** It came of somebody's sealed prompt: `prompt` is what its owner added, and the rest nobody reads. */
  isPromptSealed: z.boolean().optional(),
})
export type Creation = z.infer<typeof Creation>

export const CreationTag = z.object({
  /** Stays the same over releases: `diwali`. */
  key: z.string(),
  en: z.string(),
  hi: z.string(),
})

export const CreationDetail = Creation.extend({
  generationId: Id,
  seed: z.int(),
  provider: z.string(),
  /** Visible label of provenance: `Drawn by Rangoli` or `AI generated`. */
  label: z.string(),
  templateId: z.string().optional(),
  slots: z.record(z.string(), z.string()).optional(),
  /** Only with words on the picture: the words, and the picture without them, which is what new words are put on. */
  design: Design.optional(),
  cleanPicture: Picture.optional(),
  creditsUsed: Credits,
  sizeBytes: z.int(),
  /** True when the engine drew fewer pixels and the picture was enlarged. */
  isUpscaled: z.boolean(),
  /** The picture this one was cut out of; it may be deleted by now. `aspectRatio` is then the nearest one that can be ordered. */
  derivedFrom: Id.optional(),
  /** The post it was made from. It may be gone by now. */
  remixOf: Id.optional(),
  /** True when that post was sealed: `prompt` is then what its owner wanted changed, perhaps nothing. */
  isPromptSealed: z.boolean().optional(),
  /** Given by rules from prompt, template and type, the picture's type last; each is found by the search. */
  tags: z.array(CreationTag).max(8),
})
export type CreationDetail = z.infer<typeof CreationDetail>

// Thirds do not add up to one in binary fractions.
const roundingError = 1e-9

// Time zones are the caller's own: a day of theirs is two moments of ours.
const Moment = z.iso.datetime({ error: 'Please give a moment in UTC, such as 2026-01-31T18:30:00Z.' })

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
    /** `true`: published as a post; `false`: not. */
    published: z.enum(['true', 'false']).optional(),
    /** Made at this moment or later. */
    from: Moment.optional(),
    /** Made before this moment. */
    before: Moment.optional(),
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
  reply: z.void(),
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

export const setCreationDesign = endpoint({
  id: 'studio.set_creation_design',
  method: 'PUT',
  path: '/api/studio/my-creations/:imageId/design',
  summary: 'Put other words on a picture, or none; costs nothing and answers with the new picture',
  auth: 'user',
  rateLimit: 'design',
  params: creationParams,
  body: z.object({
    /** Null takes all words off. */
    design: Design.nullable(),
  }),
  reply: CreationDetail,
  status: 200,
  refusals: ['not_found', 'content_policy_violation'],
})

const CreationIds = z.object({
  imageIds: z.array(Id).min(1).max(creationsAtOnce, `At most ${creationsAtOnce} pictures at once.`),
})
/** How many changed; those that were so already are no error and do not count. */
const Changed = z.object({ changed: z.int() })

export const deleteCreations = endpoint({
  id: 'studio.delete_creations',
  method: 'POST',
  path: '/api/studio/my-creations/delete',
  summary: 'Delete several, all or none; can be restored for 30 days',
  auth: 'user',
  rateLimit: 'write',
  body: CreationIds,
  reply: Changed,
  status: 200,
  refusals: ['not_found'],
})

export const restoreCreations = endpoint({
  id: 'studio.restore_creations',
  method: 'POST',
  path: '/api/studio/my-creations/restore',
  summary: 'Undo the delete of several, all or none',
  auth: 'user',
  rateLimit: 'write',
  body: CreationIds,
  reply: Changed,
  status: 200,
  refusals: ['not_found'],
})

const inside = (fraction: z.ZodNumber) => fraction.min(0).max(1)
const CropBody = z
  .object({
    /** Left edge of the part, as a fraction of the picture's width. */
    x: inside(z.number()),
    /** Top edge, as a fraction of its height. */
    y: inside(z.number()),
    width: inside(z.number()),
    height: inside(z.number()),
  })
  .refine(({ x, width }) => x + width <= 1 + roundingError, {
    path: ['width'],
    message: 'This reaches beyond the right edge of the picture.',
  })
  .refine(({ y, height }) => y + height <= 1 + roundingError, {
    path: ['height'],
    message: 'This reaches beyond the lower edge of the picture.',
  })

export const cropCreation = endpoint({
  id: 'studio.crop_creation',
  method: 'POST',
  path: '/api/studio/my-creations/:imageId/crop',
  summary:
    'Cut out a part as a new picture; free. 409 with Retry-After while a job is still cutting: ask again with the same key',
  auth: 'user',
  rateLimit: 'write',
  idempotent: true,
  params: creationParams,
  body: CropBody,
  reply: z.object({
    /** The new picture. */
    imageId: Id,
  }),
  status: 201,
  refusals: ['not_found', 'conflict', 'idempotency_key_required', 'idempotency_conflict'],
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
    width: z.coerce.number().int().min(128).max(4096).optional(),
    /** `share`: the file as it is shown to others, with the brand watermark unless it may be and is left off. */
    purpose: z.enum(['own', 'share']).default('own'),
    watermark: z.enum(['true', 'false']).default('true'),
  }),
  reply: z.any(),
  status: 200,
  answers: 'file',
  refusals: ['not_found', 'conflict', 'forbidden'],
})

export const getWatermark = endpoint({
  id: 'studio.get_watermark',
  method: 'GET',
  path: '/api/studio/watermark',
  summary: 'What stands on pictures that one shares, and whether it may be left off',
  auth: 'user',
  rateLimit: 'read',
  reply: z.object({
    words: z.string(),
    /** True after a first purchase. */
    isOptional: z.boolean(),
  }),
  status: 200,
  refusals: [],
})

export const shareCreation = endpoint({
  id: 'studio.share_creation',
  method: 'POST',
  path: '/api/studio/my-creations/:imageId/share',
  summary:
    'An address that shows the picture to whoever has it, for a week. 409 with Retry-After while it is being made',
  auth: 'user',
  rateLimit: 'write',
  params: creationParams,
  body: z.object({
    /** False leaves the brand watermark off: 403 before a first purchase. */
    watermark: z.boolean().default(true),
  }),
  reply: z.object({
    /** A path of this server, as in all pictures. */
    url: z.string(),
    expiresAt: Time,
  }),
  status: 200,
  refusals: ['not_found', 'conflict', 'forbidden'],
})
