// The post that somebody means, as far as it exists for them. Hidden, private and withdrawn ones do not, nor those of people they
// are kept apart from.
import type { Database } from '#platform/db/database.ts'
import { parseId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { findPost, type PostRow } from '../posts/posts.sql.ts'
import { isKeptApart } from './people.sql.ts'

/** Throws not_found. Owners see their own while it is not ended; `isListed` says whether others do. */
export async function findVisiblePost(
  db: Database,
  viewerId: string | null,
  shownId: string,
): Promise<PostRow & { isListed: boolean }> {
  const post = await findPost(db, parseId('post', shownId))
  if (post === null) throw new Refusal('not_found')
  const isOwn = post.author_id === viewerId && post.ended_at === null
  if (!isOwn && (!post.is_listed || (await isKeptApart(db, viewerId, post.author_id)))) throw new Refusal('not_found')
  return { ...post, isListed: post.is_listed }
}
