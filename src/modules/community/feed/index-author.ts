// Makes the posts of somebody who has another name findable by it. Run by a job; safe to run twice.
import type { Database } from '#platform/db/database.ts'
import { indexPost } from './index-post.ts'
import { foundPostsOf } from './post-search.sql.ts'

const atOnce = 200
/** Older ones keep the old name until they are changed. */
const mostPosts = 10_000
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** Returns how many posts were indexed. */
export async function indexAuthor(db: Database, authorId: string, signal?: AbortSignal): Promise<number> {
  let after = beforeAll
  let done = 0
  while (done < mostPosts && !signal?.aborted) {
    const ids = await foundPostsOf(db.query, authorId, { after, limit: atOnce })
    // One transaction each: words are locked for a moment only.
    for (const id of ids) await db.transaction((tx) => indexPost(tx, id))
    done += ids.length
    after = ids.at(-1) ?? after
    if (ids.length < atOnce) break
  }
  return done
}
