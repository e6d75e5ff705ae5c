// Many at the same moment: a post that a thousand people remix in a minute, authors whose pictures come through several workers at
// once, and random sequences of everything that can happen. The books must be right to the hundredth whoever was first.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverEvents } from '#platform/events/subscriptions.ts'
import { randomChoices, testSeed } from '../../../test/random.ts'
import { type RemixTest, startRemixing } from '../../../test/remix.ts'

let lab: RemixTest
beforeAll(async () => {
  lab = await startRemixing({ poolSize: 24 })
})
afterAll(() => lab.close())

/** Several workers at once, until nobody finds anything any more. */
async function settleWith(workers: number): Promise<void> {
  const one = async () => {
    for (let round = 0; round < 200; round++) {
      if ((await deliverEvents(lab.services, lab.subscriptions)) === 0) return
    }
  }
  await Promise.all(Array.from({ length: workers }, one))
}

/** In groups, as people come. */
async function inGroups<T>(items: readonly T[], size: number, work: (item: T) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < items.length; start += size) await Promise.all(items.slice(start, start + size).map(work))
}

describe('a post that a thousand people remix in a minute', () => {
  it('settles at exactly 20 credits, counts them all, and nobody else’s order waits for it [CR-5]', async () => {
    const author = await lab.member({ paid: 0 })
    const post = await lab.post(author)
    const change = `SELECT credits_change_rules(jsonb_set(rules, '{reuse,authorDayMaxHundredths}', '100000'), $1, gen_random_uuid(),
      'test', version, $1) FROM money_rules ORDER BY version DESC LIMIT 1`
    await lab.rows(change, [lab.clock.now()])
    lab.clock.advance(5_000)
    const remixers: string[] = []
    await inGroups(Array.from({ length: 1000 }), 12, async () => {
      const userId = await lab.member({ paid: 100 })
      remixers.push(userId)
      await lab.open(userId, post.id)
      await lab.place(userId, post.id)
    })
    expect(await lab.deliver()).toHaveLength(1000)
    const stranger = await lab.member({ paid: 100_000 })
    const waits: number[] = []
    let isSettled = false
    const begunAtMs = performance.now()
    const settling = settleWith(4).finally(() => {
      isSettled = true
    })
    while (!isSettled && waits.length < 300) {
      const startedAtMs = performance.now()
      await lab.studio.place(stranger)
      waits.push(performance.now() - startedAtMs)
    }
    await settling
    const tookMs = performance.now() - begunAtMs
    const slowest = waits.sort((a, b) => a - b).at(Math.floor(waits.length * 0.95)) ?? 0
    process.stdout.write(
      `viral post: settled in ${(tookMs / 1000).toFixed(1)} s; ${waits.length} orders of others meanwhile, p95 ${slowest.toFixed(1)} ms\n`,
    )
    expect(await lab.earned(author)).toBe(2000)
    expect(await lab.reuses(post.id)).toBe(1000)
    const rewards = await lab.rewards(post.id)
    expect(rewards).toHaveLength(1000)
    expect(new Set(rewards.map(({ user_id }) => user_id))).toEqual(new Set(remixers))
    expect(rewards.filter(({ granted }) => granted > 0)).toHaveLength(40)
    expect(waits.length).toBeGreaterThan(5)
    // An order takes its own wallet alone; what it may wait for is the machine.
    expect(slowest).toBeLessThan(1000)
    expect(await lab.rows('SELECT 1 FROM event_deliveries')).toEqual([])
    expect(await lab.wrongBooks()).toEqual([])
  }, 240_000)
})

