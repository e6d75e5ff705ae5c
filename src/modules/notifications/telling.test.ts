// What facts become: rows that gather, with exact counts and sums, and nothing for those who do not want to hear it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverEvents } from '#platform/events/subscriptions.ts'
import { newId, showId } from '#platform/ids.ts'
import { startNotifications, type TestNotifications } from '../../../test/notifications.ts'
import type { Member } from '../../../test/social.ts'
import { notificationSubscriptions } from './subscriptions.ts'

let site: TestNotifications
beforeAll(async () => {
  site = await startNotifications()
})
afterAll(() => site?.close())

const members = (count: number) => Promise.all(Array.from({ length: count }, () => site.member()))
const read = (member: Member) => site.call('POST', '/api/notifications/read', member, {})

describe('likes', () => {
  it('of twelve people become one row with the latest three, and the same person does not count again [CO-8]', async () => {
    const [asha, ...others] = await members(13)
    const post = await site.post(asha as Member, { title: 'Diwali lamp' })
    for (const each of others) await site.liked(post, [each])
    await site.liked(post, others.slice(0, 3))
    const { items, unread } = await site.list(asha as Member)
    expect(unread).toBe(1)
    expect(items).toMatchObject([
      {
        kind: 'like',
        count: 12,
        isRead: false,
        post: { id: post.shown, title: 'Diwali lamp' },
        href: `/post/${post.shown}`,
      },
    ])
    expect(items[0]?.people.map(({ handle }) => handle)).toEqual(
      others
        .slice(-3)
        .reverse()
        .map(({ handle }) => handle),
    )
  })

  it('that were gathered before they were told are counted in full [CO-8]', async () => {
    const [asha, ...others] = await members(4)
    const post = await site.post(asha as Member)
    await site.liked(post, others, 40)
    await site.liked(post, [await site.member()])
    expect((await site.list(asha as Member)).items).toMatchObject([{ count: 41 }])
  })

  it('begin a new row once the old one was read, or after a day [CO-8]', async () => {
    const [asha, ravi, meera, tara] = (await members(4)) as [Member, Member, Member, Member]
    const post = await site.post(asha)
    await site.liked(post, [ravi])
    await read(asha)
    await site.liked(post, [ravi])
    expect((await site.list(asha)).items).toHaveLength(1)
    await site.liked(post, [meera])
    site.clock.advance(25 * 3_600_000)
    await site.liked(post, [tara])
    const { items, unread } = await site.list(asha)
    expect(items.map(({ count, isRead }) => [count, isRead])).toEqual([
      [1, false],
      [1, false],
      [1, true],
    ])
    expect(unread).toBe(2)
  })
})

describe('comments', () => {
  it('are told to the author of the post and to whom they answer, never to oneself, and once to one person [CO-8]', async () => {
    const [asha, ravi, meera] = (await members(3)) as [Member, Member, Member]
    const post = await site.post(asha)
    const first = await site.commented(post, ravi, 'Which colours <b>are</b> these?')
    expect((await site.list(asha)).items).toMatchObject([
      {
        kind: 'comment',
        count: 1,
        excerpt: 'Which colours <b>are</b> these?',
        href: `/post/${post.shown}#${showId('comment', first)}`,
      },
    ])
    await site.commented(post, asha, 'Saffron and rose.', first)
    expect((await site.list(asha)).unread).toBe(1)
    expect((await site.list(ravi)).items).toMatchObject([
      { kind: 'comment', act: 'answered', excerpt: 'Saffron and rose.' },
    ])
    const own = await site.commented(post, asha, 'More soon.')
    expect((await site.list(asha)).unread).toBe(1)
    await site.commented(post, meera, 'Waiting!', own)
    const { items } = await site.list(asha)
    expect(items.map(({ act }) => act)).toEqual(['answered', undefined])
  })

  it('of one person count once, and the words of what was deleted are not shown [CO-8]', async () => {
    const [asha, ravi] = (await members(2)) as [Member, Member]
    const post = await site.post(asha)
    await site.commented(post, ravi, 'One')
    const last = await site.commented(post, ravi, 'Two')
    expect((await site.list(asha)).items).toMatchObject([{ count: 1, excerpt: 'Two' }])
    await site.rows(`UPDATE comments SET state = 'hidden' WHERE id = $1`, [last])
    expect((await site.list(asha)).items[0]).not.toHaveProperty('excerpt')
  })
})

