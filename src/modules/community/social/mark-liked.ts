// Fills in which posts of a page the one who asks has liked: one probe of an index for the whole page.
import type { Database } from '#platform/db/database.ts'
import { parseId } from '#platform/ids.ts'
import { likedAmong } from './likes.sql.ts'

/** The same posts in the same order. Null viewer: a visitor, who likes nothing. At most 100 posts. */
export async function markLiked<P extends { id: string; liked: boolean }>(
  db: Database,
  viewerId: string | null,
  posts: readonly P[],
): Promise<P[]> {
  if (viewerId === null || posts.length === 0) return [...posts]
  const ids = posts.map(({ id }) => parseId('post', id))
  const liked = await likedAmong(db, viewerId, ids)
  return posts.map((post, place) => ({ ...post, liked: liked.has(ids[place] ?? '') }))
}
