// Deletes a creation in a way that can be undone for 30 days. The picture itself goes later, by purge-creations.ts; the post that
// shows it ends with it, in the same transaction, and does not come back with it.
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { markCreations } from './creations.sql.ts'
import { lockCreation } from './designs/creation-designs.sql.ts'
import type { CreationOf } from './get-creation.ts'
import type { CreationPosts } from './ports.ts'

export interface DeletingParts extends Pick<Services, 'db' | 'clock'> {
  posts: CreationPosts
}

/** Throws not_found. */
export async function deleteCreation(
  { db, clock, posts }: DeletingParts,
  { userId, imageId }: CreationOf,
): Promise<void> {
  const id = parseId('image', imageId)
  const now = clock.now()
  await db.transaction(async (tx) => {
    const locked = await lockCreation(tx, userId, id)
    if (!locked) throw new Refusal('not_found', 'There is no such picture.')
    if (locked.post_id !== null) await posts.withdraw(tx, [{ creationId: id, postId: locked.post_id }], now)
    await markCreations(tx, [id], now)
  })
}
