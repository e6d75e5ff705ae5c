// The proof of the books finds every way in which a reward could be wrong: each is planted once, and taken back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type RemixTest, startRemixing } from '../../../test/remix.ts'
import { rewardsLedgerChecks } from './ledger-checks.sql.ts'

let lab: RemixTest
let author: string
beforeAll(async () => {
  lab = await startRemixing()
  author = await lab.member({ paid: 0 })
  const post = await lab.post(author)
  await lab.remixAndSettle(await lab.member(), post.id)
  await lab.remixAndSettle(await lab.member(), post.id)
})
afterAll(async () => {
  expect(await lab.wrongBooks()).toEqual([])
  await lab.close()
})

/** Names of the checks that fail while the changes are there. */
async function wrongWith(...changes: { text: string; values?: unknown[] }[]): Promise<string[]> {
  const client = await lab.db.owner.pool.connect()
  const wrong: string[] = []
  try {
    await client.query('BEGIN')
    for (const { text, values = [] } of changes) await client.query(text, values)
    for (const { name, sql } of rewardsLedgerChecks) {
      const { rows } = await client.query<{ differences: number }>(sql)
      if (rows[0]?.differences !== 0) wrong.push(name)
    }
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
  return wrong
}

const where = 'WHERE number = 2'

describe('the proof of the books finds', () => {
  it.each([
    [
      'a reward whose transfer says something else',
      `UPDATE reuse_rewards SET granted_hundredths = 49, cut_by = 'day' ${where}`,
    ],
    ['a reward without a transfer', `DELETE FROM reuse_rewards ${where}`],
    [
      'a reward for a picture that was not captured',
      `UPDATE reuse_rewards SET generation_id = gen_random_uuid() ${where}`,
    ],
    ['an author’s sum that is too low', 'UPDATE reward_authors SET earned_hundredths = 50'],
    ['an author’s count with a gap', `UPDATE reuse_rewards SET number = 3 ${where}`],
    ['a post’s sum that is too high', 'UPDATE reward_posts SET earned_hundredths = 101'],
    ['a post’s sum of what was cut', 'UPDATE reward_posts SET cut_by_day_hundredths = 1'],
    ['a day’s sum', 'UPDATE reward_days SET earned_hundredths = 99'],
    ['a day’s part from bonus credits', 'UPDATE reward_days SET from_bonus_hundredths = 1'],
    ['a reward on the wrong day', `UPDATE reuse_rewards SET day = day + 1 ${where}`],
    ['a reward by rules that were not there', `UPDATE reuse_rewards SET rules_version = 99 ${where}`],
    [
      'a transfer of this kind without a reward',
      `SELECT credits_grant($1, 'generation', 'earned', 50, 'infinity', 'reuse_reward', 'x', 'reuse', now())`,
    ],
  ])('%s [CR-1] [CR-5]', async (_name, text) => {
    expect(await wrongWith({ text, values: text.includes('$1') ? [author] : [] })).not.toEqual([])
  })

  it.each([
    ['of a post', { postMaxHundredths: 50 }, 'no post has earned more than a post may'],
    [
      'of a day',
      { authorDayMaxHundredths: 50, paidWithBonusDayMaxHundredths: 0 },
      'no author has earned more in a day than an author may',
    ],
    [
      'of bonus credits',
      { paidWithBonusDayMaxHundredths: 50 },
      'no author has earned more in a day from bonus credits than they may',
    ],
  ])('a limit %s that was passed [CR-5]', async (_name, change, check) => {
    const text = `SELECT credits_change_rules(jsonb_set(rules, '{reuse}', rules -> 'reuse' || $1::jsonb), $2, $3, 'test', version, $2)
      FROM money_rules ORDER BY version DESC LIMIT 1`
    const wrong = await wrongWith(
      { text, values: [JSON.stringify(change), lab.clock.now(), newId()] },
      // As if those had been in force when the rewards were given.
      { text: 'UPDATE reuse_rewards SET rules_version = 2, paid_with_bonus = true' },
      { text: 'UPDATE reward_days SET from_bonus_hundredths = earned_hundredths' },
    )
    expect(wrong).toContain(check)
  })

  it('nothing to change or to take away by the application itself [CR-1]', async () => {
    const attempts = ["UPDATE reuse_rewards SET granted_hundredths = 0, cut_by = 'day'", 'DELETE FROM reuse_rewards']
    for (const text of attempts) {
      await expect(lab.db.app.pool.query(text)).rejects.toMatchObject({ code: '42501' })
    }
    const self = `INSERT INTO reuse_rewards SELECT post_id, author_id, gen_random_uuid(), author_id, 9, gen_random_uuid(), day, delivered_at,
      50, 50, 'none', false, 1 FROM reuse_rewards LIMIT 1`
    await expect(lab.db.app.pool.query(self)).rejects.toMatchObject({ code: '23514' })
  })
})
