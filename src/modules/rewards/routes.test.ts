// Earnings over HTTP: each reply of each address, and that they say what the ledger says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Http } from '#platform/http/serve.ts'
import { newId, showId } from '#platform/ids.ts'
import { people, testHttp } from '../../../test/http.ts'
import { type RemixTest, startRemixing } from '../../../test/remix.ts'
import { communityModule } from '../community/module.ts'
import { creditsModule } from '../credits/module.ts'
import { rewardsData, rewardsModule } from './module.ts'

type Who = 'asha' | 'ravi' | 'meera'
let lab: RemixTest
let http: Http
/** Asha's. The second was remixed until its day was full, the third is withdrawn. */
const posts: { id: string; shown: string }[] = []
let image = ''
beforeAll(async () => {
  lab = await startRemixing()
  lab.clock.set('2026-11-22T10:00:00.000Z')
  for (const who of ['asha', 'ravi', 'meera'] as const) await lab.member({ paid: 10_000 }, people[who].userId)
  for (const title of ['First', 'Second', 'Third', 'Fourth']) {
    lab.clock.advance(60_000)
    posts.push(await lab.post(people.asha.userId, { title }))
  }
  const [first, second, third] = posts.map(({ id }) => id)
  const generationId = await lab.remix(people.ravi.userId, first ?? '')
  await lab.settle()
  const [creation] = await lab.rows<{ id: string }>('SELECT id FROM creations WHERE generation_id = $1', [generationId])
  image = showId('image', creation?.id ?? '')
  for (let n = 0; n < 5; n++) await lab.remixAndSettle(await lab.member({ bonus: 100 }), second ?? '')
  await lab.remixAndSettle(people.meera.userId, third ?? '')
  await lab.rows("UPDATE posts SET state = 'withdrawn', ended_at = now() WHERE id = ANY ($1::uuid[])", [
    [third, posts[3]?.id],
  ])
  http = await testHttp({ services: lab.services, modules: [creditsModule, communityModule(), rewardsModule] })
})
afterAll(async () => {
  expect(await lab.wrongBooks()).toEqual([])
  await http.app.close()
  await lab.close()
})

const get = (url: string, who: Who | null = 'asha', headers: Record<string, string> = {}) =>
  http.app.inject({ method: 'GET', url, headers: { ...(who && { authorization: `Bearer ${who}` }), ...headers } })
const record = (shown: string, generatedImageId: string, who: Who | null = 'ravi') =>
  http.app.inject({
    method: 'POST',
    url: `/api/community/${shown}/remix/record`,
    headers: who ? { authorization: `Bearer ${who}` } : {},
    payload: { generatedImageId },
  })
const codeOf = (answer: { statusCode: number; body: string }) => [answer.statusCode, JSON.parse(answer.body).code]

describe('GET /api/earnings', () => {
  it('says what was earned today and in all, with the limits and the end of the day in India [CR-5] [CR-11]', async () => {
    expect((await get('/api/earnings')).json()).toEqual({
      total: 3,
      today: 3,
      dayMax: 10,
      todayFromBonus: 2,
      bonusDayMax: 2,
      reward: 0.5,
      postMax: 20,
      dayEndsAt: '2026-11-22T18:30:00.000Z',
    })
    lab.clock.set('2026-11-22T18:30:00.000Z')
    expect((await get('/api/earnings')).json()).toMatchObject({ total: 3, today: 0, todayFromBonus: 0 })
  })

  it('says nothing but zeros to somebody without a post, and 401 to visitors [CR-5]', async () => {
    expect((await get('/api/earnings', 'ravi')).json()).toMatchObject({ total: 0, today: 0, dayMax: 10 })
    expect(codeOf(await get('/api/earnings', null))).toEqual([401, 'unauthenticated'])
  })
})

