import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '#platform/db/database.ts'
import { changeFlags, defaultFlags } from '#platform/flags/index.ts'
import { newId } from '#platform/ids.ts'
import { startFeed, type TestFeed } from '../../../../test/feed.ts'
import { randomChoices, testSeed } from '../../../../test/random.ts'
import type { Member, TestPost } from '../../../../test/social.ts'
import { listFeed } from './list-feed.ts'
import { forgetFeedPages } from './shared-pages.ts'

let feed: TestFeed
let asha: Member
let ravi: Member
const at = (seconds: number) => new Date(Date.parse('2026-11-01T00:00:00Z') + seconds * 1000)

beforeAll(async () => {
  feed = await startFeed()
  asha = await feed.member({ name: 'Asha Rao' })
  ravi = await feed.member({ name: 'Ravi' })
})
afterAll(() => feed?.close())
beforeEach(async () => {
  await feed.rows('TRUNCATE posts, post_likes, follows, blocks, mutes CASCADE')
  forgetFeedPages(feed.services.db)
})

const addMany = async (count: number, author = asha) => {
  const posts: TestPost[] = []
  for (let n = 0; n < count; n++) posts.push(await feed.add(author, { publishedAt: at(n), title: `Lamp ${n}` }))
  return posts
}
const stand = (table: 'follows' | 'mutes' | 'blocks', who: Member, whom: Member) =>
  feed.rows(`INSERT INTO ${table} VALUES ($1, $2, now())`, [who.id, whom.id])
const newestFirst = (posts: readonly TestPost[]) => posts.map(({ shown }) => shown).reverse()

describe('the latest posts', () => {
  it('come newest first with what a card shows, and page after page all of them [CO-2]', async () => {
    const posts = await addMany(11)
    expect(await feed.scroll('sort=latest&limit=3')).toEqual(newestFirst(posts))
    const [card] = (await feed.page('sort=latest&limit=1')).items
    expect(card).toMatchObject({
      title: 'Lamp 10',
      author: { handle: asha.handle, name: 'Asha Rao' },
      likes: 0,
      liked: false,
      reuses: 0,
      remix: 'open',
      category: { id: 'festivals' },
    })
  })

  it('posts of one microsecond are all shown once [CO-2]', async () => {
    const posts: TestPost[] = []
    for (let n = 0; n < 9; n++) posts.push(await feed.add(asha, { publishedAt: '2026-11-01T00:00:00.123456Z' }))
    const seen = await feed.scroll('sort=latest&limit=2')
    expect(new Set(seen)).toEqual(new Set(newestFirst(posts)))
    expect(seen).toHaveLength(9)
  })

  it(`nothing comes twice and nothing is missed while posts arrive and go, seed ${testSeed} [CO-2]`, async () => {
    const choose = randomChoices(testSeed)
    const posts = await addMany(60)
    const gone = new Set<string>()
    const seen = await feed.scroll('sort=latest&limit=5', async () => {
      for (let n = choose.int(0, 3); n > 0; n--) await feed.add(ravi, { publishedAt: at(100 + choose.int(0, 50)) })
      const post = choose.pick(posts)
      gone.add(post.shown)
      await feed.hide(post)
      forgetFeedPages(feed.services.db)
    })
    expect(new Set(seen).size).toBe(seen.length)
    for (const shown of newestFirst(posts)) if (!gone.has(shown)) expect(seen).toContain(shown)
  })

  it('of one category are of that category alone [CO-2]', async () => {
    const wanted = await feed.add(asha, { categoryId: 'business', publishedAt: at(1) })
    await feed.add(asha, { categoryId: 'festivals', publishedAt: at(2) })
    expect(await feed.scroll('sort=latest&categoryId=business')).toEqual([wanted.shown])
    expect(await feed.scroll('sort=latest&categoryId=no_such')).toEqual([])
  })

  it('private and hidden posts are in no list, and a hidden one leaves at once [CO-7]', async () => {
    const post = await feed.add(asha, { title: 'Marigold' })
    await feed.add(asha, { title: 'Marigold', visibility: 'private' })
    for (const query of ['sort=latest', 'sort=trending', 'q=marigold']) {
      expect((await feed.page(query)).items).toHaveLength(1)
    }
    await feed.hide(post)
    for (const query of ['sort=latest', 'sort=trending', 'q=marigold']) {
      expect((await feed.page(query)).items).toEqual([])
    }
  })

  it('what one process hides is in no page that another one keeps, and nothing else is missing there [CO-7, CO-2]', async () => {
    const posts = await addMany(6)
    const other = openDatabase({
      connectionString: feed.database.url,
      poolSize: 4,
      role: 'rangoli_app',
      applicationName: 'rangoli-other',
    })
    const processes = [feed.services, { ...feed.services, db: other }]
    const shownBy = async (services: (typeof processes)[number]) =>
      (await listFeed(services, { viewerId: ravi.id, query: { sort: 'latest', limit: 4 } })).items.map(({ id }) => id)
    try {
      const first = newestFirst(posts).slice(0, 4)
      expect(await Promise.all(processes.map(shownBy))).toEqual([first, first])
      const ends = ['hidden_at = now()', `state = 'withdrawn', ended_at = now()`]
      for (const [nth, end] of ends.entries()) {
        await feed.rows(`UPDATE posts SET ${end} WHERE id = $1`, [posts[5 - nth]?.id])
        const left = first.slice(nth + 1)
        for (const services of processes) {
          const seen = await Promise.all([shownBy(services), shownBy(services), shownBy(services)])
          expect(seen).toEqual([left, left, left])
        }
      }
    } finally {
      await other.close()
    }
  })
})

