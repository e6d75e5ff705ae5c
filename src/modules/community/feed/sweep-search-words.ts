// Takes words out of the vocabulary that are in no post any more.
import type { Database } from '#platform/db/database.ts'
import { deleteRemains, takeUnusedWords } from './post-search.sql.ts'
import { remainsOf } from './word-remains.ts'

const atOnce = 500
const mostRounds = 200

/** Returns how many went. */
export async function sweepSearchWords(db: Database, signal?: AbortSignal): Promise<number> {
  let gone = 0
  for (let round = 0; round < mostRounds && !signal?.aborted; round++) {
    const words = await db.transaction(async (tx) => {
      const taken = await takeUnusedWords(tx, atOnce)
      const remains = taken.flatMap((word) => remainsOf(word).map((left) => ({ remains: left, word })))
      await deleteRemains(tx, remains)
      return taken
    })
    gone += words.length
    if (words.length < atOnce) break
  }
  return gone
}
