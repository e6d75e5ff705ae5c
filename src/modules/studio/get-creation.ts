// One creation with all its metadata, for its owner. Foreign, deleted, malformed and unknown ids are answered alike.
import type { CreationDetail } from '#contract/studio.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { findCreation } from './creations.sql.ts'
import { showCreationDetail } from './show-creation.ts'

export interface CreationOf {
  userId: string
  /** As shown: `img_...` */
  imageId: string
}

/** Throws not_found. */
export async function getCreation(
  services: Pick<Services, 'db' | 'secrets' | 'clock'>,
  { userId, imageId }: CreationOf,
): Promise<CreationDetail> {
  const row = await findCreation(services.db, userId, parseId('image', imageId))
  if (!row) throw new Refusal('not_found', 'There is no such picture.')
  return showCreationDetail(services, row)
}
