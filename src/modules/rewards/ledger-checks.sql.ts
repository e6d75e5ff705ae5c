// The rewards' part of the proof that the books are right: what each reward must have in the ledger, and that no limit was passed
// by a hundredth. Reads only.
import type { LedgerCheck } from '#modules/credits/index.ts'

const everyOf = (what: string) => `SELECT count(*) AS differences FROM ${what}`

/** Each reward with the sums up to and including it, and the rules it was given by. */
const steps = `(
  SELECT r.*, c.*,
    sum(r.granted_hundredths) OVER (PARTITION BY r.post_id ORDER BY r.number) AS of_post,
    sum(r.granted_hundredths) OVER (PARTITION BY r.author_id, r.day ORDER BY r.number) AS of_day,
    coalesce(sum(r.granted_hundredths) FILTER (WHERE r.paid_with_bonus)
      OVER (PARTITION BY r.author_id, r.day ORDER BY r.number), 0) AS of_bonus
  FROM reuse_rewards r LEFT JOIN credits_reuse_rules c ON c.version = r.rules_version) step`

export const rewardsLedgerChecks: readonly LedgerCheck[] = [
  {
    name: 'every reward that granted something has its transfer to the author, and every such transfer its reward',
    sql: everyOf(`(SELECT * FROM reuse_rewards WHERE granted_hundredths > 0) r
      FULL JOIN credits_reuse_rewards t ON t.ref = 'reuse:' || r.post_id || ':' || r.user_id
      WHERE (r.author_id, r.granted_hundredths) IS DISTINCT FROM (t.user_id, t.amount)`),
  },
  {
    name: 'every reward is for a captured picture of somebody else',
    sql: everyOf(`reuse_rewards r LEFT JOIN credits_hold_states h ON h.hold_id = r.generation_id
      WHERE (h.user_id, h.outcome) IS DISTINCT FROM (r.user_id, 'captured'::hold_outcome) OR r.user_id = r.author_id`),
  },
  {
    name: 'a person’s pictures reward a post once',
    sql: everyOf('(SELECT FROM reuse_rewards GROUP BY post_id, user_id HAVING count(*) > 1) twice'),
  },
  {
    name: 'no post has earned more than a post may',
    sql: everyOf(`${steps} WHERE granted_hundredths > 0 AND (of_post <= post_max) IS NOT TRUE`),
  },
  {
    name: 'no author has earned more in a day than an author may',
    sql: everyOf(`${steps} WHERE granted_hundredths > 0 AND (of_day <= day_max) IS NOT TRUE`),
  },
  {
    name: 'no author has earned more in a day from bonus credits than they may',
    sql: everyOf(`${steps} WHERE granted_hundredths > 0 AND paid_with_bonus AND (of_bonus <= bonus_max) IS NOT TRUE`),
  },
  {
    name: 'no reward is more than the rules in force said, and what was cut was cut by a limit',
    sql: everyOf(`${steps} WHERE full_hundredths IS DISTINCT FROM reward
      OR (cut_by = 'none') <> (granted_hundredths = full_hundredths)`),
  },
  {
    name: 'the rewards of every author are counted without gaps, and sum up to what the author has earned',
    sql: everyOf(`(SELECT author_id, count(*) AS rewards, max(number) AS last, sum(granted_hundredths) AS earned
        FROM reuse_rewards GROUP BY author_id) r
      FULL JOIN reward_authors a ON a.author_id = r.author_id
      WHERE (coalesce(a.rewards, 0), coalesce(a.rewards, 0), coalesce(a.earned_hundredths, 0))
        <> (coalesce(r.rewards, 0), coalesce(r.last, 0), coalesce(r.earned, 0))`),
  },
  {
    name: 'the rewards of every post sum up to what it has earned and lost',
    sql: everyOf(`(SELECT post_id, min(author_id::text)::uuid AS author_id, sum(granted_hundredths) AS earned,
          sum(full_hundredths - granted_hundredths) AS cut, count(DISTINCT author_id) AS authors
        FROM reuse_rewards GROUP BY post_id) r
      FULL JOIN reward_posts p ON p.post_id = r.post_id
      WHERE (p.author_id, p.earned_hundredths::numeric,
          (p.cut_by_post_hundredths + p.cut_by_day_hundredths + p.cut_by_bonus_hundredths)::numeric, 1::bigint)
        IS DISTINCT FROM (r.author_id, r.earned, r.cut, r.authors)`),
  },
  {
    name: 'the rewards of every day sum up to what the author has earned on it, and to the part from bonus credits',
    sql: everyOf(`(SELECT author_id, day, sum(granted_hundredths) AS earned,
          coalesce(sum(granted_hundredths) FILTER (WHERE paid_with_bonus), 0) AS from_bonus
        FROM reuse_rewards GROUP BY author_id, day) r
      FULL JOIN reward_days d ON (d.author_id, d.day) = (r.author_id, r.day)
      WHERE (d.earned_hundredths::numeric, d.from_bonus_hundredths::numeric) IS DISTINCT FROM (r.earned, r.from_bonus)`),
  },
  {
    name: 'every reward stands on the day of its delivery in India',
    sql: everyOf(`reuse_rewards WHERE day <> (delivered_at AT TIME ZONE 'Asia/Kolkata')::date`),
  },
]
