// Categories and templates: a prompt with typed slots, in the industry it belongs to.
import { z } from 'zod'
import { TemplateDesign } from './design.ts'
import { endpoint } from './endpoint.ts'
import { pageOf, Time } from './page.ts'
import { AspectRatio, ImageType, Picture, Purpose } from './picture.ts'

const slotBase = {
  key: z.string(),
  label: z.string(),
  required: z.boolean(),
  sample: z.string(),
  /** The sample in other languages, where it differs. */
  samples: z.object({ hi: z.string() }).optional(),
}
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
  /** What stands on the picture; its marks are filled from the same slots as the prompt's. */
  design: TemplateDesign.optional(),
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
