// Deletes a creation in a way that can be undone for 30 days. The picture itself goes later, by purge-creations.ts.
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { markDeleted } from './creations.sql.ts'
import type { CreationOf } from './get-creation.ts'

/** Throws not_found. */
export async function deleteCreation(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { userId, imageId }: CreationOf,
): Promise<void> {
  const isDeleted = await markDeleted(db, userId, parseId('image', imageId), clock.now())
  if (!isDeleted) throw new Refusal('not_found', 'There is no such picture.')
}