describe('what belongs to the one who asks', () => {
  it('their likes are marked, on the page that everybody shares [CO-3]', async () => {
    const [post] = await addMany(2)
    const like = 'INSERT INTO post_likes (post_id, user_id, is_liked, liked_at) VALUES ($1, $2, true, now())'
    await feed.rows(like, [post?.id, ravi.id])
    const likedBy = async (by: Member | null) =>
      (await feed.page('sort=latest', by)).items.filter(({ liked }) => liked).map(({ id }) => id)
    expect(await likedBy(ravi)).toEqual([post?.shown])
    expect(await likedBy(null)).toEqual([])
    expect(await likedBy(asha)).toEqual([])
  })

  it('people they muted or blocked are left out, and those who blocked them [CO-5]', async () => {
    const posts = await addMany(3)
    const other = await feed.add(ravi, { publishedAt: at(1.5) })
    for (const table of ['mutes', 'blocks'] as const) {
      await stand(table, ravi, asha)
      expect(await feed.scroll('sort=latest', undefined, ravi)).toEqual([other.shown])
      await feed.rows(`DELETE FROM ${table}`)
      expect(await feed.scroll('sort=latest', undefined, ravi)).toHaveLength(4)
    }
    await stand('blocks', ravi, asha)
    expect(await feed.scroll('sort=latest', undefined, asha)).toEqual(newestFirst(posts))
  })

  it('pages that hold only people they muted are passed over [CO-5]', async () => {
    const wanted = await feed.add(ravi, { publishedAt: at(-1) })
    await addMany(8)
    await stand('mutes', ravi, asha)
    expect((await feed.page('sort=latest&limit=3', ravi)).items.map(({ id }) => id)).toEqual([wanted.shown])
  })
})

describe('following', () => {
  it('shows the posts of people one follows, merged by time, each once [CO-2] [CO-5]', async () => {
    const reader = await feed.member()
    const posts: TestPost[] = []
    for (let n = 0; n < 12; n++) {
      const author = n % 3 === 0 ? asha : ravi
      posts.push(await feed.add(author, { publishedAt: at(n) }))
    }
    const stranger = await feed.member()
    await feed.add(stranger, { publishedAt: at(5) })
    for (const author of [asha, ravi]) await stand('follows', reader, author)
    expect(await feed.scroll('sort=following&limit=5', undefined, reader)).toEqual(newestFirst(posts))
    await stand('mutes', reader, asha)
    expect(await feed.scroll('sort=following', undefined, reader)).toHaveLength(8)
    expect(await feed.scroll('sort=following', undefined, stranger)).toEqual([])
  })

  it('needs a session [CO-2]', async () => {
    const answer = await feed.send('GET', '/api/community/feed?sort=following', null)
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({ code: 'unauthenticated' })
  })
})

