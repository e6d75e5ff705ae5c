// Takes the words of posts that ended long ago; until then a report about them may have to be answered. Bounded; safe to run twice.
import { keptDays } from '#contract/retention.ts'
import type { Services } from '#platform/module.ts'
import { forgetPostWords, listEndedWithWords } from './posts-of-person.sql.ts'

const batchSize = 200
const mostBatches = 200

/** Returns how many were emptied. */
export async function forgetEnded(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  signal?: AbortSignal,
): Promise<number> {
  const endedBefore = new Date(clock.now().getTime() - keptDays.endedPosts * 86_400_000)
  let forgotten = 0
  for (let batch = 0; batch < mostBatches && !signal?.aborted; batch += 1) {
    const ids = await listEndedWithWords(db, endedBefore, batchSize)
    await db.transaction(async (tx) => {
      for (const id of ids) await forgetPostWords(tx, id)
    })
    forgotten += ids.length
    if (ids.length < batchSize) break
  }
  return forgotten
}
