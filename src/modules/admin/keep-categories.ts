// The console's acts on categories, each with its audit line.
import type {
  AdminCategory,
  createCategory as createContract,
  updateCategory as updateContract,
} from '#contract/admin-templates.ts'
import type { BodyOf } from '#contract/endpoint.ts'
import {
  createCategory,
  type KeptCategory,
  listAllCategories,
  orderCategories,
  updateCategory,
} from '#modules/templates/index.ts'
import { must } from '#platform/assert.ts'
import type { Services } from '#platform/module.ts'
import { type Admin, auditLine } from './act.ts'

export async function listCategories({ db }: Pick<Services, 'db'>): Promise<{ items: AdminCategory[] }> {
  return { items: (await listAllCategories(db)).map(showCategory) }
}

const showCategory = ({ createdAt, ...category }: KeptCategory): AdminCategory => ({
  ...category,
  createdAt: createdAt.toISOString(),
})

async function categoryNow(services: Services, id: string): Promise<AdminCategory> {
  const { items } = await listCategories(services)
  return must(
    items.find((category) => category.id === id),
    'a category that was just written',
  )
}

/** Throws conflict naming `id`. */
export async function addCategory(
  services: Services,
  admin: Admin,
  { id, name }: BodyOf<typeof createContract>,
): Promise<AdminCategory> {
  const subject = { kind: 'category', id }
  const alongside = auditLine(services, admin, { action: 'templates.create_category', subject, after: { name } })
  await createCategory(services, { id, name, alongside })
  return categoryNow(services, id)
}

/** Throws not_found. */
export async function changeCategory(
  services: Services,
  admin: Admin,
  { id, ...change }: BodyOf<typeof updateContract> & { id: string },
): Promise<AdminCategory> {
  const subject = { kind: 'category', id }
  const { name, isActive } = change
  const wanted = { ...(name !== undefined && { name }), ...(isActive !== undefined && { isActive }) }
  await updateCategory(services, {
    id,
    change: wanted,
    alongside: (tx, before) =>
      auditLine(services, admin, {
        action: 'templates.update_category',
        subject,
        before: { ...before },
        after: { ...before, ...wanted },
      })(tx),
  })
  return categoryNow(services, id)
}

/** Throws conflict when the list is not all there is. */
export function arrangeCategories(services: Services, admin: Admin, ids: readonly string[]): Promise<void> {
  const subject = { kind: 'category', id: 'all' }
  const alongside = auditLine(services, admin, { action: 'templates.order_categories', subject, after: { ids } })
  return orderCategories(services, { ids, alongside })
}
