// Likes: one call, one row, a counter that is always the count of the rows.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomNumbers, testSeed } from '../../../../test/random.ts'
import { type Member, startSocial, type TestPost, type TestSocial } from '../../../../test/social.ts'
import { toggleLikeRow } from './likes.sql.ts'
import { markLiked } from './mark-liked.ts'
import { tellLikes } from './tell-likes.ts'

let social: TestSocial
beforeAll(async () => {
  social = await startSocial({ poolSize: 64 })
})
afterAll(() => social.close())

test('marks the posts that somebody likes, and none for a visitor [CO-3]', async () => {
  const { member, post, services, clock } = social
  const [author, fan] = [await member(), await member()]
  const [one, other] = [await post(author), await post(author)]
  await toggleLikeRow(services.db, { postId: one.id, userId: fan.id, now: clock.now() })
  const posts = [
    { id: other.shown, liked: false },
    { id: one.shown, liked: false },
  ]
  expect(await markLiked(services.db, fan.id, posts)).toEqual([
    { id: other.shown, liked: false },
    { id: one.shown, liked: true },
  ])
  expect(await markLiked(services.db, null, posts)).toEqual(posts)
})

test(`ten thousand random toggles on 64 connections leave every counter equal to the count of its rows, seed ${testSeed} [CO-3]`, async () => {
  const { member, post, services, clock, rows } = social
  const author = await member()
  const posts = await Promise.all(Array.from({ length: 40 }, () => post(author)))
  const fans = await Promise.all(Array.from({ length: 60 }, () => member()))
  const next = randomNumbers(testSeed)
  const any = <T>(of: T[]): T => of[Math.floor(next() * of.length)] as T
  await Promise.all(
    Array.from({ length: 64 }, async (_, connection) => {
      const most = Math.floor(10_000 / 64) + (connection < 10_000 % 64 ? 1 : 0)
      for (let n = 0; n < most; n++) {
        // Half of them on one post, so that many stand in line.
        const at = next() < 0.5 ? posts[0] : any(posts)
        await toggleLikeRow(services.db, { postId: at?.id ?? '', userId: any(fans).id, now: clock.now() })
      }
    }),
  )
  const wrong = await rows(`SELECT c.post_id FROM post_counters c
    WHERE c.likes <> (SELECT count(*) FROM post_likes l WHERE l.post_id = c.post_id AND l.is_liked)`)
  expect(wrong).toEqual([])
  const [sum] = await rows<{ likes: number }>('SELECT sum(likes) AS likes FROM post_counters')
  expect(Number(sum?.likes)).toBeGreaterThan(0)
}, 60_000)

const like = (post: TestPost, by: Member | null) => social.send('POST', `/api/community/${post.shown}/like`, by)
const told = async (post: TestPost) =>
  (
    await social.rows<{ data: { actorIds: string[]; count: number } }>(
      `SELECT data FROM events WHERE name = 'post_liked' AND data ->> 'postId' = $1 ORDER BY occurred_at, id`,
      [post.id],
    )
  ).map(({ data }) => data)

describe('POST /api/community/:postId/like', () => {
  test('likes, takes back, and says the count each time [CO-3]', async () => {
    const [author, fan, other] = [await social.member(), await social.member(), await social.member()]
    const post = await social.post(author)
    const first = await like(post, fan)
    expect([first.statusCode, first.json()]).toEqual([200, { liked: true, likes: 1 }])
    expect((await like(post, other)).json()).toEqual({ liked: true, likes: 2 })
    expect((await like(post, fan)).json()).toEqual({ liked: false, likes: 1 })
    expect((await like(post, fan)).json()).toEqual({ liked: true, likes: 2 })
  })

  test('asks a visitor to sign in [CO-9]', async () => {
    const post = await social.post(await social.member())
    expect((await like(post, null)).statusCode).toBe(401)
  })

  test('finds nothing that is hidden, private, withdrawn, being prepared, unknown or malformed [CO-3]', async () => {
    const [author, fan] = [await social.member(), await social.member()]
    const posts = [
      await social.post(author, { isHidden: true }),
      await social.post(author, { visibility: 'private' }),
      await social.post(author, { state: 'withdrawn' }),
      await social.post(author, { state: 'preparing' }),
      { id: '', shown: 'pst_01h455vb4pex5vsknk084sn02q' },
      { id: '', shown: 'nonsense' },
    ]
    for (const post of posts) {
      const answer = await like(post, fan)
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'not_found'])
    }
    expect(await social.rows('SELECT FROM post_likes WHERE user_id = $1', [fan.id])).toEqual([])
  })

  test('finds nothing across a block, whoever blocked whom [CO-5]', async () => {
    const [author, fan] = [await social.member(), await social.member()]
    const post = await social.post(author)
    await social.send('POST', `/api/users/${fan.handle}/block`, author)
    expect((await like(post, fan)).statusCode).toBe(404)
    await social.send('DELETE', `/api/users/${fan.handle}/block`, author)
    await social.send('POST', `/api/users/${author.handle}/block`, fan)
    expect((await like(post, fan)).statusCode).toBe(404)
  })
})

