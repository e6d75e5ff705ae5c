// Removes for good what was deleted more than 30 days ago and gives its pictures free. Bounded; safe to run twice or at once.
import { releaseImage } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { takeDeleted } from './creations.sql.ts'
import { restorableSince } from './restore-creation.ts'

const batchSize = 100
const mostBatches = 100

/** Returns how many went. */
export async function purgeCreations(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  signal?: AbortSignal,
): Promise<number> {
  let purged = 0
  for (let batch = 0; batch < mostBatches && !signal?.aborted; batch += 1) {
    const now = clock.now()
    const taken = await db.transaction(async (tx) => {
      const { rows, hashes } = await takeDeleted(tx, restorableSince(now), batchSize)
      for (const contentHash of hashes) await releaseImage(tx, contentHash, now)
      return rows
    })
    purged += taken
    if (taken < batchSize) break
  }
  return purged
}