describe('rewards', () => {
  it('of one post are one row with the exact sum in hundredths, also those that were cut [CO-8, CR-5]', async () => {
    const [asha, ...others] = await members(7)
    const post = await site.post(asha as Member, { title: 'Kolam' })
    for (const [place, each] of others.entries()) await site.rewarded(post, asha as Member, each, place === 5 ? 25 : 55)
    await site.rewarded(post, asha as Member, await site.member(), 0)
    expect((await site.list(asha as Member)).items).toMatchObject([
      { kind: 'reuse_reward', count: 7, credits: 3, post: { title: 'Kolam' } },
    ])
  })

  it('told by four workers at once are one row, each exactly once [CO-8, NF-8]', async () => {
    const [asha, ...others] = await members(41)
    const post = await site.post(asha as Member)
    for (const by of others) {
      const data = {
        postId: post.id,
        authorId: asha?.id,
        byUserId: by.id,
        rewardId: newId(),
        hundredths: 50,
        cutBy: 'none',
      }
      await site.publishFact({ name: 'reward_credited', data })
    }
    const worker = () => deliverEvents(site.services, notificationSubscriptions(site.services))
    await Promise.all([worker(), worker(), worker(), worker()])
    await site.deliver()
    expect((await site.list(asha as Member)).items).toMatchObject([{ count: 40, credits: 20 }])
  })
})

describe('a comment that is told late', () => {
  it('does not take the place of the newest one [CO-8, NF-8]', async () => {
    const [asha, ravi, meera] = (await members(3)) as [Member, Member, Member]
    const post = await site.post(asha)
    const older = newId()
    const write = `INSERT INTO comments (id, post_id, author_id, text, state, created_at) VALUES ($1, $2, $3, 'The first', 'shown', $4)`
    await site.rows(write, [older, post.id, ravi.id, site.clock.now()])
    await site.commented(post, meera, 'The second')
    await site.happen({ name: 'comment_added', by: ravi, data: { commentId: older, postId: post.id, parentId: null } })
    expect((await site.list(asha)).items).toMatchObject([{ count: 2, excerpt: 'The second' }])
  })
})

describe('followers and pictures', () => {
  it('who follow are gathered; what leads on is their profile [CO-8]', async () => {
    const [asha, ravi, meera] = (await members(3)) as [Member, Member, Member]
    for (const by of [ravi, meera, ravi])
      await site.happen({ name: 'user_followed', by, data: { followedId: asha.id } })
    expect((await site.list(asha)).items).toMatchObject([{ kind: 'follow', count: 2, href: `/u/${meera.handle}` }])
  })

  it('that are ready are told by the hour, and only while nobody is looking [CO-8]', async () => {
    const asha = await site.member()
    const made = { name: 'image_generated', by: asha, data: {} } as const
    await site.happen(made, made, made, { ...made, name: 'generation_failed' })
    site.clock.advance(61 * 60_000)
    await site.happen(made)
    const { items } = await site.list(asha)
    expect(items.map(({ act, count }) => `${act} ${count}`).sort()).toEqual(['done 1', 'done 3', 'failed 1'])
    const until = new Date(site.clock.now().getTime() + 60_000)
    await site.rows(`UPDATE notification_inboxes SET looking_until = $2 WHERE user_id = $1`, [asha.id, until])
    await site.happen(made, made)
    expect((await site.list(asha)).items).toHaveLength(3)
  })
})

