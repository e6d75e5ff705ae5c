// Undoes a delete within 30 days. Undoing twice is no error: the picture is there.
import { keptDays } from '#contract/retention.ts'
import type { CreationDetail } from '#contract/studio.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { markRestored } from './creations.sql.ts'
import type { CreationOf } from './get-creation.ts'
import { showCreationDetail } from './show-creation.ts'

/** What was deleted before this is gone for good. */
export function restorableSince(now: Date): Date {
  return new Date(now.getTime() - keptDays.deletedCreations * 24 * 3600 * 1000)
}

/** Throws not_found. */
export async function restoreCreation(
  services: Pick<Services, 'db' | 'secrets' | 'clock'>,
  { userId, imageId }: CreationOf,
): Promise<CreationDetail> {
  const { db, clock } = services
  const deletedSince = restorableSince(clock.now())
  const row = await markRestored(db, { userId, id: parseId('image', imageId), deletedSince })
  if (!row) throw new Refusal('not_found', 'There is no such picture, or it was deleted more than 30 days ago.')
  return showCreationDetail(services, row)
}
