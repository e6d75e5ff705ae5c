// Pages of listed posts by time, by rank and of people somebody follows. Every statement reads what it shows and little more.
import type { Database } from '#platform/db/database.ts'
import { type CardRow, cardColumns } from '../cards.sql.ts'
import type { TimePlace } from './feed-cursor.ts'

/** A card with its place in the order of time. */
export type FeedRow = CardRow & { place: string }

export const feedColumns = `${cardColumns}, to_char(p.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS place`
export const placeOf = ({ place, id }: FeedRow): TimePlace => ({ publishedAt: place, id })

const order = 'ORDER BY p.published_at DESC, p.id DESC LIMIT $3'
const latestText = (category: string) => `SELECT ${feedColumns} FROM posts p JOIN post_counters c ON c.post_id = p.id
  WHERE p.is_listed ${category} AND (p.published_at, p.id) < ($1::timestamptz, $2::uuid) ${order}`

export interface TimeQuery {
  /** A category's id, or '' for all. */
  scope: string
  after: TimePlace
  limit: number
}

/** Newest first. */
export function latestRows(db: Database, { scope, after, limit }: TimeQuery): Promise<FeedRow[]> {
  const values = [after.publishedAt, after.id, limit]
  return scope === ''
    ? db.call('community_latest', latestText(''), values)
    : db.call('community_latest_of_category', latestText('AND p.category_id = $4'), [...values, scope])
}

// NOT IN of a plain subselect is hashed once; NOT EXISTS would search fifty arrays for each post. The score is compared for those
// whose ranking is gone: what stood there scored no less than its last place did.
const behindText = (category: string) => `SELECT ${feedColumns} FROM posts p JOIN post_counters c ON c.post_id = p.id
  WHERE p.is_listed ${category} AND (p.published_at, p.id) < ($1::timestamptz, $2::uuid)
    AND p.id NOT IN (SELECT unnest(t.post_ids) FROM trending_places t WHERE t.snapshot_id = $4)
    AND ($5::float8 IS NULL
      OR ln(1 + c.likes + $6::float8 * c.reuses) / ln(2) + extract(epoch FROM p.published_at)::float8 / $7::float8 < $5)
  ${order}`

export interface BehindQuery extends TimeQuery {
  /** What this ranking shows is left out; null: there is none. */
  snapshotId: string | null
  /** Leaves out what scores this much or more; null: nothing. */
  belowKey: number | null
  weights: { reuseWeight: number; tauHours: number }
}

export function rowsBehind(db: Database, query: BehindQuery): Promise<FeedRow[]> {
  const { scope, after, limit, snapshotId, belowKey, weights } = query
  if (snapshotId === null && belowKey === null) return latestRows(db, query)
  const tauSeconds = weights.tauHours * 3600
  const values = [after.publishedAt, after.id, limit, snapshotId, belowKey, weights.reuseWeight, tauSeconds]
  return scope === ''
    ? db.call('community_behind', behindText(''), values)
    : db.call('community_behind_of_category', behindText('AND p.category_id = $8'), [...values, scope])
}

const listedText = `SELECT ${feedColumns} FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, nth)
  JOIN posts p ON p.id = wanted.id AND p.is_listed JOIN post_counters c ON c.post_id = p.id ORDER BY wanted.nth`

/** In the order of the ids; what is out of sight meanwhile is left out. At most 200 ids. */
export async function listedRows(db: Database, ids: readonly string[]): Promise<FeedRow[]> {
  return ids.length === 0 ? [] : db.call('community_listed', listedText, [ids.slice(0, 200)])
}

/** More people than one may follow. */
const mostFollowed = 5_000

// A page of n posts comes from the n people with the newest post at most: one step in an index for each person followed finds
// them, and only of those are more posts read. Merging all posts of a thousand people would read 25,000.
const followingText = `
  WITH heads AS MATERIALIZED (
    SELECT f.followed_id, h.published_at, h.id
    FROM (SELECT followed_id FROM follows WHERE follower_id = $4 ORDER BY followed_id LIMIT ${mostFollowed}) f
    CROSS JOIN LATERAL (
      SELECT p.published_at, p.id FROM posts p
      WHERE p.author_id = f.followed_id AND p.is_listed AND (p.published_at, p.id) < ($1::timestamptz, $2::uuid)
      ORDER BY p.published_at DESC, p.id DESC LIMIT 1) h
    WHERE NOT f.followed_id = ANY ($5::uuid[])
    ORDER BY h.published_at DESC, h.id DESC LIMIT $3
  ), merged AS MATERIALIZED (
    SELECT m.id FROM heads CROSS JOIN LATERAL (
      SELECT p.published_at, p.id FROM posts p
      WHERE p.author_id = heads.followed_id AND p.is_listed AND (p.published_at, p.id) < ($1::timestamptz, $2::uuid)
      ORDER BY p.published_at DESC, p.id DESC LIMIT $3) m
    ORDER BY m.published_at DESC, m.id DESC LIMIT $3
  )
  SELECT ${feedColumns} FROM merged JOIN posts p ON p.id = merged.id JOIN post_counters c ON c.post_id = p.id
  ORDER BY p.published_at DESC, p.id DESC`

/** Of the people somebody follows, newest first, without `keptAway`. */
export function followedRows(
  db: Database,
  {
    viewerId,
    keptAway,
    after,
    limit,
  }: { viewerId: string; keptAway: readonly string[]; after: TimePlace; limit: number },
): Promise<FeedRow[]> {
  return db.call('community_following', followingText, [after.publishedAt, after.id, limit, viewerId, keptAway])
}
