// One template that is on offer now. A retired one is answered like one that never was.
import type { Database } from '#platform/db/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { findActiveTemplate, type StoredTemplate } from './templates.sql.ts'

/** Throws not_found naming `templateId`. */
export async function findTemplate(db: Database, templateId: string): Promise<StoredTemplate> {
  const template = await findActiveTemplate(db, templateId)
  if (template !== null) return template
  const message = 'This template is not available any more. Please pick another one.'
  throw new Refusal('not_found', message, { fields: [{ field: 'templateId', message }] })
}
