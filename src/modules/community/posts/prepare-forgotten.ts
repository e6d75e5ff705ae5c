// Orders the job again for posts whose job was given up or lost. A second job finds nothing to do.
import type { Services } from '#platform/module.ts'
import { listForgotten } from './posts.sql.ts'
import { prepareJob } from './prepare-post.ts'

// A post is made in seconds; after so long its job is not coming.
const forgottenAfterMs = 10 * 60_000
const mostAtOnce = 200

/** Returns how many were ordered. */
export async function prepareForgotten({
  db,
  clock,
  enqueue,
}: Pick<Services, 'db' | 'clock' | 'enqueue'>): Promise<number> {
  const before = new Date(clock.now().getTime() - forgottenAfterMs)
  const ids = await listForgotten(db, before, mostAtOnce)
  for (const postId of ids) await db.transaction((tx) => enqueue(tx, prepareJob, { postId }))
  return ids.length
}
