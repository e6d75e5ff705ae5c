// All reading of templates, and the setting of a preview. Transactions belong to the use cases.
import { sql } from 'kysely'
import type { TemplateDesign } from '#contract/design.ts'
import type { Template } from '#contract/studio.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { TemplateTables } from './tables.ts'

/** A template on offer, at its present version. */
export interface StoredTemplate extends Omit<Template, 'createdAt' | 'preview' | 'design'> {
  createdAt: Date
  /** Null for a template that is a picture only. */
  design: TemplateDesign | null
  version: number
  /** sha256 in hex; null until it is drawn. */
  previewImageHash: string | null
}

const tables = (query: Query | Tx) => query.withTables<TemplateTables>()

function activeTemplates(db: Database) {
  return tables(db.query)
    .selectFrom('templates as t')
    .innerJoin('template_versions as v', (join) =>
      join.onRef('v.template_id', '=', 't.id').onRef('v.version', '=', 't.version'),
    )
    .innerJoin('template_categories as c', 'c.id', 't.category_id')
    .where('t.is_active', '=', true)
    .where('c.is_active', '=', true)
    .select((columns) => [
      't.id',
      't.created_at as createdAt',
      't.category_id as categoryId',
      't.version',
      'v.name',
      'v.description',
      'v.prompt',
      'v.slots',
      'v.design',
      'v.image_type as imageType',
      'v.aspect_ratio as aspectRatio',
      'v.purpose',
      columns.fn<string | null>('encode', ['v.preview_image_hash', sql.lit('hex')]).as('previewImageHash'),
    ])
}

// What is no slug names nothing, and PostgreSQL would not even take every text (U+0000).
const isSlug = (text: string) => /^[a-z0-9-]{1,64}$/.test(text)

export async function findActiveTemplate(db: Database, templateId: string): Promise<StoredTemplate | null> {
  if (!isSlug(templateId)) return null
  return (await activeTemplates(db).where('t.id', '=', templateId).executeTakeFirst()) ?? null
}

/** Id of the category of a template, on offer or retired. Null for what never was one. One probe of the primary key. */
export async function findCategoryOf(tx: Tx, templateId: string): Promise<string | null> {
  const row = await tables(tx)
    .selectFrom('templates')
    .select('category_id')
    .where('id', '=', templateId)
    .executeTakeFirst()
  return row?.category_id ?? null
}

/** By category, then by position. The catalogue is small: at most 500. */
export async function listActiveTemplates(db: Database, categoryId?: string): Promise<StoredTemplate[]> {
  if (categoryId !== undefined && !isSlug(categoryId)) return []
  const all = activeTemplates(db).orderBy('c.position').orderBy('t.category_id').orderBy('t.position').orderBy('t.id')
  return (categoryId === undefined ? all : all.where('t.category_id', '=', categoryId)).limit(500).execute()
}

export async function listUndrawnTemplates(db: Database, limit: number): Promise<StoredTemplate[]> {
  return activeTemplates(db)
    .where('v.preview_image_hash', 'is', null)
    .orderBy('t.position')
    .orderBy('c.position')
    .orderBy('t.id')
    .limit(limit)
    .execute()
}

/** Categories that have something to offer, with how much. */
export async function listActiveCategories(db: Database) {
  return tables(db.query)
    .selectFrom('template_categories as c')
    .innerJoin('templates as t', 't.category_id', 'c.id')
    .where('c.is_active', '=', true)
    .where('t.is_active', '=', true)
    .groupBy('c.id')
    .select((columns) => ['c.id', 'c.name', 'c.created_at', columns.fn.countAll<number>().as('templates')])
    .orderBy('c.position')
    .orderBy('c.id')
    .execute()
}

/** Whether new things may stand in it; one without templates counts. */
export async function isActiveCategory(db: Database, id: string): Promise<boolean> {
  const row = await tables(db.query)
    .selectFrom('template_categories')
    .select('id')
    .where('id', '=', id)
    .where('is_active', '=', true)
    .executeTakeFirst()
  return row !== undefined
}

export interface PreviewHashes {
  /** sha256 in hex. */
  imageHash: string
  /** Of the same without its words; null where it has none. */
  cleanHash: string | null
}

/**
 * Gives a template's present version its picture. False when it has one already or is gone: then the
 * caller must not count a reference to the pictures.
 */
export async function setTemplatePreview(
  tx: Tx,
  templateId: string,
  { imageHash, cleanHash }: PreviewHashes,
): Promise<boolean> {
  const changed = await tables(tx)
    .updateTable('template_versions as v')
    .from('templates as t')
    .whereRef('t.id', '=', 'v.template_id')
    .whereRef('t.version', '=', 'v.version')
    .where('v.template_id', '=', templateId)
    .where('v.preview_image_hash', 'is', null)
    .set({
      preview_image_hash: Buffer.from(imageHash, 'hex'),
      preview_clean_hash: cleanHash === null ? null : Buffer.from(cleanHash, 'hex'),
    })
    .returning('v.template_id')
    .execute()
  return changed.length === 1
}