describe('people one does not want to hear of', () => {
  it('tell nothing when they are muted, or one has blocked the other [CO-8, CO-5]', async () => {
    const [asha, muted, blocked, blocking, friend] = (await members(5)) as [Member, Member, Member, Member, Member]
    const now = site.clock.now()
    await site.rows('INSERT INTO mutes (muter_id, muted_id, created_at) VALUES ($1, $2, $3)', [asha.id, muted.id, now])
    const block = 'INSERT INTO blocks (blocker_id, blocked_id, created_at) VALUES ($1, $2, $3)'
    await site.rows(block, [asha.id, blocked.id, now])
    await site.rows(block, [blocking.id, asha.id, now])
    const post = await site.post(asha)
    for (const by of [muted, blocked, blocking]) {
      await site.liked(post, [by])
      await site.commented(post, by, 'Hello there')
      await site.happen({ name: 'user_followed', by, data: { followedId: asha.id } })
    }
    expect(await site.list(asha)).toMatchObject({ items: [], unread: 0 })
    await site.liked(post, [muted, friend])
    expect((await site.list(asha)).items).toMatchObject([{ count: 1, people: [{ handle: friend.handle }] }])
  })
})

describe('what a moderator did', () => {
  const decided = (data: Record<string, unknown>) =>
    site.happen({
      name: 'moderation_decided',
      data: { caseId: newId(), subject: 'post', reporterIds: [], appeal: null, isUpheld: true, ...data },
    })

  it('is told to the author with the reason and to the reporters without it, each by itself [CO-7, CO-8]', async () => {
    const [asha, ravi, meera] = (await members(3)) as [Member, Member, Member]
    const post = await site.post(asha, { isHidden: true, title: 'Mine' })
    const reporterIds = [ravi.id, meera.id]
    await decided({ act: 'hide', authorId: asha.id, reason: 'Shows a brand.', postId: post.id, reporterIds })
    await decided({ act: 'restore', authorId: asha.id, reason: 'We were wrong.', postId: post.id })
    const { items } = await site.list(asha)
    expect(items).toMatchObject([
      { kind: 'moderation', act: 'post_restored', post: { title: 'Mine', imageUrl: null } },
      { kind: 'moderation', act: 'post_hidden', reason: 'Shows a brand.', href: `/post/${post.shown}` },
    ])
    for (const reporter of [ravi, meera]) {
      const [told] = (await site.list(reporter)).items
      expect(told).toMatchObject({ act: 'report_upheld', href: '/notifications' })
      expect(told).not.toHaveProperty('reason')
      expect(told).not.toHaveProperty('post')
    }
  })

  it('to an appeal is told as what it is, and more reporters of one decision tell the author nothing [CO-7, CO-8]', async () => {
    const [asha, ravi, meera] = (await members(3)) as [Member, Member, Member]
    const post = await site.post(asha, { isHidden: true })
    const about = { postId: post.id, reason: 'It still shows a brand.' }
    await decided({ ...about, act: 'dismiss', authorId: asha.id, appeal: 'refused', reporterIds: [ravi.id] })
    await decided({ ...about, act: 'dismiss', authorId: null, reporterIds: [meera.id], isUpheld: false })
    await decided({ ...about, act: 'dismiss', authorId: asha.id, isUpheld: false })
    expect((await site.list(asha)).items).toMatchObject([{ act: 'appeal_refused', reason: 'It still shows a brand.' }])
    expect((await site.list(ravi)).items).toMatchObject([{ act: 'report_upheld' }])
    expect((await site.list(meera)).items).toMatchObject([{ act: 'report_dismissed' }])
  })

  it('by reports alone says so; what a moderator hid is told by the decision only [CO-7, CO-8]', async () => {
    const asha = await site.member()
    const post = await site.post(asha)
    const hidden = (by: string) => ({ name: 'post_hidden', data: { postId: post.id, authorId: asha.id, by } }) as const
    await site.happen(hidden('moderator'), hidden('reports'))
    expect((await site.list(asha)).items.map(({ act }) => act)).toEqual(['post_hidden_by_reports'])
  })
})

it('a fact of another shape is kept aside and stops nobody [NF-8]', async () => {
  const [asha, ravi] = (await members(2)) as [Member, Member]
  const post = await site.post(asha)
  await site.happen({ name: 'post_liked', data: { postId: 'nonsense' } })
  await site.liked(post, [ravi])
  expect((await site.list(asha)).unread).toBe(1)
})
