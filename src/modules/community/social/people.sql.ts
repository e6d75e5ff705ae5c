// All SQL on people to each other: following, blocking, muting. Who somebody is belongs to identity.
import { sql } from 'kysely'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { SocialTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<SocialTables>()

const followingText = 'SELECT FROM follows WHERE follower_id = $1 AND followed_id = $2'

/** False for visitors (null). */
export async function isFollowing(db: Database, followerId: string | null, followedId: string): Promise<boolean> {
  if (followerId === null || followerId === followedId) return false
  return (await db.call('community_is_following', followingText, [followerId, followedId])).length > 0
}

const keptApartText = 'SELECT community_kept_apart($1, $2) AS is_apart'

/** One of the two has blocked the other: neither sees, follows, likes, remixes or answers the other. False for visitors (null). */
export async function isKeptApart(db: Database, oneId: string | null, otherId: string): Promise<boolean> {
  if (oneId === null || oneId === otherId) return false
  const [row] = await db.call<{ is_apart: boolean }>('community_kept_apart', keptApartText, [oneId, otherId])
  return row?.is_apart ?? false
}

/** More than a list of authors to leave out can carry. Who is beyond it is still kept out by isKeptApart. */
const keptAwayMost = 5_000
const keptAwayText = `SELECT blocked_id AS id FROM blocks WHERE blocker_id = $1
  UNION SELECT blocker_id FROM blocks WHERE blocked_id = $1
  UNION SELECT muted_id FROM mutes WHERE muter_id = $1 LIMIT ${keptAwayMost}`

/** Whose posts a list leaves out for somebody: blocked by or blocking them, or muted. Empty for visitors (null). uuids, at most 5,000. */
export async function listKeptAway(db: Database, viewerId: string | null): Promise<string[]> {
  if (viewerId === null) return []
  const rows = await db.call<{ id: string }>('community_kept_away', keptAwayText, [viewerId])
  return rows.map(({ id }) => id)
}

/** Of `otherIds`, those of whom this person wants to hear nothing: muted, or kept apart. At most 100 ids. */
export async function listUnwanted(
  query: Query | Tx,
  userId: string,
  otherIds: readonly string[],
): Promise<Set<string>> {
  if (otherIds.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    SELECT o.id FROM unnest(${otherIds.slice(0, 100)}::uuid[]) AS o (id)
    WHERE community_kept_apart(${userId}, o.id)
      OR EXISTS (SELECT FROM mutes WHERE muter_id = ${userId} AND muted_id = o.id)`.execute(query)
  return new Set(rows.map(({ id }) => id))
}

export type FollowOutcome = 'followed' | 'again' | 'kept_apart' | 'full'

/** followed: for the first time ever. full: they follow `most` people. */
export async function followRow(
  tx: Tx,
  { followerId, followedId, most, now }: { followerId: string; followedId: string; most: number; now: Date },
): Promise<FollowOutcome> {
  const { rows } = await sql<{ outcome: FollowOutcome }>`
    SELECT community_follow(${followerId}, ${followedId}, ${most}, ${now}) AS outcome`.execute(tx)
  return rows[0]?.outcome ?? 'again'
}

export async function unfollowRow(db: Database, followerId: string, followedId: string): Promise<void> {
  await sql`SELECT community_unfollow(${followerId}, ${followedId})`.execute(db.query)
}

/** Ends following both ways. False when they block `most` people already. */
export async function blockRow(
  db: Database,
  { blockerId, blockedId, most, now }: { blockerId: string; blockedId: string; most: number; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ is_blocked: boolean }>`
    SELECT community_block(${blockerId}, ${blockedId}, ${most}, ${now}) AS is_blocked`.execute(db.query)
  return rows[0]?.is_blocked ?? false
}

export async function unblockRow(db: Database, blockerId: string, blockedId: string): Promise<void> {
  await tables(db.query)
    .deleteFrom('blocks')
    .where('blocker_id', '=', blockerId)
    .where('blocked_id', '=', blockedId)
    .execute()
}

/** False when they mute `most` people already. */
export async function muteRow(
  db: Database,
  { muterId, mutedId, most, now }: { muterId: string; mutedId: string; most: number; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ is_there: boolean }>`
    WITH room AS (SELECT count(*) < ${most} AS is_left FROM mutes WHERE muter_id = ${muterId}),
      made AS (INSERT INTO mutes (muter_id, muted_id, created_at)
        SELECT ${muterId}, ${mutedId}, ${now} FROM room WHERE is_left ON CONFLICT DO NOTHING)
    SELECT is_left OR EXISTS (SELECT FROM mutes WHERE muter_id = ${muterId} AND muted_id = ${mutedId}) AS is_there
    FROM room`.execute(db.query)
  return rows[0]?.is_there ?? false
}

export async function unmuteRow(db: Database, muterId: string, mutedId: string): Promise<void> {
  await tables(db.query).deleteFrom('mutes').where('muter_id', '=', muterId).where('muted_id', '=', mutedId).execute()
}

export interface StandingRow {
  isFollowing: boolean
  isMuted: boolean
  isBlocked: boolean
  /** They have blocked the one who asks. */
  isBlockedBy: boolean
  followers: number
  following: number
}

const standingText = `SELECT coalesce(c.followers, 0) AS followers, coalesce(c.following, 0) AS following,
    EXISTS (SELECT FROM follows WHERE follower_id = $1 AND followed_id = $2) AS "isFollowing",
    EXISTS (SELECT FROM mutes WHERE muter_id = $1 AND muted_id = $2) AS "isMuted",
    EXISTS (SELECT FROM blocks WHERE blocker_id = $1 AND blocked_id = $2) AS "isBlocked",
    EXISTS (SELECT FROM blocks WHERE blocker_id = $2 AND blocked_id = $1) AS "isBlockedBy"
  FROM (SELECT $2::uuid AS id) AS p LEFT JOIN person_counters c ON c.user_id = p.id`

/** How the one who asks (null: a visitor) stands to a person, and that person's counts. */
export async function findStanding(db: Database, viewerId: string | null, personId: string): Promise<StandingRow> {
  const rows = await db.call<StandingRow & Record<string, unknown>>('community_standing', standingText, [
    viewerId,
    personId,
  ])
  const none = { isFollowing: false, isMuted: false, isBlocked: false, isBlockedBy: false, followers: 0, following: 0 }
  return rows[0] ?? none
}

export interface KeptAwayRow {
  id: string
  since: Date
  /** Microseconds kept. */
  place: string
  isBlocked: boolean
  isMuted: boolean
}

/** Whom somebody has blocked or muted, newest first; one row a person. */
export async function keptAwayPage(
  db: Database,
  { userId, after, limit }: { userId: string; after: { createdAt: string; id: string } | null; limit: number },
): Promise<KeptAwayRow[]> {
  const beyond = after === null ? sql`true` : sql`(since, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`
  const { rows } = await sql<KeptAwayRow>`
    SELECT id, since, to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS place, "isBlocked", "isMuted"
    FROM (SELECT id, max(created_at) AS since, bool_or(is_block) AS "isBlocked", bool_or(NOT is_block) AS "isMuted"
      FROM (SELECT blocked_id AS id, created_at, true AS is_block FROM blocks WHERE blocker_id = ${userId}
        UNION ALL SELECT muted_id, created_at, false FROM mutes WHERE muter_id = ${userId}) AS each
      GROUP BY id) AS people
    WHERE ${beyond} ORDER BY since DESC, id DESC LIMIT ${limit}`.execute(db.query)
  return rows
}
