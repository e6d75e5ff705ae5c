// All SQL on likes. The toggle is one call of a function of the database: look, row, counter.
import { sql } from 'kysely'
import type { Database, Tx } from '#platform/db/database.ts'

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

/** Posts with likes that nobody was told of. At most `limit`. */
export async function listPostsToTell(db: Database, limit: number): Promise<string[]> {
  const rows = await db.call<{ post_id: string }>(
    'community_posts_to_tell',
    'SELECT DISTINCT post_id FROM post_likes_to_tell LIMIT $1',
    [limit],
  )
  return rows.map(({ post_id }) => post_id)
}

export interface LikesToTell {
  /** Newest first, at most three; uuids. */
  actorIds: string[]
  count: number
}

/**
 * Takes the likes of one post off the list, at most `most`. What was taken back meanwhile is not told, and forgotten, so that it
 * counts as a first like when it comes again. Nor is anybody told whom the author does not want to hear of. Empty too when the post
 * is not there for everybody, or another worker was faster.
 */
export async function takeLikesToTell(tx: Tx, postId: string, most: number): Promise<LikesToTell> {
  const { rows } = await sql<{ user_id: string }>`
    WITH chosen AS MATERIALIZED (
      SELECT user_id FROM post_likes_to_tell WHERE post_id = ${postId} LIMIT ${most} FOR UPDATE SKIP LOCKED
    ), taken AS (
      DELETE FROM post_likes_to_tell t USING chosen WHERE t.post_id = ${postId} AND t.user_id = chosen.user_id RETURNING t.user_id
    ), forgotten AS (
      DELETE FROM post_likes l USING taken WHERE l.post_id = ${postId} AND l.user_id = taken.user_id AND NOT l.is_liked
    )
    SELECT l.user_id FROM post_likes l JOIN taken USING (user_id) JOIN posts p ON p.id = l.post_id
    WHERE l.post_id = ${postId} AND l.is_liked AND p.is_listed AND NOT community_kept_apart(p.author_id, l.user_id)
      AND NOT EXISTS (SELECT FROM mutes m WHERE m.muter_id = p.author_id AND m.muted_id = l.user_id)
    ORDER BY l.liked_at DESC, l.user_id`.execute(tx)
  return { actorIds: rows.slice(0, 3).map(({ user_id }) => user_id), count: rows.length }
}
