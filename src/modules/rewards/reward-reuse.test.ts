// Rewards as they are settled: each of the rules of a reuse against the real database, the real orders and the real deliveries.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publish } from '#platform/events/publish.ts'
import { deliverEvents } from '#platform/events/subscriptions.ts'
import { newId } from '#platform/ids.ts'
import { type Mix, type RemixTest, startRemixing } from '../../../test/remix.ts'

let lab: RemixTest
beforeAll(async () => {
  lab = await startRemixing()
})
afterAll(async () => {
  expect(await lab.wrongBooks()).toEqual([])
  await lab.close()
})

/** Puts what an author has earned so far where a test begins: by reuses of strangers, through the real settlement. */
async function reusedBy(count: number, postId: string, mix: Mix = { paid: 100 }): Promise<void> {
  for (let n = 0; n < count; n++) {
    const userId = await lab.member(mix)
    await lab.open(userId, postId)
    await lab.place(userId, postId)
  }
  await lab.deliver()
  await lab.settle()
}

const setRules = async (change: object) => {
  const text = `SELECT credits_change_rules(
    jsonb_set(rules, '{reuse}', rules -> 'reuse' || $1::jsonb), $2, $3, 'test', version, $2)
    FROM money_rules ORDER BY version DESC LIMIT 1`
  await lab.rows(text, [JSON.stringify(change), lab.clock.now(), newId()])
}

describe('a delivered reuse', () => {
  it('pays half a credit of earned credits from the generation account, and tells the author [CR-4] [CR-5]', async () => {
    const [author, other] = [await lab.member(), await lab.member()]
    const post = await lab.post(author)
    await lab.remixAndSettle(other, post.id)
    expect(await lab.earned(author)).toBe(50)
    expect(await lab.rewards(post.id)).toMatchObject([{ user_id: other, granted: 50, full: 50, cut_by: 'none' }])
    const [lot] = await lab.rows(
      `SELECT l.bucket, l.expires_at = 'infinity' AS lasts, t.debit_account, t.credit_account FROM lots l
       JOIN transfers t ON (t.user_id, t.user_version) = (l.user_id, l.granted_version)
       WHERE l.user_id = $1 AND t.kind = 'reuse_reward'`,
      [author],
    )
    const movement = { debit_account: 'generation', credit_account: 'available' }
    expect(lot).toEqual({ bucket: 'earned', lasts: true, ...movement })
    const [event] = await lab.rows<{ data: object; user_id: string }>(
      "SELECT data, user_id FROM events WHERE name = 'reward_credited' AND data ->> 'authorId' = $1",
      [author],
    )
    expect(event).toMatchObject({
      user_id: other,
      data: { postId: post.id, byUserId: other, hundredths: 50, cutBy: 'none' },
    })
    expect(await lab.reuses(post.id)).toBe(1)
  })

  it('pays once for a post and a person for ever, and counts once [CR-5]', async () => {
    const [author, other] = [await lab.member(), await lab.member()]
    const [first, second] = [await lab.post(author), await lab.post(author)]
    for (const { id } of [first, first, second, first]) await lab.remixAndSettle(other, id)
    lab.clock.advance(400 * 86_400_000)
    await lab.remixAndSettle(other, first.id)
    expect(await lab.earned(author)).toBe(100)
    expect([await lab.reuses(first.id), await lab.reuses(second.id)]).toEqual([1, 1])
  })

  it('never pays for one’s own post, nor counts it [CR-5]', async () => {
    const author = await lab.member()
    const post = await lab.post(author)
    await lab.remixAndSettle(author, post.id)
    expect([await lab.earned(author), await lab.reuses(post.id), await lab.rewards(post.id)]).toEqual([0, 0, []])
  })

  it('pays a parent only: whose post lies farther up gets nothing [CR-5]', async () => {
    const [top, middle, other] = [await lab.member(), await lab.member(), await lab.member()]
    const above = await lab.post(top)
    const below = await lab.post(middle, { parentId: above.id })
    await lab.remixAndSettle(other, below.id)
    expect([await lab.earned(top), await lab.earned(middle)]).toEqual([0, 50])
  })

  it('pays two accounts in a ring once each, less than they spent [CR-5]', async () => {
    const ring = [await lab.member({ bonus: 1000 }), await lab.member({ bonus: 1000 })] as const
    const posts = [await lab.post(ring[0]), await lab.post(ring[1])] as const
    for (let round = 0; round < 4; round++) {
      await lab.remixAndSettle(ring[0], posts[1].id)
      await lab.remixAndSettle(ring[1], posts[0].id)
    }
    expect([await lab.earned(ring[0]), await lab.earned(ring[1])]).toEqual([50, 50])
  })

  it('pays nothing for a canceled order, and nothing before the delivery [CR-5]', async () => {
    const [author, other] = [await lab.member(), await lab.member()]
    const post = await lab.post(author)
    await lab.open(other, post.id)
    await lab.place(other, post.id)
    await lab.settle()
    expect(await lab.earned(author)).toBe(0)
    await lab.rows("UPDATE generations SET status = 'canceled', ended_at = $1 WHERE status = 'queued'", [
      lab.clock.now(),
    ])
    const held =
      "SELECT credits_release(id, 'test', $1) FROM generations WHERE status = 'canceled' AND source_post_id = $2"
    await lab.rows(held, [lab.clock.now(), post.id])
    // Even if somebody said that it was delivered.
    const [job] = await lab.rows<{ id: string }>('SELECT id FROM generations WHERE source_post_id = $1', [post.id])
    const data = { generationId: job?.id, creationId: newId(), remixOf: post.id }
    const occurredAt = lab.clock.now()
    await lab.db.app.transaction((tx) => publish(tx, { name: 'image_generated', userId: other, data, occurredAt }))
    await lab.settle()
    expect([await lab.earned(author), await lab.rewards(post.id)]).toEqual([0, []])
  })
})

