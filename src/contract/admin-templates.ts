// Categories and templates as an admin keeps them. A change of a template's text is a new version; orders keep the text they were made with.
import { z } from 'zod'
import { Reason } from './admin-users.ts'
import { TemplateDesign } from './design.ts'
import { endpoint } from './endpoint.ts'
import { pageOf, Time } from './page.ts'
import { AspectRatio, ImageType, Picture, Purpose, promptMaxLength } from './picture.ts'
import { Slot } from './templates.ts'
import { isWritten } from './written-text.ts'

const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens.')
  .max(64, 'At most 64 characters.')
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'Please fill this in.')
    .max(max, `At most ${max} characters.`)
    .refine(isWritten, 'Control characters are not allowed.')

export const AdminCategory = z.object({
  id: z.string(),
  createdAt: Time,
  name: z.string(),
  isActive: z.boolean(),
  /** Shipped and never changed here, or kept by an admin: then a release leaves it alone. */
  origin: z.enum(['catalogue', 'admin']),
  /** All, and those on offer. */
  templates: z.int(),
  activeTemplates: z.int(),
})
export type AdminCategory = z.infer<typeof AdminCategory>

export const listAdminCategories = endpoint({
  id: 'admin.list_categories',
  method: 'GET',
  path: '/api/admin/categories',
  summary: 'All categories in their order, on offer or not',
  auth: 'admin',
  rateLimit: 'read',
  reply: pageOf(AdminCategory),
  status: 200,
  refusals: [],
})

export const createCategory = endpoint({
  id: 'admin.create_category',
  method: 'POST',
  path: '/api/admin/categories',
  summary: 'Add a category behind the others',
  auth: 'admin',
  rateLimit: 'write',
  body: z.strictObject({ id: Slug, name: line(80) }),
  reply: AdminCategory,
  status: 201,
  refusals: ['conflict'],
})

export const updateCategory = endpoint({
  id: 'admin.update_category',
  method: 'PATCH',
  path: '/api/admin/categories/:categoryId',
  summary: 'Rename a category, or take it off the shelf and put it back',
  auth: 'admin',
  rateLimit: 'write',
  params: z.object({ categoryId: z.string().max(64) }),
  body: z
    .strictObject({ name: line(80).optional(), isActive: z.boolean().optional() })
    .refine((body) => body.name !== undefined || body.isActive !== undefined, 'Nothing to change.'),
  reply: AdminCategory,
  status: 200,
  refusals: ['not_found'],
})

const Order = z.array(z.string().max(64)).min(1).max(500)

export const orderCategories = endpoint({
  id: 'admin.order_categories',
  method: 'POST',
  path: '/api/admin/categories/order',
  summary: 'Put all categories into an order',
  auth: 'admin',
  rateLimit: 'write',
  body: z.strictObject({ ids: Order }),
  reply: z.void(),
  status: 204,
  refusals: ['conflict'],
})

