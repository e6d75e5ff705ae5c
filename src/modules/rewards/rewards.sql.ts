// SQL on rewards and their sums. What is written here is written under the lock of the author's row.
import { sql } from 'kysely'
import { must } from '#platform/assert.ts'
import type { Query, Tx } from '#platform/db/database.ts'
import type { ReuseRewardsTable, RewardTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<RewardTables>()

/** Locks the author's row, made when there is none, until the transaction ends. Returns how many rewards there were. */
export async function lockAuthor(tx: Tx, authorId: string): Promise<number> {
  const row = await findLocked(tx, authorId)
  if (row) return row.rewards
  await tables(tx)
    .insertInto('reward_authors')
    .values({ author_id: authorId, rewards: 0, earned_hundredths: 0 })
    .onConflict((conflict) => conflict.column('author_id').doNothing())
    .execute()
  // Somebody else may have made it meanwhile, and have counted.
  return must(await findLocked(tx, authorId), 'an author without a row').rewards
}

const findLocked = (tx: Tx, authorId: string) =>
  tables(tx)
    .selectFrom('reward_authors')
    .select('rewards')
    .where('author_id', '=', authorId)
    .forNoKeyUpdate()
    .executeTakeFirst()

export interface EarnedSoFar {
  /** This person's pictures have rewarded this post before. */
  isRepeated: boolean
  post: number
  day: number
  dayFromBonus: number
}

/** Only under the author's lock. Probes of four primary keys. */
export async function readEarned(
  tx: Tx,
  { postId, userId, authorId, day }: { postId: string; userId: string; authorId: string; day: string },
): Promise<EarnedSoFar> {
  const { rows } = await sql<EarnedSoFar>`
    SELECT EXISTS (SELECT FROM reuse_rewards WHERE post_id = ${postId} AND user_id = ${userId}) AS "isRepeated",
      coalesce((SELECT earned_hundredths FROM reward_posts WHERE post_id = ${postId}), 0) AS post,
      coalesce(d.earned_hundredths, 0) AS day, coalesce(d.from_bonus_hundredths, 0) AS "dayFromBonus"
    FROM (SELECT 1) AS one LEFT JOIN reward_days d ON d.author_id = ${authorId} AND d.day = ${day}::date`.execute(tx)
  return must(rows[0], 'sums of rewards')
}

/** Only under the author's lock, with the number that follows. Adds it to the sums of author, post and day: four rows, one round trip. */
export async function insertReward(tx: Tx, reward: ReuseRewardsTable): Promise<void> {
  const {
    post_id,
    author_id,
    day,
    full_hundredths: full,
    granted_hundredths: granted,
    cut_by,
    paid_with_bonus,
  } = reward
  const cut = (by: typeof cut_by) => (cut_by === by ? full - granted : 0)
  await sql`WITH reward AS (
      INSERT INTO reuse_rewards (post_id, user_id, id, author_id, number, generation_id, day, delivered_at, full_hundredths,
        granted_hundredths, cut_by, paid_with_bonus, rules_version)
      VALUES (${post_id}, ${reward.user_id}, ${reward.id}, ${author_id}, ${reward.number}, ${reward.generation_id}, ${day}::date,
        ${reward.delivered_at}, ${full}, ${granted}, ${cut_by}, ${paid_with_bonus}, ${reward.rules_version})
    ), author AS (
      UPDATE reward_authors SET rewards = rewards + 1, earned_hundredths = earned_hundredths + ${granted}
      WHERE author_id = ${author_id}
    ), post AS (
      INSERT INTO reward_posts AS p (post_id, author_id, earned_hundredths, cut_by_post_hundredths, cut_by_day_hundredths,
        cut_by_bonus_hundredths)
      VALUES (${post_id}, ${author_id}, ${granted}, ${cut('post')}, ${cut('day')}, ${cut('bonus')})
      ON CONFLICT (post_id) DO UPDATE SET earned_hundredths = p.earned_hundredths + EXCLUDED.earned_hundredths,
        cut_by_post_hundredths = p.cut_by_post_hundredths + EXCLUDED.cut_by_post_hundredths,
        cut_by_day_hundredths = p.cut_by_day_hundredths + EXCLUDED.cut_by_day_hundredths,
        cut_by_bonus_hundredths = p.cut_by_bonus_hundredths + EXCLUDED.cut_by_bonus_hundredths)
    INSERT INTO reward_days AS d (author_id, day, earned_hundredths, from_bonus_hundredths)
    VALUES (${author_id}, ${day}::date, ${granted}, ${paid_with_bonus ? granted : 0})
    ON CONFLICT (author_id, day) DO UPDATE SET earned_hundredths = d.earned_hundredths + EXCLUDED.earned_hundredths,
      from_bonus_hundredths = d.from_bonus_hundredths + EXCLUDED.from_bonus_hundredths`.execute(tx)
}