describe('a limit', () => {
  it('cuts the reward to what a post has left, 19.75 of 20, and still uses up the pair [CR-5]', async () => {
    const author = await lab.member()
    const post = await lab.post(author)
    await setRules({ authorDayMaxHundredths: 100_000, rewardHundredths: 79 })
    await reusedBy(25, post.id)
    await setRules({ rewardHundredths: 50 })
    expect(await lab.earned(author)).toBe(1975)
    const [cut, capped] = [await lab.member(), await lab.member()]
    await lab.remixAndSettle(cut, post.id)
    await lab.remixAndSettle(capped, post.id)
    const last = (await lab.rewards(post.id)).slice(-2)
    expect(last).toMatchObject([
      { granted: 25, full: 50, cut_by: 'post' },
      { granted: 0, full: 50, cut_by: 'post' },
    ])
    // The limit is raised: who was cut to nothing has been, for ever.
    await setRules({ postMaxHundredths: 10_000 })
    await lab.remixAndSettle(capped, post.id)
    expect(await lab.earned(author)).toBe(2000)
    expect(await lab.reuses(post.id)).toBe(27)
    await setRules({ postMaxHundredths: 2000, authorDayMaxHundredths: 1000 })
  })

  it('cuts the reward to what a day has left, 9.75 of 10, over all posts of an author [CR-5]', async () => {
    const author = await lab.member()
    const [first, second] = [await lab.post(author), await lab.post(author)]
    await setRules({ rewardHundredths: 75 })
    await reusedBy(13, first.id)
    await setRules({ rewardHundredths: 50 })
    expect(await lab.earned(author)).toBe(975)
    await reusedBy(2, second.id)
    expect(await lab.rewards(second.id)).toMatchObject([
      { granted: 25, cut_by: 'day' },
      { granted: 0, cut_by: 'day' },
    ])
    expect(await lab.earned(author)).toBe(1000)
  })

  it('cuts what is paid with bonus credits at 1.75 of 2, while the rest of the day goes on [CR-5]', async () => {
    const author = await lab.member()
    const post = await lab.post(author)
    await setRules({ rewardHundredths: 35 })
    await reusedBy(5, post.id, { bonus: 100 })
    await setRules({ rewardHundredths: 50 })
    expect(await lab.earned(author)).toBe(175)
    await reusedBy(2, post.id, { bonus: 100 })
    await reusedBy(1, post.id)
    expect((await lab.rewards(post.id)).slice(-3)).toMatchObject([
      { granted: 25, cut_by: 'bonus', paid_with_bonus: true },
      { granted: 0, cut_by: 'bonus', paid_with_bonus: true },
      { granted: 50, cut_by: 'none', paid_with_bonus: false },
    ])
  })

  it('counts a price as bonus when any hundredth of it came from a bonus lot, and earned or paid credits not [CR-5]', async () => {
    const author = await lab.member()
    const post = await lab.post(author)
    const mixes = [{ bonus: 1, paid: 99 }, { earned: 100 }, { earned: 50, paid: 50 }, { bonus: 100 }]
    for (const mix of mixes) await lab.remixAndSettle(await lab.member(mix), post.id)
    const marks = (await lab.rewards(post.id)).map(({ paid_with_bonus }) => paid_with_bonus)
    expect(marks).toEqual([true, false, false, true])
    const paidFrom = await lab.rows<{ paid: unknown }>(
      "SELECT data -> 'paidFrom' AS paid FROM events WHERE name = 'image_generated' AND data ->> 'remixOf' = $1 ORDER BY id",
      [post.id],
    )
    expect(paidFrom.map(({ paid }) => paid)).toEqual([
      { bonus: 1, earned: 0, paid: 99 },
      { bonus: 0, earned: 100, paid: 0 },
      { bonus: 0, earned: 50, paid: 50 },
      { bonus: 100, earned: 0, paid: 0 },
    ])
  })

  it('follows the rules: bonus credits may count in full or not at all [CR-5]', async () => {
    const author = await lab.member()
    const post = await lab.post(author)
    await setRules({ paidWithBonus: 'none' })
    await reusedBy(1, post.id, { bonus: 100 })
    await setRules({ paidWithBonus: 'full' })
    await reusedBy(6, post.id, { bonus: 100 })
    await setRules({ paidWithBonus: 'capped' })
    await reusedBy(1, post.id, { bonus: 100 })
    const granted = (await lab.rewards(post.id)).map(({ granted: each }) => each)
    expect(granted).toEqual([0, 50, 50, 50, 50, 50, 50, 0])
  })

  it('begins anew with the day in India, by the moment of the delivery [CR-5]', async () => {
    const author = await lab.member()
    const post = await lab.post(author)
    lab.clock.set('2028-03-01T18:29:59.000Z')
    await setRules({ authorDayMaxHundredths: 200 })
    for (let n = 0; n < 5; n++) {
      const userId = await lab.member({ paid: 100 })
      await lab.open(userId, post.id)
      await lab.place(userId, post.id)
    }
    await lab.deliver()
    // Settled only after midnight there: it is still the day before that pays.
    lab.clock.set('2028-03-01T18:30:00.000Z')
    await lab.settle()
    await reusedBy(1, post.id)
    const rewards = await lab.rewards(post.id)
    expect(rewards.map(({ day, granted }) => [day, granted])).toEqual([
      ...Array.from({ length: 4 }, () => ['2028-03-01', 50]),
      ['2028-03-01', 0],
      ['2028-03-02', 50],
    ])
    await setRules({ authorDayMaxHundredths: 1000 })
  })

  it('is the one in force at the delivery, however late it is settled [CR-5]', async () => {
    const [author, other] = [await lab.member(), await lab.member()]
    const post = await lab.post(author)
    await lab.remix(other, post.id)
    lab.clock.advance(60_000)
    await setRules({ rewardHundredths: 10 })
    await lab.settle()
    expect(await lab.earned(author)).toBe(50)
    await setRules({ rewardHundredths: 50 })
  })
})