describe('what an author hears of likes', () => {
  test('is one fact for a post, with the count and the newest three [CO-8]', async () => {
    const author = await social.member()
    const post = await social.post(author)
    const fans = await Promise.all(Array.from({ length: 5 }, () => social.member()))
    for (const fan of fans) {
      social.clock.advance(1_000)
      await like(post, fan)
    }
    await tellLikes(social.services)
    const newest = fans.slice(-3).reverse()
    expect(await told(post)).toEqual([{ postId: post.id, actorIds: newest.map(({ id }) => id), count: 5 }])
    await tellLikes(social.services)
    expect(await told(post)).toHaveLength(1)
  })

  test('never names the same person twice, however often they like again [CO-3]', async () => {
    const [author, fan, other] = [await social.member(), await social.member(), await social.member()]
    const post = await social.post(author)
    await like(post, fan)
    await tellLikes(social.services)
    for (let again = 0; again < 10; again++) await like(post, fan)
    await like(post, other)
    await tellLikes(social.services)
    expect((await told(post)).map(({ actorIds }) => actorIds)).toEqual([[fan.id], [other.id]])
  })

  test('leaves out what was taken back meanwhile, and tells it when it comes again [CO-3]', async () => {
    const [author, fan] = [await social.member(), await social.member()]
    const post = await social.post(author)
    await like(post, fan)
    await like(post, fan)
    await tellLikes(social.services)
    expect(await told(post)).toEqual([])
    expect(await social.rows('SELECT FROM post_likes WHERE post_id = $1', [post.id])).toEqual([])
    await like(post, fan)
    await tellLikes(social.services)
    expect(await told(post)).toHaveLength(1)
  })

  test('neither names nor counts whom the author muted, or who blocked whom, however many liked after them [CO-8, CO-5]', async () => {
    const author = await social.member()
    const post = await social.post(author)
    const fans = await Promise.all(Array.from({ length: 8 }, () => social.member()))
    for (const fan of fans) {
      social.clock.advance(1_000)
      await like(post, fan)
    }
    const [muted, blocked, blocking, , , , , last] = fans as [Member, Member, Member, ...Member[]]
    await social.send('POST', `/api/users/${muted.handle}/mute`, author)
    await social.send('POST', `/api/users/${last?.handle}/mute`, author)
    await social.send('POST', `/api/users/${blocked.handle}/block`, author)
    await social.send('POST', `/api/users/${author.handle}/block`, blocking)
    await tellLikes(social.services)
    const newest = fans.slice(4, 7).reverse()
    expect(await told(post)).toEqual([{ postId: post.id, actorIds: newest.map(({ id }) => id), count: 4 }])
    const [left] = await social.rows('SELECT FROM post_likes_to_tell WHERE post_id = $1', [post.id])
    expect(left).toBeUndefined()
  })

  test('is nothing of oneself and nothing of a post that was hidden meanwhile [CO-7]', async () => {
    const [author, fan] = [await social.member(), await social.member()]
    const [own, hidden] = [await social.post(author), await social.post(author)]
    expect((await like(own, author)).json()).toEqual({ liked: true, likes: 1 })
    await like(hidden, fan)
    await social.rows('UPDATE posts SET hidden_at = created_at WHERE id = $1', [hidden.id])
    await tellLikes(social.services)
    expect([await told(own), await told(hidden)]).toEqual([[], []])
  })

  test('is told once when two workers tell at the same moment [NF-8]', async () => {
    const author = await social.member()
    const posts = await Promise.all(Array.from({ length: 20 }, () => social.post(author)))
    const fans = await Promise.all(Array.from({ length: 5 }, () => social.member()))
    await Promise.all(posts.flatMap((post) => fans.map((fan) => like(post, fan))))
    await Promise.all(Array.from({ length: 4 }, () => tellLikes(social.services)))
    for (const post of posts) {
      const counts = (await told(post)).map(({ count }) => count)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5)
    }
  })
})

test('a bot of today likes twelve times and is then told to wait [NF-5]', async () => {
  const limited = await startSocial({ config: { rateLimitsEnabled: true } })
  const author = await limited.member()
  const bots = [await limited.member({ ageDays: 0 }), await limited.member({ ageDays: 3 }), await limited.member()]
  const posts = await Promise.all(Array.from({ length: 70 }, () => limited.post(author)))
  const passed = await Promise.all(
    bots.map(async (bot) => {
      const answers = await Promise.all(
        posts.map(({ shown }) => limited.send('POST', `/api/community/${shown}/like`, bot)),
      )
      return answers.filter(({ statusCode }) => statusCode === 200).length
    }),
  )
  expect(passed).toEqual([12, 30, 60])
  const [row] = await limited.rows<{ likes: number }>('SELECT sum(likes) AS likes FROM post_counters')
  expect(Number(row?.likes)).toBe(102)
  await limited.close()
})