describe('the answer', () => {
  it.each([
    'nonsense',
    'bCBhYQ',
    Buffer.from('l aaaaaa 2026-99-01T00:00:00.000000Z x').toString('base64url'),
    'x'.repeat(300),
  ])('a cursor that is none is refused and named: %s [CO-2]', async (cursor) => {
    for (const sort of ['latest', 'trending', 'following']) {
      const answer = await feed.send('GET', `/api/community/feed?sort=${sort}&cursor=${cursor}`, asha)
      expect(answer.statusCode).toBe(400)
      expect(answer.json()).toMatchObject({ code: 'validation_failed', fields: [{ field: 'cursor' }] })
    }
  })

  it('a cursor of another list is refused, and so is one of a day that never was [CO-2]', async () => {
    await addMany(4)
    const { nextCursor } = await feed.page('sort=latest&limit=2')
    for (const other of ['sort=trending', 'sort=following', 'sort=latest&categoryId=festivals', 'q=lamp']) {
      const answer = await feed.send('GET', `/api/community/feed?${other}&cursor=${nextCursor}`, asha)
      expect(answer.statusCode).toBe(400)
    }
    const text = Buffer.from(nextCursor ?? '', 'base64url').toString('latin1')
    for (const never of ['2026-02-31', '0000-11-01']) {
      const cursor = Buffer.from(text.replace(/\d{4}-\d\d-\d\d/, never), 'latin1').toString('base64url')
      expect((await feed.send('GET', `/api/community/feed?sort=latest&cursor=${cursor}`, asha)).statusCode).toBe(400)
    }
  })

  it('visitors read while the switch is on, and are asked to sign in when it is off [CO-9]', async () => {
    const turn = async (isOn: boolean, basedOn: number) => {
      const now = feed.clock.now()
      const flags = { ...defaultFlags, 'feed.visibleToVisitors': isOn }
      const change = { basedOn, effectiveAt: now, changedBy: newId(), reason: 'a test', now, flags }
      await feed.services.db.transaction((tx) => changeFlags(tx, change))
      feed.clock.advance(5_000)
    }
    await turn(false, 0)
    expect((await feed.send('GET', '/api/community/feed', null)).statusCode).toBe(401)
    expect((await feed.send('GET', '/api/community/feed', ravi)).statusCode).toBe(200)
    await turn(true, 1)
    expect((await feed.send('GET', '/api/community/feed', null)).statusCode).toBe(200)
  })

  it('who has the page already is told so, until something on it changes [CO-2]', async () => {
    const [post] = await addMany(3)
    const get = (headers: Record<string, string> = {}) =>
      feed.http.app.inject({ url: '/api/community/feed?sort=latest', headers })
    const first = await get({ 'accept-encoding': 'br' })
    const etag = String(first.headers.etag)
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
    expect(first.headers['cache-control']).toBe('private, no-cache')
    const again = await get({ 'if-none-match': etag })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    if (post) await feed.hide(post)
    expect((await get({ 'if-none-match': etag })).statusCode).toBe(200)
  })

  it('readers who come at once share one reading, and a failure is not kept [CO-2]', async () => {
    await addMany(3)
    const { pool } = feed.services.db
    const before = (await feed.rows<{ n: number }>(`SELECT count(*) AS n FROM posts`))[0]?.n
    expect(before).toBe(3)
    const pages = await Promise.all(Array.from({ length: 40 }, () => feed.page('sort=latest')))
    expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(1)
    expect(pool.totalCount).toBeLessThan(12)
  })
})