// What a person may type; the wire's Slot is what comes out of the catalogue.
const slotInput = {
  key: z
    .string()
    .regex(/^[a-z][A-Za-z0-9_]*$/, 'Begin with a small letter; then letters, digits and _.')
    .max(40),
  label: line(60),
  required: z.boolean(),
  sample: z.string().max(300).refine(isWritten),
  samples: z.strictObject({ hi: z.string().max(300).refine(isWritten) }).optional(),
}
export const SlotInput = z.discriminatedUnion('type', [
  z.strictObject({ ...slotInput, type: z.literal('text'), maxLength: z.int().min(1).max(300) }),
  z.strictObject({ ...slotInput, type: z.literal('price'), currency: z.literal('INR') }),
  z.strictObject({ ...slotInput, type: z.literal('date') }),
  z.strictObject({ ...slotInput, type: z.literal('choice'), choices: z.array(line(60)).min(2).max(20) }),
  z.strictObject({
    ...slotInput,
    type: z.literal('colour'),
    choices: z
      .array(z.strictObject({ name: line(40), hex: z.string().regex(/^#[0-9a-f]{6}$/i, 'Like #B5651D.') }))
      .min(1)
      .max(20),
  }),
])

export const TemplateText = z.strictObject({
  name: line(80),
  description: line(300),
  /** Text with {slot} marks. */
  prompt: z
    .string()
    .trim()
    .min(1, 'Please write the prompt.')
    .max(promptMaxLength, `At most ${promptMaxLength} characters.`)
    .refine(isWritten, 'Control characters are not allowed.'),
  slots: z.array(SlotInput).max(20, 'At most 20 fields.'),
  imageType: ImageType,
  aspectRatio: AspectRatio,
  purpose: Purpose,
  design: TemplateDesign.nullable(),
})
export type TemplateText = z.infer<typeof TemplateText>

const AdminTemplate = z.object({
  id: z.string(),
  createdAt: Time,
  categoryId: z.string(),
  name: z.string(),
  version: z.int(),
  isActive: z.boolean(),
  origin: z.enum(['catalogue', 'admin']),
  imageType: ImageType,
  aspectRatio: AspectRatio,
  preview: Picture.optional(),
})
export type AdminTemplate = z.infer<typeof AdminTemplate>

export const listAdminTemplates = endpoint({
  id: 'admin.list_templates',
  method: 'GET',
  path: '/api/admin/templates',
  summary: 'All templates in their order, on offer or not',
  auth: 'admin',
  rateLimit: 'read',
  query: z.object({ categoryId: z.string().max(64).optional() }),
  reply: pageOf(AdminTemplate),
  status: 200,
  refusals: [],
})

export const AdminTemplateDetail = AdminTemplate.extend({
  /** The same without its words, to lay others over; absent while nothing is drawn. */
  cleanPreview: Picture.optional(),
  text: z.object({ ...TemplateText.shape, slots: z.array(Slot) }),
  /** Newest first, at most fifty. */
  versions: z.array(z.object({ version: z.int(), createdAt: Time, name: z.string() })),
})
export type AdminTemplateDetail = z.infer<typeof AdminTemplateDetail>

const templateParams = z.object({ templateId: z.string().max(64) })

export const getAdminTemplate = endpoint({
  id: 'admin.get_template',
  method: 'GET',
  path: '/api/admin/templates/:templateId',
  summary: 'One template with the text of one version, by default the one on offer',
  auth: 'admin',
  rateLimit: 'read',
  params: templateParams,
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  reply: AdminTemplateDetail,
  status: 200,
  refusals: ['not_found'],
})

export const createTemplate = endpoint({
  id: 'admin.create_template',
  method: 'POST',
  path: '/api/admin/templates',
  summary: 'Add a template behind the others of its category',
  auth: 'admin',
  rateLimit: 'write',
  body: z.strictObject({ id: Slug, categoryId: z.string().max(64), text: TemplateText }),
  reply: z.object({ id: z.string(), version: z.int() }),
  status: 201,
  refusals: ['not_found', 'conflict', 'content_policy_violation'],
  aliases: ['/api/admin/add-prompt'],
})

export const addTemplateVersion = endpoint({
  id: 'admin.add_template_version',
  method: 'POST',
  path: '/api/admin/templates/versions',
  summary: 'A new version of a template; refused when somebody else made one meanwhile',
  auth: 'admin',
  rateLimit: 'write',
  body: z.strictObject({ templateId: z.string().max(64), basedOn: z.int().min(1), text: TemplateText }),
  reply: z.object({ id: z.string(), version: z.int() }),
  status: 201,
  refusals: ['not_found', 'conflict', 'content_policy_violation'],
  aliases: ['/api/admin/edit-prompt'],
})

export const setTemplateState = endpoint({
  id: 'admin.set_template_state',
  method: 'POST',
  path: '/api/admin/templates/:templateId/state',
  summary: 'Take a template off the shelf, or put it back',
  auth: 'admin',
  rateLimit: 'write',
  params: templateParams,
  body: z.strictObject({ isActive: z.boolean(), reason: Reason.optional() }),
  reply: z.void(),
  status: 204,
  refusals: ['not_found'],
})

export const orderTemplates = endpoint({
  id: 'admin.order_templates',
  method: 'POST',
  path: '/api/admin/templates/order',
  summary: 'Put all templates of a category into an order',
  auth: 'admin',
  rateLimit: 'write',
  body: z.strictObject({ categoryId: z.string().max(64), ids: Order }),
  reply: z.void(),
  status: 204,
  refusals: ['not_found', 'conflict'],
})
