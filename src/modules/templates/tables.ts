// Row shapes of the template tables. Only *.sql.ts files of this module use them.
import type { ColumnType } from 'kysely'
import type { TemplateDesign } from '#contract/design.ts'
import type { AspectRatio, ImageType, Purpose, Slot } from '#contract/studio.ts'

export type Origin = 'catalogue' | 'admin'

export type TemplateCategoriesTable = {
  id: string
  name: string
  position: number
  is_active: boolean
  origin: Origin
  created_at: Date
}

export type TemplatesTable = {
  id: string
  category_id: string
  version: number
  position: number
  is_active: boolean
  origin: Origin
  created_at: Date
}

export type TemplateVersionsTable = {
  template_id: string
  version: number
  name: string
  description: string
  prompt: string
  /** Written as JSON text, read as values. */
  slots: ColumnType<Slot[], string, never>
  design: ColumnType<TemplateDesign | null, string | null, never>
  image_type: ImageType
  aspect_ratio: AspectRatio
  purpose: Purpose
  preview_image_hash: Buffer | null
  preview_clean_hash: Buffer | null
  created_at: Date
}

export type TemplateTables = {
  template_categories: TemplateCategoriesTable
  templates: TemplatesTable
  template_versions: TemplateVersionsTable
}