describe('a post that is out of sight', () => {
  const change = (postId: string, text: string) => lab.rows(`UPDATE posts SET ${text} WHERE id = $1`, [postId])

  it.each([
    ['hidden', "hidden_at = '2020-01-01'"],
    ['withdrawn', "state = 'withdrawn', ended_at = '2020-01-01'"],
    ['removed', "state = 'removed', ended_at = '2020-01-01'"],
    ['private', "visibility = 'private'"],
  ])('earns nothing once it is %s, also for what was ordered before [CR-5] [CO-7]', async (_name, text) => {
    const [author, other] = [await lab.member(), await lab.member()]
    const post = await lab.post(author)
    await lab.open(other, post.id)
    await lab.place(other, post.id)
    await change(post.id, text)
    await lab.deliver()
    await lab.settle()
    expect([await lab.earned(author), await lab.rewards(post.id)]).toEqual([0, []])
  })

  it('has earned what was delivered before it was hidden; restored it earns again [CR-5] [CO-7]', async () => {
    const [author, other, third] = [await lab.member(), await lab.member(), await lab.member()]
    const post = await lab.post(author)
    await lab.remix(other, post.id)
    lab.clock.advance(1)
    await lab.rows('UPDATE posts SET hidden_at = $2 WHERE id = $1', [post.id, lab.clock.now()])
    await lab.settle()
    expect(await lab.earned(author)).toBe(50)
    await change(post.id, 'hidden_at = NULL')
    await lab.remixAndSettle(third, post.id)
    expect(await lab.earned(author)).toBe(100)
  })

  it('earns nothing for a suspended author, and goes on when they are back [CR-5]', async () => {
    const [author, other] = [await lab.member(), await lab.member()]
    const post = await lab.post(author)
    await lab.rows('UPDATE users SET suspended_at = $2 WHERE id = $1', [author, lab.clock.now()])
    await lab.remixAndSettle(other, post.id)
    expect(await lab.earned(author)).toBe(0)
    await lab.rows('UPDATE users SET suspended_at = NULL WHERE id = $1', [author])
    await lab.remixAndSettle(other, post.id)
    expect(await lab.earned(author)).toBe(50)
  })
})

