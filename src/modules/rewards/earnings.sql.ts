// SQL on rewards as the author reads them. Every question names the author.
import { sql } from 'kysely'
import { must } from '#platform/assert.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { ReuseRewardsTable, RewardPostsTable, RewardTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<RewardTables>()

export interface EarningSums {
  total: number
  today: number
  todayFromBonus: number
}

const sumsText = `SELECT coalesce(a.earned_hundredths, 0) AS total, coalesce(d.earned_hundredths, 0) AS today,
    coalesce(d.from_bonus_hundredths, 0) AS "todayFromBonus"
  FROM (SELECT $1::uuid AS id) AS who
  LEFT JOIN reward_authors a ON a.author_id = who.id
  LEFT JOIN reward_days d ON d.author_id = who.id AND d.day = $2::date`

/** `day`: `2026-11-22`. Hundredths. */
export async function readEarningSums(db: Database, authorId: string, day: string): Promise<EarningSums> {
  const [row] = await db.call<EarningSums & Record<string, unknown>>('rewards_sums', sumsText, [authorId, day])
  return must(row, 'sums of earnings')
}

/** Of those of the posts that ever earned or lost something. At most 101 ids. */
export async function findPostSums(db: Database, postIds: readonly string[]): Promise<Map<string, RewardPostsTable>> {
  if (postIds.length === 0) return new Map()
  const rows = await tables(db.query)
    .selectFrom('reward_posts')
    .selectAll()
    .where('post_id', 'in', postIds.slice(0, 101))
    .execute()
  return new Map(rows.map((row) => [row.post_id, row]))
}

export type RewardRow = Omit<ReuseRewardsTable, 'day'>

const rewardColumns = `post_id, user_id, id, author_id, number, generation_id, delivered_at, full_hundredths, granted_hundredths,
  cut_by, paid_with_bonus, rules_version`

const ofAuthorText = `SELECT ${rewardColumns} FROM reuse_rewards
  WHERE author_id = $1 AND number < $2 ORDER BY number DESC LIMIT $3`
const ofPostText = `SELECT ${rewardColumns} FROM reuse_rewards
  WHERE post_id = $1 AND author_id = $2 AND number < $3 ORDER BY number DESC LIMIT $4`

/** Newest first, all with a number below `before`. */
export async function rewardPage(
  db: Database,
  { authorId, postId, before, limit }: { authorId: string; postId: string | null; before: number; limit: number },
): Promise<RewardRow[]> {
  if (postId === null) return db.call<RewardRow>('rewards_of_author', ofAuthorText, [authorId, before, limit])
  return db.call<RewardRow>('rewards_of_post', ofPostText, [postId, authorId, before, limit])
}

/** What a person's pictures have brought a post; null: nothing was settled for the two. */
export async function findReward(
  db: Database,
  { postId, userId }: { postId: string; userId: string },
): Promise<Pick<ReuseRewardsTable, 'generation_id' | 'granted_hundredths'> | null> {
  const row = await tables(db.query)
    .selectFrom('reuse_rewards')
    .select(['generation_id', 'granted_hundredths'])
    .where('post_id', '=', postId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row ?? null
}

/** Rewards of others that came of this person's pictures, in the order of their making. */
export async function pageOfPaid(
  db: Database,
  { userId, afterId, limit }: { userId: string; afterId: string; limit: number },
): Promise<Pick<ReuseRewardsTable, 'id' | 'post_id' | 'generation_id' | 'delivered_at'>[]> {
  const { rows } = await sql<Pick<ReuseRewardsTable, 'id' | 'post_id' | 'generation_id' | 'delivered_at'>>`
    SELECT id, post_id, generation_id, delivered_at FROM reuse_rewards
    WHERE user_id = ${userId} AND id > ${afterId} ORDER BY id LIMIT ${limit}`.execute(db.query)
  return rows
}
