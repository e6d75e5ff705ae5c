// Whose post it is, and whether it is still there. Somebody else's is answered like one that does not exist.
import type { Database } from '#platform/db/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { type CountedPostRow, findPost, type PostRow } from './posts.sql.ts'

export const noSuchPost = () => new Refusal('not_found', 'There is no such post.')

export function isOwnPost(post: PostRow | null, userId: string): post is PostRow {
  return post !== null && post.author_id === userId && (post.state === 'preparing' || post.state === 'live')
}

/** Throws not_found, also for a post that ended. */
export async function requireOwnPost(db: Database, userId: string, id: string): Promise<CountedPostRow> {
  const post = await findPost(db, id)
  if (post === null || !isOwnPost(post, userId)) throw noSuchPost()
  return post
}
