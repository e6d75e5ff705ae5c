// People to each other: following, blocking, muting, profiles.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeFlags } from '#platform/flags/index.ts'
import { type Member, startSocial, type TestSocial } from '../../../../test/social.ts'
import { isFollowing, isKeptApart, listKeptAway, listUnwanted } from './people.sql.ts'

let social: TestSocial
beforeAll(async () => {
  social = await startSocial()
})
afterAll(() => social.close())

type Act = 'follow' | 'block' | 'mute'
const act = (what: Act, whom: Member | string, by: Member | null) =>
  social.send('POST', `/api/users/${typeof whom === 'string' ? whom : whom.handle}/${what}`, by)
const undo = (what: Act, whom: Member | string, by: Member | null) =>
  social.send('DELETE', `/api/users/${typeof whom === 'string' ? whom : whom.handle}/${what}`, by)
const profile = (whom: Member | string, by: Member | null) =>
  social.send('GET', `/api/users/${typeof whom === 'string' ? whom : whom.handle}`, by)
const postsOf = (whom: Member, by: Member | null, query = '') =>
  social.send('GET', `/api/users/${whom.handle}/posts${query}`, by)

async function pair(): Promise<[Member, Member]> {
  return [await social.member({ name: 'Asha' }), await social.member({ name: 'Ravi' })]
}

async function expectExactCounts(): Promise<void> {
  const wrong = await social.rows(`SELECT c.user_id FROM person_counters c
    WHERE c.followers <> (SELECT count(*) FROM follows WHERE followed_id = c.user_id)
      OR c.following <> (SELECT count(*) FROM follows WHERE follower_id = c.user_id)`)
  expect(wrong).toEqual([])
}

const suspend = (who: Member) => social.rows('UPDATE users SET suspended_at = created_at WHERE id = $1', [who.id])

describe('following', () => {
  test('counts on both sides, once, and ends again [CO-5]', async () => {
    const [asha, ravi] = await pair()
    const followed = await act('follow', ravi, asha)
    expect([followed.statusCode, followed.json()]).toEqual([
      200,
      { isFollowing: true, isMuted: false, isBlocked: false, followers: 1 },
    ])
    expect((await act('follow', ravi, asha)).json().followers).toBe(1)
    expect((await profile(asha, null)).json()).toMatchObject({ following: 1, followers: 0 })
    expect(await isFollowing(social.services.db, asha.id, ravi.id)).toBe(true)
    expect((await undo('follow', ravi, asha)).json()).toMatchObject({ isFollowing: false, followers: 0 })
    expect((await undo('follow', ravi, asha)).statusCode).toBe(200)
    await expectExactCounts()
  })

  test('is told once for ever, however often it is taken back [CO-8]', async () => {
    const [asha, ravi] = await pair()
    for (let n = 0; n < 5; n++) {
      await act('follow', ravi, asha)
      await undo('follow', ravi, asha)
    }
    const events = await social.rows(`SELECT data FROM events WHERE name = 'user_followed' AND user_id = $1`, [asha.id])
    expect(events).toEqual([{ data: { followedId: ravi.id } }])
  })

  test('each other at the same moment, on and off, leaves exact counts and no deadlock [CO-5]', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => social.member()))
    const any = () => people[Math.floor(Math.random() * people.length)] as Member
    const answers = await Promise.all(
      Array.from({ length: 300 }, () =>
        Math.random() < 0.6 ? act('follow', any(), any()) : undo('follow', any(), any()),
      ),
    )
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 403]))
    await expectExactCounts()
  })

  test('is refused for oneself and across one’s own block, 404 for who is not there, 401 for visitors [CO-5]', async () => {
    const [asha, ravi] = await pair()
    expect((await act('follow', asha, asha)).statusCode).toBe(403)
    expect((await act('follow', 'nobody_at_all', asha)).statusCode).toBe(404)
    expect((await undo('follow', 'nobody_at_all', asha)).statusCode).toBe(404)
    expect((await act('follow', ravi, null)).statusCode).toBe(401)
    await act('block', ravi, asha)
    const refused = await act('follow', ravi, asha)
    expect([refused.statusCode, refused.json().detail]).toEqual([
      403,
      'You have blocked this person. Unblock them first.',
    ])
    expect((await act('follow', asha, ravi)).statusCode).toBe(404)
    await suspend(ravi)
    expect((await act('follow', ravi, asha)).statusCode).toBe(404)
  })

  test('ends at 5,000 people [CO-5]', async () => {
    const [asha, ravi] = await pair()
    await social.rows('INSERT INTO person_counters (user_id, following) VALUES ($1, 5000)', [asha.id])
    const refused = await act('follow', ravi, asha)
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'forbidden'])
    await social.rows('DELETE FROM person_counters WHERE user_id = $1', [asha.id])
  })
})

