// SQL of keeping the catalogue by hand. The text of a version is never changed; what an admin touched becomes the admin's.
import { sql } from 'kysely'
import type { TemplateText } from '#contract/admin-templates.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { TemplateTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<TemplateTables>()
const most = 500

/** In their order, on offer or not, with how many templates they hold. */
export async function listAllCategories(db: Database) {
  return tables(db.query)
    .selectFrom('template_categories as c')
    .leftJoin('templates as t', 't.category_id', 'c.id')
    .groupBy('c.id')
    .select((columns) => [
      'c.id',
      'c.name',
      'c.is_active as isActive',
      'c.origin',
      'c.created_at as createdAt',
      columns.fn.count<number>('t.id').as('templates'),
      columns.fn.count<number>('t.id').filterWhere('t.is_active', '=', true).as('activeTemplates'),
    ])
    .orderBy('c.position')
    .orderBy('c.id')
    .limit(most)
    .execute()
}
export type KeptCategory = Awaited<ReturnType<typeof listAllCategories>>[number]

/** False when the id is taken. */
export async function insertCategory(tx: Tx, category: { id: string; name: string; now: Date }): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO template_categories (id, name, position, is_active, origin, created_at)
    SELECT ${category.id}, ${category.name}, coalesce(max(position), -1) + 1, true, 'admin', ${category.now}
    FROM template_categories ON CONFLICT DO NOTHING RETURNING id`.execute(tx)
  return rows.length === 1
}

/** Locked for the rest of the transaction. */
export async function lockCategory(tx: Tx, id: string) {
  const row = await tables(tx)
    .selectFrom('template_categories')
    .select(['id', 'name', 'is_active as isActive'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function updateCategoryRow(
  tx: Tx,
  id: string,
  change: { name: string; isActive: boolean },
): Promise<void> {
  await tables(tx)
    .updateTable('template_categories')
    .set({ name: change.name, is_active: change.isActive, origin: 'admin' })
    .where('id', '=', id)
    .execute()
}

/** Positions as in `ids`; false unless those are all of them. */
export async function placeCategories(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const all = await tables(tx).selectFrom('template_categories').select('id').orderBy('id').forUpdate().execute()
  if (!areSame(all, ids)) return false
  await sql`UPDATE template_categories c SET position = o.place - 1, origin = 'admin'
    FROM unnest(${[...ids]}::text[]) WITH ORDINALITY AS o (id, place) WHERE c.id = o.id`.execute(tx)
  return true
}

/** The same for the templates of one category. */
export async function placeTemplates(tx: Tx, categoryId: string, ids: readonly string[]): Promise<boolean> {
  const all = await tables(tx)
    .selectFrom('templates')
    .select('id')
    .where('category_id', '=', categoryId)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (!areSame(all, ids)) return false
  await sql`UPDATE templates t SET position = o.place - 1, origin = 'admin'
    FROM unnest(${[...ids]}::text[]) WITH ORDINALITY AS o (id, place) WHERE t.id = o.id`.execute(tx)
  return true
}

function areSame(rows: readonly { id: string }[], ids: readonly string[]): boolean {
  const wanted = new Set(ids)
  return wanted.size === ids.length && rows.length === ids.length && rows.every(({ id }) => wanted.has(id))
}

function keptTemplates(db: Database) {
  return tables(db.query)
    .selectFrom('templates as t')
    .innerJoin('template_categories as c', 'c.id', 't.category_id')
    .select(['t.id', 't.category_id as categoryId', 't.version', 't.is_active as isActive', 't.origin'])
    .select('t.created_at as createdAt')
}

/** In the order of the shelves, on offer or not, with what a list shows of the version on offer. */
export async function listAllTemplates(db: Database, categoryId?: string) {
  const all = keptTemplates(db)
    .innerJoin('template_versions as v', (join) =>
      join.onRef('v.template_id', '=', 't.id').onRef('v.version', '=', 't.version'),
    )
    .select(['v.name', 'v.image_type as imageType', 'v.aspect_ratio as aspectRatio'])
    .select((columns) =>
      columns.fn<string | null>('encode', ['v.preview_image_hash', sql.lit('hex')]).as('previewHash'),
    )
    .orderBy('c.position')
    .orderBy('t.category_id')
    .orderBy('t.position')
    .orderBy('t.id')
  return (categoryId === undefined ? all : all.where('t.category_id', '=', categoryId)).limit(most).execute()
}
export type KeptTemplate = Awaited<ReturnType<typeof listAllTemplates>>[number]

export async function findKeptTemplate(db: Database, id: string) {
  return (await keptTemplates(db).where('t.id', '=', id).executeTakeFirst()) ?? null
}

/** Text of one version, null when there is none. */
export async function findVersion(db: Database, id: string, version: number) {
  const row = await tables(db.query)
    .selectFrom('template_versions')
    .select(['name', 'description', 'prompt', 'slots', 'design', 'purpose'])
    .select(['image_type as imageType', 'aspect_ratio as aspectRatio'])
    .select((columns) => [
      columns.fn<string | null>('encode', ['preview_image_hash', sql.lit('hex')]).as('previewHash'),
      columns.fn<string | null>('encode', ['preview_clean_hash', sql.lit('hex')]).as('cleanHash'),
    ])
    .where('template_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return row ?? null
}

/** Newest first. */
export async function listVersions(db: Database, id: string, limit: number) {
  return tables(db.query)
    .selectFrom('template_versions')
    .select(['version', 'created_at as createdAt', 'name'])
    .where('template_id', '=', id)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
}

/** False when the id is taken. */
export async function insertAdminTemplate(
  tx: Tx,
  { id, categoryId, now }: { id: string; categoryId: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO templates (id, category_id, version, position, is_active, origin, created_at)
    SELECT ${id}, ${categoryId}, 1, coalesce(max(position), -1) + 1, true, 'admin', ${now}
    FROM templates WHERE category_id = ${categoryId} ON CONFLICT DO NOTHING RETURNING id`.execute(tx)
  return rows.length === 1
}

/** Locked for the rest of the transaction. */
export async function lockTemplate(tx: Tx, id: string) {
  const row = await tables(tx)
    .selectFrom('templates')
    .select(['id', 'version', 'is_active as isActive'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function updateTemplateRow(
  tx: Tx,
  id: string,
  change: { version: number; isActive: boolean },
): Promise<void> {
  await tables(tx)
    .updateTable('templates')
    .set({ version: change.version, is_active: change.isActive, origin: 'admin' })
    .where('id', '=', id)
    .execute()
}

export async function insertText(
  tx: Tx,
  { id, version, text, now }: { id: string; version: number; text: TemplateText; now: Date },
): Promise<void> {
  await tables(tx)
    .insertInto('template_versions')
    .values({
      template_id: id,
      version,
      name: text.name,
      description: text.description,
      prompt: text.prompt,
      slots: JSON.stringify(text.slots),
      design: text.design === null ? null : JSON.stringify(text.design),
      image_type: text.imageType,
      aspect_ratio: text.aspectRatio,
      purpose: text.purpose,
      preview_image_hash: null,
      preview_clean_hash: null,
      created_at: now,
    })
    .execute()
}
