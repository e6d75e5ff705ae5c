// The industries that templates belong to, in their order. Categories without an active template are not shown.
import type { Category } from '#contract/studio.ts'
import type { Services } from '#platform/module.ts'
import { listActiveCategories } from './templates.sql.ts'

export async function listCategories(services: Services): Promise<{ items: Category[] }> {
  const rows = await listActiveCategories(services.db)
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: row.created_at.toISOString(),
      templates: row.templates,
    })),
  }
}
