// Deletes or restores several creations of one user: all of them or, when one is not theirs or gone for good, none.
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { lockCreations, markCreations as mark } from './creations.sql.ts'
import type { DeletingParts } from './delete-creation.ts'
import type { CreationPosts } from './ports.ts'
import { restorableSince } from './restore-creation.ts'

export interface CreationsOf {
  userId: string
  /** As shown: `img_...`; at most `creationsAtOnce`. */
  imageIds: readonly string[]
}

/** A malformed id is an unknown one. */
function uuidOf(imageId: string): string | null {
  try {
    return parseId('image', imageId)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Names each picture that stands in the way; which of them are other people's is not said. */
function refuseMissing(uuids: readonly (string | null)[], own: ReadonlySet<string>): void {
  const missing = uuids.flatMap((uuid, index) => (uuid !== null && own.has(uuid) ? [] : [index]))
  if (missing.length === 0) return
  const detail =
    missing.length === 1
      ? 'One of these pictures is not there any more, so nothing was changed.'
      : `${missing.length} of these pictures are not there any more, so nothing was changed.`
  const fields = missing.map((index) => ({ field: `imageIds.${index}`, message: 'There is no such picture.' }))
  throw new Refusal('not_found', detail, { fields })
}

async function markCreations(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { userId, imageIds }: CreationsOf,
  /** Null restores. */
  deletion: { at: Date; posts: CreationPosts } | null,
): Promise<{ changed: number }> {
  const uuids = imageIds.map(uuidOf)
  const ids = [...new Set(uuids.filter((uuid) => uuid !== null))]
  if (ids.length === 0) refuseMissing(uuids, new Set())
  const deletedSince = restorableSince(clock.now())
  const changed = await db.transaction(async (tx) => {
    const own = await lockCreations(tx, { userId, ids, deletedSince })
    refuseMissing(uuids, new Set(own.map(({ id }) => id)))
    const published = own.flatMap(({ id, post_id }) => (post_id === null ? [] : [{ creationId: id, postId: post_id }]))
    if (deletion && published.length > 0) await deletion.posts.withdraw(tx, published, deletion.at)
    return mark(tx, ids, deletion?.at ?? null)
  })
  return { changed }
}

/** What is deleted already stays so, from when it was; posts that show them end with them. Throws not_found. */
export function deleteCreations(services: DeletingParts, wanted: CreationsOf) {
  return markCreations(services, wanted, { at: services.clock.now(), posts: services.posts })
}

/** What is there already stays as it is. Throws not_found, also for what was deleted more than 30 days ago. */
export function restoreCreations(services: Pick<Services, 'db' | 'clock'>, wanted: CreationsOf) {
  return markCreations(services, wanted, null)
}
