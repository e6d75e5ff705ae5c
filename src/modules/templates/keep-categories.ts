// Keeping categories by hand: add, rename, take off the shelf, order. Each in one transaction with what the caller does alongside.
import type { Tx } from '#platform/db/database.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { insertCategory, lockCategory, placeCategories, updateCategoryRow } from './admin.sql.ts'

/** Runs in the transaction of the act, for the caller's audit line. */
export type Alongside<Told = undefined> = (tx: Tx, told: Told) => Promise<unknown>

type Keeping = Pick<Services, 'db' | 'clock'>

/** Throws conflict naming `id`. */
export async function createCategory(
  { db, clock }: Keeping,
  { id, name, alongside }: { id: string; name: string; alongside: Alongside },
): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await insertCategory(tx, { id, name, now: clock.now() }))) throw taken('category')
    await alongside(tx, undefined)
  })
}

export interface CategoryChange {
  name: string
  isActive: boolean
}

/** Throws not_found. `alongside` is told what it was before. */
export async function updateCategory(
  { db }: Keeping,
  { id, change, alongside }: { id: string; change: Partial<CategoryChange>; alongside: Alongside<CategoryChange> },
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await lockCategory(tx, id)
    if (!before) throw new Refusal('not_found', 'There is no such category.')
    const { name = before.name, isActive = before.isActive } = change
    await updateCategoryRow(tx, id, { name, isActive })
    await alongside(tx, { name: before.name, isActive: before.isActive })
  })
}

/** Throws conflict when the list is not all there is. */
export async function orderCategories(
  { db }: Keeping,
  { ids, alongside }: { ids: readonly string[]; alongside: Alongside },
): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await placeCategories(tx, ids))) throw listChanged()
    await alongside(tx, undefined)
  })
}

export const listChanged = () => new Refusal('conflict', 'The list has changed meanwhile. Please look at it again.')

export function taken(what: 'category' | 'template'): Refusal {
  const message = `There is a ${what} with this address already.`
  return new Refusal('conflict', message, { fields: [{ field: 'id', message }] })
}