describe('blocking', () => {
  test('ends following both ways and hides each from the other [CO-5]', async () => {
    const [asha, ravi] = await pair()
    await act('follow', ravi, asha)
    await act('follow', asha, ravi)
    await social.post(asha)
    await social.post(ravi)
    const blocked = await act('block', ravi, asha)
    expect(blocked.json()).toEqual({ isFollowing: false, isMuted: false, isBlocked: true, followers: 0 })
    await expectExactCounts()
    expect((await profile(asha, ravi)).statusCode).toBe(404)
    expect((await postsOf(asha, ravi)).statusCode).toBe(404)
    // Who blocked can look, to take it back.
    expect((await profile(ravi, asha)).json()).toMatchObject({ isBlocked: true, followers: 0 })
    expect((await postsOf(ravi, asha)).json().items).toEqual([])
    const { db } = social.services
    expect([await isKeptApart(db, asha.id, ravi.id), await isKeptApart(db, ravi.id, asha.id)]).toEqual([true, true])
    expect([await listKeptAway(db, asha.id), await listKeptAway(db, ravi.id)]).toEqual([[ravi.id], [asha.id]])
    await undo('block', ravi, asha)
    expect((await profile(asha, ravi)).json()).toMatchObject({ isFollowing: false, followers: 0 })
    expect(await isKeptApart(db, asha.id, ravi.id)).toBe(false)
    expect(await isKeptApart(db, null, ravi.id)).toBe(false)
  })

  test('at the moment somebody follows leaves no follower across the block [CO-5]', async () => {
    for (let round = 0; round < 10; round++) {
      const [asha, ravi] = await pair()
      await Promise.all([act('follow', asha, ravi), act('block', ravi, asha), act('follow', asha, ravi)])
      expect(await isFollowing(social.services.db, ravi.id, asha.id)).toBe(false)
    }
    await expectExactCounts()
  })

  test('and muting are refused for oneself, 404 for who is not there, 401 for visitors [CO-5]', async () => {
    const [asha, ravi] = await pair()
    for (const what of ['block', 'mute'] as const) {
      expect((await act(what, asha, asha)).statusCode).toBe(403)
      expect((await act(what, 'nobody_at_all', asha)).statusCode).toBe(404)
      expect((await undo(what, 'nobody_at_all', asha)).statusCode).toBe(404)
      expect((await act(what, ravi, null)).statusCode).toBe(401)
      expect((await undo(what, ravi, null)).statusCode).toBe(401)
    }
    expect((await undo('follow', ravi, null)).statusCode).toBe(401)
  })
})

describe('muting', () => {
  test('leaves everything but the feed and what one is told as it is [CO-5]', async () => {
    const [asha, ravi] = await pair()
    await act('follow', ravi, asha)
    expect((await act('mute', ravi, asha)).json()).toMatchObject({ isMuted: true, isFollowing: true })
    const { db } = social.services
    expect(await listKeptAway(db, asha.id)).toEqual([ravi.id])
    expect(await listKeptAway(db, ravi.id)).toEqual([])
    expect(await listUnwanted(db.query, asha.id, [ravi.id])).toEqual(new Set([ravi.id]))
    expect(await listUnwanted(db.query, ravi.id, [asha.id])).toEqual(new Set())
    expect((await profile(asha, ravi)).statusCode).toBe(200)
    expect((await undo('mute', ravi, asha)).json()).toMatchObject({ isMuted: false })
  })
})

test('one sees whom one keeps away, newest first, each once [CO-5]', async () => {
  const asha = await social.member()
  const others: Member[] = []
  for (let n = 0; n < 5; n++) {
    const other = await social.member({ name: `Other ${n}` })
    others.push(other)
    social.clock.advance(1_000)
    await act('block', other, asha)
  }
  social.clock.advance(1_000)
  await act('mute', others[1] as Member, asha)
  const list = (query: string) => social.send('GET', `/api/profile/kept-away${query}`, asha)
  const first = (await list('?limit=2')).json()
  const rest = (await list(`?limit=10&cursor=${first.nextCursor}`)).json()
  const handles = [...first.items, ...rest.items].map(({ handle }: { handle: string }) => handle)
  expect(handles).toEqual([1, 4, 3, 2, 0].map((n) => others[n]?.handle))
  expect(first.items[0]).toMatchObject({ isBlocked: true, isMuted: true })
  expect(first.items[1]).toMatchObject({ isBlocked: true, isMuted: false })
  expect((await list('?cursor=abc')).statusCode).toBe(400)
  expect((await social.send('GET', '/api/profile/kept-away', null)).statusCode).toBe(401)
})

