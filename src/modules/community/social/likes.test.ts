// Likes: one call, one row, a counter that is always the count of the rows.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSocial, type TestSocial } from '../../../../test/social.ts'
import { toggleLikeRow } from './likes.sql.ts'
import { markLiked } from './mark-liked.ts'

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

test('ten thousand random toggles on 64 connections leave every counter equal to the count of its rows [CO-3]', async () => {
  const { member, post, services, clock, rows } = social
  const author = await member()
  const posts = await Promise.all(Array.from({ length: 40 }, () => post(author)))
  const fans = await Promise.all(Array.from({ length: 60 }, () => member()))
  const any = <T>(of: T[]): T => of[Math.floor(Math.random() * of.length)] as T
  await Promise.all(
    Array.from({ length: 64 }, async (_, connection) => {
      const most = Math.floor(10_000 / 64) + (connection < 10_000 % 64 ? 1 : 0)
      for (let n = 0; n < most; n++) {
        // Half of them on one post, so that many stand in line.
        const at = Math.random() < 0.5 ? posts[0] : any(posts)
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