describe('GET /api/earnings/posts', () => {
  it('says what each post has earned, what is left, and which limit cut what; the newest first [CR-5] [CR-11]', async () => {
    const { items } = (await get('/api/earnings/posts')).json()
    // The fourth ended without ever earning: there is nothing to say of it.
    expect(items).toMatchObject([
      { title: 'Third', reuses: 1, earned: 0.5, left: 19.5, imageUrl: null },
      { title: 'Second', reuses: 5, earned: 2, left: 18, cutByBonus: 0.5, cutByDay: 0, cutByPost: 0 },
      { title: 'First', reuses: 1, earned: 0.5, left: 19.5 },
    ])
    expect(items[1].imageUrl).toMatch(/^\/media\//)
  })

  it('has pages without a repeat, 400 for a cursor that is none, 401 for visitors [CR-11]', async () => {
    const titles: string[] = []
    let cursor = ''
    do {
      const page = (await get(`/api/earnings/posts?limit=1${cursor}`)).json()
      titles.push(...page.items.map(({ title }: { title: string }) => title))
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : ''
    } while (cursor !== '')
    expect(titles).toEqual(['Third', 'Second', 'First'])
    expect(codeOf(await get('/api/earnings/posts?cursor=abc'))).toEqual([400, 'validation_failed'])
    expect(codeOf(await get('/api/earnings/posts', null))).toEqual([401, 'unauthenticated'])
  })
})

describe('GET /api/earnings/rewards', () => {
  it('lists each reward with what cut it, newest first, of all posts and of one [CR-5] [CR-11]', async () => {
    const { items } = (await get('/api/earnings/rewards')).json()
    expect(items).toHaveLength(7)
    expect(items[0]).toMatchObject({ by: 'person_3', title: 'Third', granted: 0.5, full: 0.5, cutBy: 'none' })
    expect(items[1]).toMatchObject({ title: 'Second', granted: 0, full: 0.5, cutBy: 'bonus', paidWithBonus: true })
    const ofOne = (await get(`/api/earnings/rewards?postId=${posts[0]?.shown}`)).json()
    expect(ofOne.items).toMatchObject([{ by: 'person_2', title: 'First' }])
  })

  it('names nobody whose account is gone [NF-7]', async () => {
    const erase =
      "UPDATE users SET email = NULL, email_verified_at = NULL, handle = 'erased_' || right(replace(id::text, '-', ''), 22) WHERE id = $1"
    const [row] = await lab.rewards(posts[1]?.id ?? '')
    await lab.rows(erase, [row?.user_id])
    const { items } = (await get(`/api/earnings/rewards?postId=${posts[1]?.shown}`)).json()
    expect(items.map(({ by }: { by: string | null }) => by).filter((by: string | null) => by === null)).toHaveLength(1)
  })

  it('has pages without a repeat, 404 for another’s post, 400 for a cursor that is none, 401 for visitors [CR-11]', async () => {
    const ids = new Set<string>()
    let cursor = ''
    do {
      const page = (await get(`/api/earnings/rewards?limit=3${cursor}`)).json()
      for (const { id } of page.items) ids.add(id)
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : ''
    } while (cursor !== '')
    expect(ids.size).toBe(7)
    expect(codeOf(await get(`/api/earnings/rewards?postId=${posts[0]?.shown}`, 'ravi'))).toEqual([404, 'not_found'])
    expect(codeOf(await get('/api/earnings/rewards?postId=pst_nonsense'))).toEqual([404, 'not_found'])
    for (const cursor of ['abc', '0', '99999999999', '-1']) {
      expect(codeOf(await get(`/api/earnings/rewards?cursor=${cursor}`))).toEqual([400, 'validation_failed'])
    }
    expect(codeOf(await get('/api/earnings/rewards', null))).toEqual([401, 'unauthenticated'])
  })
})

describe('POST remix/record', () => {
  it('reports what was settled and changes nothing, however often it is called [CR-5]', async () => {
    const before = await lab.rows('SELECT count(*) FROM transfers')
    for (let n = 0; n < 3; n++) {
      const answer = await record(posts[0]?.shown ?? '', image)
      expect([answer.statusCode, answer.json()]).toEqual([
        200,
        { rewarded: true, rewardCredits: 0.5, creatorTotalForAsset: 0.5 },
      ])
    }
    expect(await lab.rows('SELECT count(*) FROM transfers')).toEqual(before)
  })

  it('reports no reward for what is not settled yet, nor for the second picture of a person [CR-5]', async () => {
    const post = posts[0] ?? { id: '', shown: '' }
    const generationId = await lab.remix(people.ravi.userId, post.id)
    const [creation] = await lab.rows<{ id: string }>('SELECT id FROM creations WHERE generation_id = $1', [
      generationId,
    ])
    const second = showId('image', creation?.id ?? '')
    expect((await record(post.shown, second)).json()).toEqual({ rewarded: false, creatorTotalForAsset: 0.5 })
    await lab.settle()
    expect((await record(post.shown, second)).json()).toEqual({ rewarded: false, creatorTotalForAsset: 0.5 })
  })

  it('answers 404 for another’s picture, another post, or none; 401 for visitors [CR-5]', async () => {
    const [first, second] = posts.map(({ shown }) => shown)
    expect(codeOf(await record(first ?? '', image, 'meera'))).toEqual([404, 'not_found'])
    expect(codeOf(await record(second ?? '', image))).toEqual([404, 'not_found'])
    expect(codeOf(await record(first ?? '', showId('image', newId())))).toEqual([404, 'not_found'])
    expect(codeOf(await record('pst_nonsense', image))).toEqual([404, 'not_found'])
    expect((await record(first ?? '', '')).statusCode).toBe(400)
    expect(codeOf(await record(first ?? '', image, null))).toEqual([401, 'unauthenticated'])
  })
})

describe('the wallet', () => {
  it.each([
    ['en', 'Somebody made a picture from a post of yours.'],
    ['hi', 'किसी ने आपकी पोस्ट से तस्वीर बनाई।'],
  ])('says in %s what a reward was for [CR-11]', async (locale, reason) => {
    const { items } = (await get('/api/wallet/entries', 'asha', { 'accept-language': locale })).json()
    expect(items[0]).toMatchObject({ kind: 'reuse_reward', change: 0.5, reason })
  })
})

describe('a copy of one’s data', () => {
  it('has the rewards one got, and what one’s pictures brought to others; an erasure leaves the rows to the ledger [NF-7]', async () => {
    const read = async (userId: string) => {
      const files: Record<string, unknown[]> = {}
      for await (const file of rewardsData(lab.services).exportFiles(userId, 'en')) {
        let text = ''
        for await (const chunk of await file.open()) text += String(chunk)
        files[file.name] = JSON.parse(text)
      }
      return files
    }
    const asha = await read(people.asha.userId)
    expect([asha['rewards/received.json']?.length, asha['rewards/for-others.json']]).toEqual([7, []])
    const ravi = await read(people.ravi.userId)
    expect(ravi['rewards/received.json']).toEqual([])
    expect(ravi['rewards/for-others.json']).toMatchObject([{ post: posts[0]?.shown }])
    expect(JSON.stringify(ravi)).not.toContain('granted')
    expect(await rewardsData(lab.services).erase(people.asha.userId, new AbortController().signal)).toBe('done')
    expect(await lab.rewards(posts[0]?.id ?? '')).toHaveLength(1)
  })
})