describe('GET /api/users/:handle', () => {
  test('sums what everybody sees: posts, likes, reuses [CO-5]', async () => {
    const [asha, ravi] = await pair()
    const post = await social.post(asha, { reuses: 200 })
    await social.post(asha, { reuses: 14 })
    await social.post(asha, { reuses: 1000, isHidden: true })
    await social.post(asha, { reuses: 1000, visibility: 'private' })
    await social.send('POST', `/api/community/${post.shown}/like`, ravi)
    await act('follow', asha, ravi)
    const expected = {
      handle: asha.handle,
      name: 'Asha',
      pictureUrl: null,
      createdAt: new Date(social.clock.now().getTime() - 30 * 86_400_000).toISOString(),
      posts: 2,
      reuses: 214,
      likes: 1,
      followers: 1,
      following: 0,
      isSelf: false,
      isFollowing: false,
      isMuted: false,
      isBlocked: false,
    }
    expect((await profile(asha, null)).json()).toEqual(expected)
    expect((await profile(asha, ravi)).json()).toEqual({ ...expected, isFollowing: true })
    expect((await profile(asha.handle.toUpperCase(), asha)).json()).toEqual({ ...expected, isSelf: true })
  })

  test('is 404 for unknown, suspended and erased people [CO-5]', async () => {
    const [asha, ravi] = await pair()
    await suspend(asha)
    for (const whom of [asha, 'nobody_at_all', 'no/../body', '<b>']) {
      const handle = typeof whom === 'string' ? encodeURIComponent(whom) : whom
      expect((await profile(handle, ravi)).statusCode).toBe(404)
    }
    expect((await postsOf(asha, ravi)).statusCode).toBe(404)
  })

  test('and everything else to read is closed to visitors while an admin says so [CO-9]', async () => {
    const closed = await startSocial()
    const asha = await closed.member()
    const post = await closed.post(asha)
    const flags = { 'studio.takesOrders': true, 'identity.takesRegistrations': true, 'feed.visibleToVisitors': false }
    await closed.services.db.transaction((tx) =>
      changeFlags(tx, {
        flags,
        changedBy: asha.id,
        reason: 'test',
        basedOn: 0,
        effectiveAt: closed.clock.now(),
        now: closed.clock.now(),
      }),
    )
    closed.clock.advance(10_000)
    const addresses = [
      `/api/users/${asha.handle}`,
      `/api/users/${asha.handle}/posts`,
      `/api/community/${post.shown}/comments`,
    ]
    for (const url of addresses) {
      expect((await closed.send('GET', url, null)).statusCode).toBe(401)
      expect((await closed.send('GET', url, asha)).statusCode).toBe(200)
    }
    await closed.close()
  })
})

describe('GET /api/users/:handle/posts', () => {
  test('pages what everybody sees newest first, with what the one who asks likes [CO-5]', async () => {
    const [asha, ravi] = await pair()
    const titles = ['one', 'two', 'three', 'four']
    for (const title of titles) {
      social.clock.advance(1_000)
      const post = await social.post(asha, { title })
      if (title === 'three') await social.send('POST', `/api/community/${post.shown}/like`, ravi)
    }
    await social.post(asha, { title: 'hidden', isHidden: true })
    const first = (await postsOf(asha, ravi, '?limit=3')).json()
    const rest = (await postsOf(asha, ravi, `?limit=3&cursor=${first.nextCursor}`)).json()
    const all = [...first.items, ...rest.items]
    expect(all.map(({ title }) => title)).toEqual(['four', 'three', 'two', 'one'])
    expect(all.map(({ liked }) => liked)).toEqual([false, true, false, false])
    expect(all.some((post) => 'state' in post || 'visibility' in post)).toBe(false)
    expect((await postsOf(asha, ravi, '?cursor=abc')).statusCode).toBe(400)
    expect((await postsOf(asha, null)).json().items).toHaveLength(4)
  })

  test('shows one’s own also while nobody else sees them, and how it is with them [CO-1]', async () => {
    const asha = await social.member()
    const kinds = [
      {},
      { visibility: 'private' },
      { isHidden: true },
      { state: 'preparing' },
      { state: 'withdrawn' },
    ] as const
    for (const kind of kinds) {
      social.clock.advance(1_000)
      await social.post(asha, kind)
    }
    const { items } = (await postsOf(asha, asha)).json()
    expect(items.map(({ state, visibility }: { state: string; visibility: string }) => [state, visibility])).toEqual([
      ['preparing', 'public'],
      ['hidden', 'public'],
      ['live', 'private'],
      ['live', 'public'],
    ])
    expect((await postsOf(asha, null)).json().items).toHaveLength(1)
  })
})