describe('an event', () => {
  it('that comes again pays nothing more, also through another row of the same fact [CR-5]', async () => {
    const [author, other] = [await lab.member(), await lab.member()]
    const post = await lab.post(author)
    await lab.remixAndSettle(other, post.id)
    const [event] = await lab.rows<{ id: string; data: Record<string, unknown> }>(
      "SELECT id, data FROM events WHERE name = 'image_generated' AND data ->> 'remixOf' = $1",
      [post.id],
    )
    for (const { subscriber } of lab.subscriptions) {
      await lab.rows('INSERT INTO event_deliveries (subscriber, event_id, due_at) VALUES ($1, $2, $3)', [
        subscriber,
        event?.id,
        lab.clock.now(),
      ])
    }
    const occurredAt = lab.clock.now()
    const again = { name: 'image_generated', userId: other, data: event?.data ?? {}, occurredAt } as const
    await lab.db.app.transaction((tx) => publish(tx, again))
    expect(await lab.settle()).toBe(4)
    expect([await lab.earned(author), await lab.reuses(post.id)]).toEqual([50, 1])
  })

  it('whose handling breaks after the grant leaves nothing behind, and is settled once by the next try [CR-5]', async () => {
    const [author, other] = [await lab.member(), await lab.member()]
    const post = await lab.post(author)
    await lab.remix(other, post.id)
    const breaking = lab.subscriptions.map((subscription) => ({
      ...subscription,
      async handle(...given: Parameters<typeof subscription.handle>) {
        await subscription.handle(...given)
        throw new Error('the process died here')
      },
    }))
    await deliverEvents(lab.services, breaking)
    expect([await lab.earned(author), await lab.reuses(post.id), await lab.rewards(post.id)]).toEqual([0, 0, []])
    const [events] = await lab.rows<{ count: number }>(
      "SELECT count(*)::int AS count FROM events WHERE name IN ('reward_credited', 'remix_generated') AND data ->> 'postId' = $1",
      [post.id],
    )
    expect(events?.count).toBe(0)
    lab.clock.advance(3_600_000)
    await lab.settle()
    expect([await lab.earned(author), await lab.reuses(post.id)]).toEqual([50, 1])
  })
})
