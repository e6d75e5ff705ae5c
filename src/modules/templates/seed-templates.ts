// Brings the shipped catalogue into the database at every start. Changes nothing when nothing changed, and nothing an admin has made his own.
import { isDeepStrictEqual } from 'node:util'
import type { Database, Tx } from '#platform/db/database.ts'
import type { CatalogueCategory, CatalogueTemplate } from './catalogue/entry.ts'
import { catalogue } from './catalogue/index.ts'
import {
  type CatalogueStateRow,
  insertTemplate,
  insertVersion,
  listCatalogueState,
  lockCatalogue,
  putCategory,
  retireTemplates,
  updateTemplate,
} from './catalogue.sql.ts'

export interface SeedResult {
  added: number
  /** Got a new version. */
  changed: number
  retired: number
}

/** One transaction. A changed entry becomes a new version; an entry that is gone is retired. */
export async function seedTemplates(
  db: Database,
  now: Date,
  categories: readonly CatalogueCategory[] = catalogue,
): Promise<SeedResult> {
  return db.transaction(async (tx) => {
    await lockCatalogue(tx)
    for (const [position, category] of categories.entries()) await putCategory(tx, category, position, now)
    const state = await listCatalogueState(tx)
    const known = new Map(state.map((row) => [row.id, row]))
    const result: SeedResult = { added: 0, changed: 0, retired: 0 }
    const shipped = new Set<string>()
    for (const category of categories) {
      for (const [position, template] of category.templates.entries()) {
        shipped.add(template.id)
        const present = known.get(template.id)
        const outcome = await putTemplate(tx, { template, categoryId: category.id, position, present }, now)
        if (outcome !== 'same') result[outcome] += 1
      }
    }
    const gone = state.filter((row) => row.origin === 'catalogue' && row.is_active && !shipped.has(row.id))
    await retireTemplates(
      tx,
      gone.map(({ id }) => id),
    )
    return { ...result, retired: gone.length }
  })
}

interface Shelved {
  template: CatalogueTemplate
  categoryId: string
  position: number
  present: CatalogueStateRow | undefined
}

async function putTemplate(tx: Tx, shelved: Shelved, now: Date): Promise<'added' | 'changed' | 'same'> {
  const { template, categoryId, position, present } = shelved
  if (present === undefined) {
    await insertTemplate(tx, { id: template.id, categoryId, version: 1, position }, now)
    await insertVersion(tx, template, 1, now)
    return 'added'
  }
  if (present.origin === 'admin') return 'same'
  const isNewText = !isDeepStrictEqual(textOf(present), { ...template, slots: [...template.slots] })
  const version = present.version + (isNewText ? 1 : 0)
  const isMoved = present.category_id !== categoryId || present.position !== position || !present.is_active
  if (isNewText) await insertVersion(tx, template, version, now)
  if (isNewText || isMoved) await updateTemplate(tx, { id: template.id, categoryId, version, position })
  return isNewText ? 'changed' : 'same'
}

function textOf(row: CatalogueStateRow): CatalogueTemplate {
  const { id, name, description, prompt, slots, design, image_type, aspect_ratio, purpose } = row
  const text = { id, name, description, prompt, slots, imageType: image_type, aspectRatio: aspect_ratio, purpose }
  return design === null ? text : { ...text, design }
}
