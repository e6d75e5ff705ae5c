// All SQL on likes. The toggle is one call of a function of the database: look, row, counter.
import type { Database } from '#platform/db/database.ts'

export interface LikeState {
  liked: boolean
  likes: number
}

const toggleText = 'SELECT liked, likes FROM community_toggle_like($1, $2, $3)'

/** Null when there is no such post for this person. */
export async function toggleLikeRow(
  db: Database,
  { postId, userId, now }: { postId: string; userId: string; now: Date },
): Promise<LikeState | null> {
  const rows = await db.call<LikeState & Record<string, unknown>>('community_toggle_like', toggleText, [
    postId,
    userId,
    now,
  ])
  return rows[0] ?? null
}

const likedText = 'SELECT post_id FROM post_likes WHERE user_id = $1 AND post_id = ANY ($2::uuid[]) AND is_liked'

/** Which of these posts somebody likes. At most 100 ids. */
export async function likedAmong(db: Database, userId: string, postIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.call<{ post_id: string }>('community_liked', likedText, [userId, postIds.slice(0, 100)])
  return new Set(rows.map(({ post_id }) => post_id))
}
