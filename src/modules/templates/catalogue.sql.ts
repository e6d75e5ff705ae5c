// The SQL by which the shipped catalogue enters the tables. Runs inside the seed's transaction; text of a version is never changed.
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { CatalogueCategory, CatalogueTemplate } from './catalogue/entry.ts'
import type { TemplateTables } from './tables.ts'

const tables = (tx: Tx) => tx.withTables<TemplateTables>()

/** Two processes that start at once seed one after the other. The number is the lock's name. */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(7264051)`.execute(tx)
}

/** Adds it, or moves and renames the one that no admin has changed. */
export async function putCategory(tx: Tx, category: CatalogueCategory, position: number, now: Date): Promise<void> {
  const { id, name } = category
  await tables(tx)
    .insertInto('template_categories')
    .values({ id, name, position, is_active: true, origin: 'catalogue', created_at: now })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ name, position, is_active: true })
        .where('template_categories.origin', '=', 'catalogue'),
    )
    .execute()
}

/** Every template there is, with the text of its present version. */
export async function listCatalogueState(tx: Tx) {
  return tables(tx)
    .selectFrom('templates as t')
    .innerJoin('template_versions as v', (join) =>
      join.onRef('v.template_id', '=', 't.id').onRef('v.version', '=', 't.version'),
    )
    .select([
      't.id',
      't.category_id',
      't.version',
      't.position',
      't.is_active',
      't.origin',
      'v.name',
      'v.description',
      'v.prompt',
      'v.slots',
      'v.design',
      'v.image_type',
      'v.aspect_ratio',
      'v.purpose',
    ])
    .execute()
}

export type CatalogueStateRow = Awaited<ReturnType<typeof listCatalogueState>>[number]

export async function insertVersion(tx: Tx, template: CatalogueTemplate, version: number, now: Date): Promise<void> {
  await tables(tx)
    .insertInto('template_versions')
    .values({
      template_id: template.id,
      version,
      name: template.name,
      description: template.description,
      prompt: template.prompt,
      slots: JSON.stringify(template.slots),
      design: template.design === undefined ? null : JSON.stringify(template.design),
      image_type: template.imageType,
      aspect_ratio: template.aspectRatio,
      purpose: template.purpose,
      preview_image_hash: null,
      preview_clean_hash: null,
      created_at: now,
    })
    .execute()
}

export interface Place {
  id: string
  categoryId: string
  version: number
  position: number
}

export async function insertTemplate(tx: Tx, place: Place, now: Date): Promise<void> {
  const { id, categoryId, version, position } = place
  await tables(tx)
    .insertInto('templates')
    .values({ id, category_id: categoryId, version, position, is_active: true, origin: 'catalogue', created_at: now })
    .execute()
}

export async function updateTemplate(tx: Tx, place: Place): Promise<void> {
  const { id, categoryId, version, position } = place
  await tables(tx)
    .updateTable('templates')
    .set({ category_id: categoryId, version, position, is_active: true })
    .where('id', '=', id)
    .execute()
}

/** Takes templates off the shelves; their text stays for the orders made from it. */
export async function retireTemplates(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tables(tx).updateTable('templates').set({ is_active: false }).where('id', 'in', ids).execute()
}
