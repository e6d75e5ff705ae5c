// SQL on what one person said, liked and followed: for a copy of their data, and for its end. Every counter follows its rows.
import { sql } from 'kysely'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { CommentsTable, SocialTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<SocialTables>()

interface PageOf {
  userId: string
  afterId: string
  limit: number
}

type ExportedComment = Pick<
  CommentsTable,
  'id' | 'post_id' | 'parent_id' | 'text' | 'state' | 'created_at' | 'ended_at'
>

/** In the order of their writing. */
export async function pageOfComments(db: Database, { userId, afterId, limit }: PageOf): Promise<ExportedComment[]> {
  return tables(db.query)
    .selectFrom('comments')
    .select(['id', 'post_id', 'parent_id', 'text', 'state', 'created_at', 'ended_at'])
    .where('author_id', '=', userId)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** By the post's id, as `id`. Taken-back likes are none. */
export async function pageOfLikes(
  db: Database,
  { userId, afterId, limit }: PageOf,
): Promise<{ id: string; liked_at: Date }[]> {
  return tables(db.query)
    .selectFrom('post_likes')
    .select(['post_id as id', 'liked_at'])
    .where('user_id', '=', userId)
    .where('is_liked', '=', true)
    .where('post_id', '>', afterId)
    .orderBy('post_id')
    .limit(limit)
    .execute()
}

export interface Relations {
  /** The other person. */
  id: string
  follows: Date | null
  blocks: Date | null
  mutes: Date | null
}

/** Whom they follow, block and mute, and since when. Who does that to them is not theirs to know. By the other's id. */
export async function pageOfRelations(db: Database, { userId, afterId, limit }: PageOf): Promise<Relations[]> {
  // The first of all are among the first of each.
  const { rows } = await sql<Relations>`
    SELECT id, max(follows) AS follows, max(blocks) AS blocks, max(mutes) AS mutes FROM (
      (SELECT followed_id AS id, created_at AS follows, NULL::timestamptz AS blocks, NULL::timestamptz AS mutes FROM follows
        WHERE follower_id = ${userId} AND followed_id > ${afterId}::uuid ORDER BY followed_id LIMIT ${limit})
      UNION ALL (SELECT blocked_id, NULL, created_at, NULL FROM blocks
        WHERE blocker_id = ${userId} AND blocked_id > ${afterId}::uuid ORDER BY blocked_id LIMIT ${limit})
      UNION ALL (SELECT muted_id, NULL, NULL, created_at FROM mutes
        WHERE muter_id = ${userId} AND muted_id > ${afterId}::uuid ORDER BY muted_id LIMIT ${limit})) AS each
    GROUP BY id ORDER BY id LIMIT ${limit}`.execute(db.query)
  return rows
}

/** Ends and empties up to `limit` comments. Returns how many; none is left below that. */
export async function forgetComments(
  tx: Tx,
  { userId, limit, now }: { userId: string; limit: number; now: Date },
): Promise<number> {
  const rows = await tables(tx)
    .selectFrom('comments')
    .select('id')
    .where('author_id', '=', userId)
    .where((eb) => eb.or([eb('text', '<>', ''), eb('ended_at', 'is', null)]))
    // One order for all who touch counters.
    .orderBy('post_id')
    .orderBy('id')
    .limit(limit)
    .execute()
  for (const { id } of rows) {
    await sql`SELECT community_set_comment_state(${id}, ARRAY['shown', 'hidden'], 'deleted', ${now})`.execute(tx)
    await tables(tx).updateTable('comments').set({ text: '' }).where('id', '=', id).execute()
  }
  return rows.length
}

/** Takes up to `limit` likes back for good. Returns how many rows went; none is left below that. */
export async function forgetLikes(tx: Tx, { userId, limit }: { userId: string; limit: number }): Promise<number> {
  const query = tables(tx)
  const some = query
    .selectFrom('post_likes')
    .select('post_id')
    .where('user_id', '=', userId)
    .orderBy('post_id')
    .limit(limit)
  const rows = await query
    .deleteFrom('post_likes')
    .where('user_id', '=', userId)
    .where('post_id', 'in', some)
    .returning(['post_id', 'is_liked'])
    .execute()
  const liked = rows.filter(({ is_liked }) => is_liked).map(({ post_id }) => post_id)
  for (const postId of liked.sort()) {
    await sql`UPDATE post_counters SET likes = likes - 1 WHERE post_id = ${postId}`.execute(tx)
  }
  return rows.length
}

/** Ends up to `limit` of following, both ways. Returns how many; none is left below that. */
export async function forgetFollowing(tx: Tx, { userId, limit }: { userId: string; limit: number }): Promise<number> {
  const { rows } = await sql<{ follower_id: string; followed_id: string }>`
    (SELECT follower_id, followed_id FROM follows WHERE follower_id = ${userId} ORDER BY followed_id LIMIT ${limit})
    UNION (SELECT follower_id, followed_id FROM follows WHERE followed_id = ${userId} ORDER BY follower_id LIMIT ${limit})
    ORDER BY follower_id, followed_id LIMIT ${limit}`.execute(tx)
  for (const { follower_id, followed_id } of rows) {
    await sql`SELECT community_unfollow(${follower_id}, ${followed_id})`.execute(tx)
  }
  return rows.length
}

/** What is left of them between people once nobody follows them and they follow nobody. */
export async function forgetStanding(tx: Tx, userId: string): Promise<void> {
  await sql`DELETE FROM post_likes_to_tell WHERE user_id = ${userId}`.execute(tx)
  await sql`DELETE FROM follows_told WHERE follower_id = ${userId} OR followed_id = ${userId}`.execute(tx)
  await sql`DELETE FROM blocks WHERE blocker_id = ${userId} OR blocked_id = ${userId}`.execute(tx)
  await sql`DELETE FROM mutes WHERE muter_id = ${userId} OR muted_id = ${userId}`.execute(tx)
  await sql`DELETE FROM person_counters WHERE user_id = ${userId}`.execute(tx)
}
