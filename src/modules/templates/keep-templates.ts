// Keeping templates by hand: add, write a new version, take off the shelf, order. The shipped catalogue leaves alone what was touched here.
import type { TemplateText } from '#contract/admin-templates.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import {
  insertAdminTemplate,
  insertText,
  lockCategory,
  lockTemplate,
  placeTemplates,
  updateTemplateRow,
} from './admin.sql.ts'
import { checkText } from './check-text.ts'
import { type Alongside, listChanged, taken } from './keep-categories.ts'

type Keeping = Pick<Services, 'db' | 'clock'>

function refuseBrokenText(text: TemplateText): void {
  const problems = checkText(text)
  const [first] = problems
  if (first) throw new Refusal('validation_failed', first.message, { fields: problems })
}

interface NewTemplate {
  id: string
  categoryId: string
  text: TemplateText
  alongside: Alongside
}

/** Throws not_found for no such category, conflict naming `id`, validation_failed for a text that does not hold together. */
export async function createTemplate(
  { db, clock }: Keeping,
  { id, categoryId, text, alongside }: NewTemplate,
): Promise<void> {
  refuseBrokenText(text)
  await db.transaction(async (tx) => {
    const now = clock.now()
    if (!(await lockCategory(tx, categoryId))) throw new Refusal('not_found', 'There is no such category.')
    if (!(await insertAdminTemplate(tx, { id, categoryId, now }))) throw taken('template')
    await insertText(tx, { id, version: 1, text, now })
    await alongside(tx, undefined)
  })
}

interface NewVersion {
  id: string
  /** The version that the writer has seen. */
  basedOn: number
  text: TemplateText
  /** Told the new version. */
  alongside: Alongside<number>
}

/** Returns the version. Throws not_found, conflict when somebody was faster, validation_failed as above. */
export async function addTemplateVersion(
  { db, clock }: Keeping,
  { id, basedOn, text, alongside }: NewVersion,
): Promise<number> {
  refuseBrokenText(text)
  return db.transaction(async (tx) => {
    const template = await lockTemplate(tx, id)
    if (!template) throw noTemplate()
    if (template.version !== basedOn) {
      throw new Refusal('conflict', 'Somebody changed this template meanwhile. Please look at it again.')
    }
    const version = basedOn + 1
    await insertText(tx, { id, version, text, now: clock.now() })
    await updateTemplateRow(tx, id, { version, isActive: template.isActive })
    await alongside(tx, version)
    return version
  })
}

/** Throws not_found. */
export async function setTemplateActive(
  { db }: Keeping,
  { id, isActive, alongside }: { id: string; isActive: boolean; alongside: Alongside },
): Promise<void> {
  await db.transaction(async (tx) => {
    const template = await lockTemplate(tx, id)
    if (!template) throw noTemplate()
    await updateTemplateRow(tx, id, { version: template.version, isActive })
    await alongside(tx, undefined)
  })
}

/** Throws not_found for no such category, conflict when the list is not all there is. */
export async function orderTemplates(
  { db }: Keeping,
  { categoryId, ids, alongside }: { categoryId: string; ids: readonly string[]; alongside: Alongside },
): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await lockCategory(tx, categoryId))) throw new Refusal('not_found', 'There is no such category.')
    if (!(await placeTemplates(tx, categoryId, ids))) throw listChanged()
    await alongside(tx, undefined)
  })
}

const noTemplate = () => new Refusal('not_found', 'There is no such template.')
