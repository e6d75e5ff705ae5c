// Remixing over HTTP: one test for each reply of opening, ordering and listing, and for who may do it when.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Http } from '#platform/http/serve.ts'
import { newId, showId } from '#platform/ids.ts'
import { people, testHttp } from '../../../../test/http.ts'
import { type RemixTest, startRemixing } from '../../../../test/remix.ts'
import { sampleWords } from '../../studio/designs/sample-words.fixture.ts'
import { studioRoutes } from '../../studio/routes.ts'
import { communityModule } from '../module.ts'
import { remixJobs } from './jobs.ts'
import { sourcePosts } from './source-posts.ts'

type Who = 'asha' | 'ravi' | 'meera'
let lab: RemixTest
let http: Http
let post: { id: string; shown: string }
beforeAll(async () => {
  lab = await startRemixing({ config: { rateLimitsEnabled: false } })
  for (const who of ['asha', 'ravi', 'meera'] as const) await lab.member({ paid: 100_000 }, people[who].userId)
  http = await testHttp({
    services: lab.services,
    modules: [communityModule()],
    routes: (app, services) =>
      studioRoutes(app, services, { engines: lab.studio.engines, sourcePosts: sourcePosts(services) }),
  })
})
beforeEach(async () => {
  post = await lab.post(people.asha.userId, { prompt: 'a clay lamp on a dark table' })
})
afterAll(async () => {
  await http.app.close()
  await lab.close()
})

const send = (method: 'GET' | 'POST', url: string, who: Who | null, payload?: object) =>
  http.app.inject({
    method,
    url,
    headers: { ...(who && { authorization: `Bearer ${who}` }), 'idempotency-key': newId() },
    ...(payload && { payload }),
  })
const open = (who: Who | null = 'ravi', shown = post.shown) => send('POST', `/api/community/${shown}/remix/open`, who)
const generate = (body: object = {}, who: Who = 'ravi') =>
  send('POST', '/api/studio/generate', who, {
    remixOf: post.shown,
    prompt: 'a brass lamp',
    aspectRatio: '16:9',
    ...body,
  })
const codeOf = (answer: { statusCode: number; body: string }) => [answer.statusCode, JSON.parse(answer.body).code]
const change = (text: string, id = post.id) => lab.rows(`UPDATE posts SET ${text} WHERE id = $1`, [id])
const lastOrder = async () =>
  (
    await lab.rows<{ prompt: string; changes: string | null; source_post_id: string | null; image_type: string }>(
      'SELECT prompt, changes, source_post_id, image_type FROM generations ORDER BY created_at DESC, id DESC LIMIT 1',
    )
  )[0]

describe('POST remix/open', () => {
  it('answers what the studio begins with, under both addresses, and notes it [CO-4]', async () => {
    const slots = { headline: 'Diwali' }
    const design = sampleWords('Lamps')
    const given = await lab.post(people.asha.userId, { prompt: 'a lamp', design, slots, templateId: 'gone' })
    const answer = await open('ravi', given.shown)
    expect([answer.statusCode, answer.json()]).toMatchObject([
      200,
      {
        sourcePostId: given.shown,
        remix: 'open',
        templatePrompt: '',
        enhancedPrompt: 'a lamp',
        settings: { imageType: 'realistic', aspectRatio: '16:9', tier: 'standard', slots, design },
      },
    ])
    const [event] = await lab.rows(
      "SELECT user_id FROM events WHERE name = 'remix_opened' AND data ->> 'postId' = $1",
      [given.id],
    )
    expect(event).toEqual({ user_id: people.ravi.userId })
  })

  it('answers 403 for a closed post, and its author may go on from it all the same [CO-4]', async () => {
    await change("remix = 'closed'")
    expect(codeOf(await open())).toEqual([403, 'forbidden'])
    expect((await open('asha')).json()).toMatchObject({ remix: 'open', enhancedPrompt: 'a clay lamp on a dark table' })
  })

  it.each([
    ['hidden', 'hidden_at = now()'],
    ['private', "visibility = 'private'"],
    ['withdrawn', "state = 'withdrawn', ended_at = now()"],
    ['removed', "state = 'removed', ended_at = now()"],
    ['not public yet', "state = 'preparing'"],
  ])('answers 404 for a %s post, as for none [CO-4]', async (_name, text) => {
    await change(text)
    expect(codeOf(await open())).toEqual([404, 'not_found'])
    expect(codeOf(await open('ravi', showId('post', newId())))).toEqual([404, 'not_found'])
    expect(codeOf(await open('ravi', 'pst_nonsense'))).toEqual([404, 'not_found'])
  })

  it('answers 404 when one of the two has blocked the other, either way [CO-4] [CO-5]', async () => {
    const block = 'INSERT INTO blocks (blocker_id, blocked_id, created_at) VALUES ($1, $2, now())'
    for (const [one, other] of [
      ['asha', 'ravi'],
      ['ravi', 'asha'],
    ] as const) {
      expect((await open()).statusCode).toBe(200)
      await lab.rows(block, [people[one].userId, people[other].userId])
      expect(codeOf(await open())).toEqual([404, 'not_found'])
      expect(codeOf(await generate())).toEqual([404, 'not_found'])
      await lab.rows('DELETE FROM blocks')
    }
  })

  it('answers 401 to visitors [CO-9]', async () => {
    expect(codeOf(await open(null))).toEqual([401, 'unauthenticated'])
  })
})

