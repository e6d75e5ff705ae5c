// What a post must keep to beside the content policy: a category that is open, and the seal of the text it was drawn from.
import type { RemixPermission } from '#contract/posts.ts'
import { isActiveCategory } from '#modules/templates/index.ts'
import type { Database } from '#platform/db/database.ts'
import { Refusal } from '#platform/refusal.ts'

/** Throws validation_failed. */
export async function refuseClosedCategory(db: Database, categoryId: string): Promise<void> {
  if (await isActiveCategory(db, categoryId)) return
  throw Refusal.field('categoryId', 'Please choose one of the categories.')
}

/** Throws forbidden: who got a sealed text cannot open it. */
export function refuseOpenSeal(isPromptSealed: boolean, remix: RemixPermission): void {
  if (!isPromptSealed || remix !== 'open') return
  throw new Refusal(
    'forbidden',
    'This picture was made from a sealed post, so its text is not yours to open. Please choose sealed or closed.',
  )
}