describe('deliveries of one author through six workers at once', () => {
  it('never pass the day’s limit by a hundredth, over many posts and paid with all kinds of credits [CR-5]', async () => {
    const back = `SELECT credits_change_rules(jsonb_set(jsonb_set(rules, '{reuse,authorDayMaxHundredths}', '1000'),
      '{reuse,rewardHundredths}', '33'), $1, gen_random_uuid(), 'test', version, $1) FROM money_rules ORDER BY version DESC LIMIT 1`
    lab.clock.advance(86_400_000)
    await lab.rows(back, [lab.clock.now()])
    lab.clock.advance(5_000)
    const author = await lab.member({ paid: 0 })
    const posts = [await lab.post(author), await lab.post(author), await lab.post(author)]
    await inGroups(
      Array.from({ length: 60 }, (_, index) => index),
      10,
      async (index) => {
        const userId = await lab.member(index % 2 === 0 ? { bonus: 50, paid: 50 } : { paid: 100 })
        const post = posts[index % 3]?.id ?? ''
        await lab.open(userId, post)
        await lab.place(userId, post)
      },
    )
    await lab.deliver()
    await settleWith(6)
    // 1,000 of the day, of which at most 200 came from bonus credits.
    const [day] = await lab.rows<{ earned: number; bonus: number }>(
      'SELECT earned_hundredths::int AS earned, from_bonus_hundredths::int AS bonus FROM reward_days WHERE author_id = $1',
      [author],
    )
    expect(await lab.earned(author)).toBe(day?.earned)
    expect(day?.earned).toBe(1000)
    expect(day?.bonus).toBeLessThanOrEqual(200)
    expect(await lab.wrongBooks()).toEqual([])
  }, 120_000)
})

describe('random people, posts, orders and workers', () => {
  const { pick, chance, int } = randomChoices(testSeed)

  it(`keep every limit and the sum of the ledger at zero (seed ${testSeed}) [CR-1] [CR-5]`, async () => {
    const mixes = [{ paid: 3000 }, { bonus: 3000 }, { earned: 1500, paid: 1500 }, { bonus: 450, paid: 3000 }]
    const people = await Promise.all(Array.from({ length: 12 }, (_, index) => lab.member(mixes[index % 4])))
    const posts: { id: string; author: string }[] = []
    for (const author of people.slice(0, 5)) posts.push({ ...(await lab.post(author)), author })
    for (let round = 0; round < 25; round++) {
      const rules = { rewardHundredths: pick([50, 37, 120]), paidWithBonus: pick(['capped', 'none', 'full']) }
      if (chance(0.3)) {
        const change = `SELECT credits_change_rules(jsonb_set(rules, '{reuse}', rules -> 'reuse' || $1::jsonb), $2, gen_random_uuid(),
          'test', version, $2) FROM money_rules ORDER BY version DESC LIMIT 1`
        await lab.rows(change, [
          JSON.stringify({ ...rules, postMaxHundredths: pick([300, 500, 2000]) }),
          lab.clock.now(),
        ])
      }
      await inGroups(Array.from({ length: 10 }), 5, async () => {
        const [userId, post] = [pick(people), pick(posts)]
        const opened = await lab.open(userId, post.id).catch(() => null)
        if (opened) await lab.place(userId, post.id).catch(() => null)
      })
      const hides = chance(0.2) ? lab.clock.now() : null
      await lab.rows('UPDATE posts SET hidden_at = $2 WHERE id = $1', [pick(posts).id, hides])
      await lab.deliver()
      if (chance(0.6)) await settleWith(4)
      lab.clock.advance(int(0, 9 * 3_600_000))
    }
    await settleWith(4)
    expect(await lab.wrongBooks()).toEqual([])
    const [counted] = await lab.rows<{ wrong: number }>(`SELECT count(*)::int AS wrong FROM post_counters c
      WHERE c.reuses <> (SELECT count(*) FROM post_reuses r WHERE r.post_id = c.post_id)`)
    expect(counted?.wrong).toBe(0)
    const own = `SELECT count(*)::int AS own FROM reuse_rewards r JOIN posts p ON p.id = r.post_id
      WHERE r.user_id = p.author_id OR r.author_id <> p.author_id`
    expect(await lab.rows(own)).toEqual([{ own: 0 }])
  }, 180_000)
})