describe('an order with remixOf', () => {
  it('is linked by the server after the post was opened, and takes what it does not say from the post [CO-4]', async () => {
    await open()
    await change("image_type = 'cartoon'")
    expect((await generate()).statusCode).toBe(202)
    const order = { prompt: 'a brass lamp', changes: null, source_post_id: post.id, image_type: 'cartoon' }
    expect(await lastOrder()).toEqual(order)
    expect((await generate({ prompt: '', changes: 'at night' })).statusCode).toBe(202)
    expect((await lastOrder())?.prompt).toBe('at night. a clay lamp on a dark table')
    await lab.deliver()
  })

  it('is refused with 403 unless this very person opened the post [CO-4]', async () => {
    expect(codeOf(await generate())).toEqual([403, 'forbidden'])
    await open('meera')
    expect(codeOf(await generate())).toEqual([403, 'forbidden'])
    expect(codeOf(await send('POST', '/api/studio/quote', 'ravi', { remixOf: post.shown, prompt: 'a lamp' }))).toEqual([
      403,
      'forbidden',
    ])
    await open()
    expect((await generate()).statusCode).toBe(202)
  })

  it('is taken for 24 hours after the last time it was opened, and not a millisecond longer [CO-4]', async () => {
    await open()
    lab.clock.advance(24 * 3_600_000)
    expect((await generate()).statusCode).toBe(202)
    lab.clock.advance(1)
    expect(codeOf(await generate())).toEqual([403, 'forbidden'])
    await open()
    expect((await generate()).statusCode).toBe(202)
  })

  it('is refused as soon as the post is closed, 403, or gone, 404 [CO-4]', async () => {
    await open()
    await change("remix = 'closed'")
    expect(codeOf(await generate())).toEqual([403, 'forbidden'])
    await change("remix = 'open', hidden_at = now()")
    expect(codeOf(await generate())).toEqual([404, 'not_found'])
    await change("hidden_at = NULL, state = 'withdrawn', ended_at = now()")
    expect(codeOf(await generate())).toEqual([404, 'not_found'])
    expect(codeOf(await generate({ remixOf: 'pst_nonsense' }))).toEqual([404, 'not_found'])
  })

  it('that says changes without a post is refused with the field [CO-4]', async () => {
    const answer = await send('POST', '/api/studio/generate', 'ravi', { prompt: 'a lamp', changes: 'at night' })
    expect([answer.statusCode, answer.json().fields]).toMatchObject([400, [{ field: 'changes' }]])
  })

  it('in many at once keeps its link and its words through the shared commit [CO-4] [ST-9]', async () => {
    const sealed = await lab.post(people.asha.userId, { remix: 'sealed', prompt: 'a secret garden' })
    for (const who of ['ravi', 'meera'] as const) {
      await open(who)
      await open(who, sealed.shown)
    }
    const orders = Array.from({ length: 24 }, (_, index) =>
      index % 2 === 0
        ? generate({}, index % 4 === 0 ? 'ravi' : 'meera')
        : generate(
            { remixOf: sealed.shown, prompt: '', changes: `variant ${index}` },
            index % 4 === 1 ? 'ravi' : 'meera',
          ),
    )
    expect((await Promise.all(orders)).map(({ statusCode }) => statusCode)).toEqual(orders.map(() => 202))
    const rows = await lab.rows<{ prompt: string; changes: string | null }>(
      'SELECT prompt, changes FROM generations WHERE source_post_id = $1',
      [sealed.id],
    )
    expect(rows).toHaveLength(12)
    for (const { prompt, changes } of rows) expect(prompt).toBe(`${changes}. a secret garden`)
  })

  it('of one’s own post is taken, linked, and counts as no reuse [CO-4] [CR-5]', async () => {
    await lab.deliver()
    await open('asha')
    expect((await generate({}, 'asha')).statusCode).toBe(202)
    await lab.deliver()
    await lab.settle()
    const rows = await lab.rows('SELECT lineage FROM remixes WHERE post_id = $1', [post.id])
    expect([rows, await lab.reuses(post.id)]).toEqual([[{ lineage: 'remixed' }], 0])
  })
})

describe('GET remixes', () => {
  it('lists public posts made from it, newest first, page by page without a repeat [CO-4]', async () => {
    const children: string[] = []
    for (let n = 0; n < 5; n++) {
      lab.clock.advance(1000)
      children.unshift((await lab.post(people.ravi.userId, { parentId: post.id, title: `Child ${n}` })).shown)
    }
    const hidden = await lab.post(people.ravi.userId, { parentId: post.id })
    await change('hidden_at = now()', hidden.id)
    const seen: string[] = []
    let cursor = ''
    do {
      const url = `/api/community/${post.shown}/remixes?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`
      const page = (await send('GET', url, null)).json<{ items: { id: string }[]; nextCursor?: string }>()
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? ''
    } while (cursor !== '')
    expect(seen).toEqual(children)
  })

  it('answers 404 for a post that is out of sight, 400 for a cursor that is none [CO-4]', async () => {
    expect(codeOf(await send('GET', `/api/community/${post.shown}/remixes?cursor=abc`, null))[0]).toBe(400)
    await change('hidden_at = now()')
    expect(codeOf(await send('GET', `/api/community/${post.shown}/remixes`, 'ravi'))).toEqual([404, 'not_found'])
    expect((await send('GET', `/api/community/${post.shown}/remixes`, 'asha')).statusCode).toBe(200)
  })
})

describe('who opened what', () => {
  it('is forgotten after a day [CO-4] [NF-7]', async () => {
    await open()
    lab.clock.advance(24 * 3_600_000 + 1)
    await open('meera')
    for (const job of remixJobs(lab.services)) await job.handle(null, new AbortController().signal)
    const left = await lab.rows('SELECT user_id FROM remix_opens WHERE post_id = $1', [post.id])
    expect(left).toEqual([{ user_id: people.meera.userId }])
  })
})
