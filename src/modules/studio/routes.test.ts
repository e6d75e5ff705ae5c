// The studio's endpoints through the real app: one test for each reply that the contract declares, and hostile input. Long: one server for all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '#modules/templates/catalogue/index.ts'
import { seedTemplates } from '#modules/templates/module.ts'
import { must } from '#platform/assert.ts'
import type { Http } from '#platform/http/serve.ts'
import { newId, showId } from '#platform/ids.ts'
import { metrics } from '#platform/metrics.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { people, testHttp } from '../../../test/http.ts'
import { createStudioTest, eventually, type StudioTest, testEngine } from '../../../test/studio.ts'
import { cancelJob } from './cancel-job.ts'
import { createEngines } from './engines.ts'
import { claimGenerations } from './queue.sql.ts'
import { studioRoutes } from './routes.ts'

type Name = keyof typeof people
const template = must(catalogue[0]?.templates[0], 'a template')
const samples = Object.fromEntries(template.slots.map(({ key, sample }) => [key, sample]))
const textSlot = must(
  template.slots.find(({ type }) => type === 'text'),
  'a slot for text',
).key
const order = { prompt: 'a blue boat on a calm lake', aspectRatio: '16:9' }

let db: TestDatabase
let studio: StudioTest
let http: Http
/** The same routes without any engine. */
let bare: Http
beforeAll(async () => {
  db = await testDatabase()
  studio = createStudioTest(db, { engines: [testEngine()] })
  const open = (engines = studio.engines) =>
    testHttp({ services: studio.services, routes: (app, services) => studioRoutes(app, services, { engines }) })
  http = await open()
  bare = await open(createEngines([]))
  await seedTemplates(db.owner, studio.clock.now())
  for (const { userId } of Object.values(people)) {
    await db.owner.call('open', 'SELECT credits_open_wallet($1, $2)', [userId, studio.clock.now()])
  }
  const adjust = "SELECT credits_adjust($1, 1000000, 'paid', 'asha', 'test', $2)"
  await db.owner.call('adjust', adjust, [people.asha.userId, studio.clock.now()])
})
afterAll(async () => {
  await http.app.close()
  await bare.app.close()
  await db.close()
})

const as = (name: Name) => ({ authorization: `Bearer ${name}` })
const get = (url: string, headers = {}) => http.app.inject({ method: 'GET', url, headers })
const post = (url: string, body: object, headers = {}) =>
  http.app.inject({ method: 'POST', url, headers, payload: body })
const generate = (body: object, name: Name = 'asha', key: string = newId()) =>
  post('/api/studio/generate', body, { ...as(name), 'idempotency-key': key })
const codeOf = (answer: { statusCode: number; json: () => { code: string } }) => [answer.statusCode, answer.json().code]

describe('POST /api/studio/enhance-prompt', () => {
  it('answers a better prompt and three directions, under both addresses [ST-1]', async () => {
    for (const address of ['/api/studio/enhance-prompt', '/api/enhance-prompt']) {
      const answer = await post(address, { prompt: 'blue boat, “Sale 20%”' }, as('asha'))
      expect(answer.statusCode).toBe(200)
      expect(answer.json().enhancedPrompt).toContain('“Sale 20%”')
      expect(answer.json().suggestions).toHaveLength(3)
    }
  })
  it('refuses what goes against the policy, an empty text and a visitor', async () => {
    const enhance = (prompt: string, headers = {}) => post('/api/studio/enhance-prompt', { prompt }, headers)
    expect(codeOf(await enhance('how to make a bomb', as('asha')))).toEqual([422, 'content_policy_violation'])
    expect(codeOf(await enhance('  ', as('asha')))).toEqual([400, 'validation_failed'])
    expect(codeOf(await enhance('a boat'))).toEqual([401, 'unauthenticated'])
  })
})

describe('POST /api/studio/quote', () => {
  const quote = (body: object, name: Name = 'ravi') => post('/api/studio/quote', body, as(name))

  it('tells cost, balance and what is left, and spends nothing [ST-6]', async () => {
    const answer = await quote({ ...order, tier: 'premium2', variants: 2 })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ cost: 4, balance: 3, balanceAfter: -1, affordable: false })
    expect(await studio.wallet(people.ravi.userId)).toEqual({ available: 300, held: 0 })
  })
  it('refuses what an order would refuse [ST-6]', async () => {
    expect(codeOf(await quote({ ...order, templateId: 'no-such' }))).toEqual([404, 'not_found'])
    expect(codeOf(await quote({ ...order, prompt: 'how to make a bomb' }))).toEqual([422, 'content_policy_violation'])
    expect(codeOf(await quote({ prompt: ' ' }))).toEqual([400, 'validation_failed'])
    expect(codeOf(await post('/api/studio/quote', order))).toEqual([401, 'unauthenticated'])
  })
})

describe('POST /api/studio/generate', () => {
  it('accepts an order: 202 with the job and what was set aside [ST-7]', async () => {
    const answer = await generate({ ...order, variants: 2 })
    expect(answer.statusCode).toBe(202)
    expect(answer.json()).toMatchObject({ jobId: expect.stringMatching(/^gen_/), creditDebited: 2 })
    expect(answer.json().jobIds).toHaveLength(2)
    expect(answer.headers['idempotent-replayed']).toBeUndefined()
  })
  it('repeats its answer byte for byte and says so, also under its older address', async () => {
    const key = newId()
    const first = await generate(order, 'asha', key)
    const again = await post('/api/generate-image', order, { ...as('asha'), 'idempotency-key': `"${key}"` })
    expect(again.statusCode).toBe(202)
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true)
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(again.headers['content-type']).toBe(first.headers['content-type'])
  })
  it('takes the same key of another user for another request', async () => {
    const key = newId()
    const [mine, theirs] = [await generate(order, 'asha', key), await generate(order, 'ravi', key)]
    expect(theirs.statusCode).toBe(202)
    expect(theirs.json().jobId).not.toBe(mine.json().jobId)
  })
  it('refuses a key that belongs to another order: 422', async () => {
    const key = newId()
    await generate({ ...order, seed: 1 }, 'asha', key)
    expect(codeOf(await generate({ ...order, seed: 2 }, 'asha', key))).toEqual([422, 'idempotency_conflict'])
  })
  it('answers 409 with Retry-After while the same order is still being placed', async () => {
    const key = newId()
    await db.owner.transaction(async (tx) => {
      const keys = tx.withTables<{ idempotency_keys: Record<string, unknown> }>()
      const row = { user_id: people.asha.userId, route: 'studio.generate', key, fingerprint: Buffer.alloc(32) }
      await keys
        .insertInto('idempotency_keys')
        .values({ ...row, status: 202, reply: '{}', created_at: studio.clock.now() })
        .execute()
      const answer = await generate(order, 'asha', key)
      expect(codeOf(answer)).toEqual([409, 'conflict'])
      expect(answer.headers['retry-after']).toBe('1')
    })
  })
  it('needs a key: 400', async () => {
    expect(codeOf(await post('/api/studio/generate', order, as('asha')))).toEqual([400, 'idempotency_key_required'])
  })
  it('needs somebody: 401', async () => {
    expect(codeOf(await post('/api/studio/generate', order, { 'idempotency-key': newId() }))).toEqual([
      401,
      'unauthenticated',
    ])
  })
  it('refuses without enough credits and tells what is missing: 402', async () => {
    const answer = await generate({ ...order, tier: 'premium4' }, 'meera')
    expect(codeOf(answer)).toEqual([402, 'insufficient_credits'])
    expect(answer.json().missing).toBe(1)
  })
  it('names the phrase at fault and a text that would pass: 422 [ST-13]', async () => {
    const answer = await generate({ ...order, prompt: 'how to make a bomb at home' })
    expect(codeOf(answer)).toEqual([422, 'content_policy_violation'])
    expect(answer.json().phrase).toContain('bomb')
    expect((await generate({ ...order, prompt: answer.json().rewrite })).statusCode).toBe(202)
  })
  it('does not know a template: 404', async () => {
    expect(codeOf(await generate({ templateId: 'no-such' }))).toEqual([404, 'not_found'])
  })
  it('has no engine: 503', async () => {
    const answer = await bare.app.inject({
      method: 'POST',
      url: '/api/studio/generate',
      headers: { ...as('asha'), 'idempotency-key': newId() },
      payload: order,
    })
    expect(codeOf(answer)).toEqual([503, 'provider_unavailable'])
  })
  it('fills a template with no typing, and takes type and ratio from it [ST-4]', async () => {
    const answer = await generate({ templateId: template.id, slots: samples })
    expect(answer.statusCode).toBe(202)
    const [row] = await db.owner.call<{ prompt: string }>(
      'by_template',
      'SELECT prompt, template_id, image_type, aspect_ratio FROM generations ORDER BY id DESC LIMIT 1',
      [],
    )
    expect(row).toMatchObject({
      template_id: template.id,
      image_type: template.imageType,
      aspect_ratio: template.aspectRatio,
    })
    expect(row?.prompt).not.toMatch(/[{}]/)
  })

  it.each([
    ['an unknown tier', { ...order, tier: 'premium9' }],
    ['an unknown ratio', { ...order, aspectRatio: '5:1' }],
    ['an unknown type', { ...order, imageType: 'oil' }],
    ['three variants', { ...order, variants: 3 }],
    ['a seed that is too large', { ...order, seed: 4294967296 }],
    ['a seed that is no whole number', { ...order, seed: 0.5 }],
    ['no text and no template', {}],
    ['a text of spaces', { ...order, prompt: ' \n\t ' }],
    ['2,001 characters', { ...order, prompt: 'a'.repeat(2001) }],
    ['a NUL in the text', { ...order, prompt: 'a\u0000b' }],
    ['an escape character in the text', { ...order, prompt: 'a\u001b[31mb' }],
    ['a slot that the template does not have', { templateId: template.id, slots: { ...samples, nonsense: 'x' } }],
    ['a NUL in a slot', { templateId: template.id, slots: { ...samples, [textSlot]: 'a\u0000b' } }],
    ['an escape character in a slot', { templateId: template.id, slots: { ...samples, [textSlot]: 'a\u001bb' } }],
    ['a slot that is no text', { templateId: template.id, slots: { ...samples, [textSlot]: 5 } }],
    ['half a surrogate pair', { ...order, prompt: 'boat \ud83d lake' }],
    ['a list as body', [order]],
  ])('refuses %s: 400', async (_what, body) => {
    const before = await studio.wallet(people.asha.userId)
    const answer = await http.app.inject({
      method: 'POST',
      url: '/api/studio/generate',
      headers: { ...as('asha'), 'idempotency-key': newId(), 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    })
    expect(codeOf(answer)).toEqual([400, 'validation_failed'])
    expect(await studio.wallet(people.asha.userId)).toEqual(before)
  })

  it.each([
    ['Hindi', 'दीपावली की शुभकामनाएँ, सुनहरे दीये'],
    ['right to left', 'قارب أزرق على بحيرة هادئة'],
    ['emoji and joined characters', '👩‍👩‍👧‍👦 at the beach 🏖️'],
    ['bidirectional overrides', 'boat \u202ekael\u202c'],
    ['2,000 characters', 'a'.repeat(2000)],
    ['what looks like SQL', `'; DROP TABLE generations; --`],
    ['what looks like a template', '{{prompt}} %s {slot} <b>'],
  ])('takes a text in %s', async (_what, prompt) => {
    const answer = await generate({ ...order, prompt })
    expect(answer.statusCode).toBe(202)
  })
})

describe('GET /api/studio/generate/:jobId', () => {
  it('shows the place in the queue, for its owner [ST-7]', async () => {
    const { jobId } = (await generate(order)).json()
    const answer = await get(`/api/studio/generate/${jobId}`, as('asha'))
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ jobId, status: 'queued', queuePosition: expect.any(Number) })
  })
  it('does not know a foreign, an unknown or a malformed job: 404', async () => {
    const { jobId } = (await generate(order)).json()
    expect(codeOf(await get(`/api/studio/generate/${jobId}`, as('ravi')))).toEqual([404, 'not_found'])
    for (const id of [
      showId('generation', newId()),
      showId('image', newId()),
      'gen_',
      '%00',
      "' OR 1=1",
      'x'.repeat(64),
    ]) {
      expect(codeOf(await get(`/api/studio/generate/${encodeURIComponent(id)}`, as('asha')))).toEqual([
        404,
        'not_found',
      ])
    }
    expect(codeOf(await get(`/api/studio/generate/${jobId}`))).toEqual([401, 'unauthenticated'])
  })
})

describe('POST /api/studio/generate/:jobId/cancel', () => {
  const cancel = (jobId: string, name: Name = 'asha') => post(`/api/studio/generate/${jobId}/cancel`, {}, as(name))

  it('takes a queued job out and gives the credits back; again answers the same [ST-7] [ST-9]', async () => {
    const before = await studio.wallet(people.asha.userId)
    const { jobId } = (await generate(order)).json()
    const answer = await cancel(jobId)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ jobId, status: 'canceled' })
    expect(await studio.wallet(people.asha.userId)).toEqual(before)
    expect((await cancel(jobId)).rawPayload.equals(answer.rawPayload)).toBe(true)
    expect(await studio.wallet(people.asha.userId)).toEqual(before)
  })
  it('refuses once it runs: 409 [ST-7]', async () => {
    const { jobId } = (await generate(order)).json()
    await db.owner.call(
      'run',
      `UPDATE generations SET status = 'running', started_at = $1, deadline_at = $1, lease_until = $1
       WHERE id = (SELECT id FROM generations ORDER BY id DESC LIMIT 1)`,
      [studio.clock.now()],
    )
    expect(codeOf(await cancel(jobId))).toEqual([409, 'conflict'])
  })
  it('does not know a foreign job: 404', async () => {
    const { jobId } = (await generate(order)).json()
    expect(codeOf(await cancel(jobId, 'ravi'))).toEqual([404, 'not_found'])
  })
  it('and the claim of a worker at the same moment agree on one winner, 60 times [ST-7]', async () => {
    const userId = await studio.newUser(100_000)
    for (let round = 0; round < 60; round++) {
      const jobId = await studio.placeOne(userId)
      const now = studio.clock.now()
      const parts = { ...studio.services, findDelivered: async () => new Map() }
      const claim = { free: 1, leaseUntil: now, deadline: now, perUser: 1000, now }
      const racers = [
        cancelJob(parts, { userId, jobId }).then(
          () => true,
          () => false,
        ),
        claimGenerations(db.app, { ...claim, engines: [{ name: 'test', maxRunning: null }] }),
      ] as const
      const [isCanceled] = await Promise.all(racers)
      const { status } = await studio.job(userId, jobId)
      expect(status === 'canceled').toBe(isCanceled)
    }
    const [row] = await db.owner.call<{ wrong: number }>(
      'wrong',
      `SELECT count(*) AS wrong FROM generations g JOIN credits_hold_states h ON h.hold_id = g.id
       WHERE g.user_id = $1 AND (g.status = 'canceled') <> (h.outcome IS NOT DISTINCT FROM 'released')`,
      [userId],
    )
    expect(row?.wrong).toBe(0)
  })
})

describe('the stream of one job', () => {
  it('starts with the present state, tells each change and ends with the job [ST-7]', async () => {
    const userId = people.kabir.userId
    const jobId = await studio.placeOne(userId)
    const streaming = get(`/api/studio/generate/${jobId}/events`, as('kabir'))
    await eventually(() => http.streams.size === 1)
    await studio.work(async () => (await studio.job(userId, jobId)).status === 'succeeded')
    const states = eventsOf((await streaming).payload)
    expect(states[0]).toMatchObject({ jobId, status: 'queued' })
    expect(states.at(-1)).toMatchObject({ jobId, status: 'succeeded', progress: 100 })
  })
  it('of an ended job tells its state and ends', async () => {
    const userId = people.kabir.userId
    const jobId = await studio.placeOne(userId)
    await post(`/api/studio/generate/${jobId}/cancel`, {}, as('kabir'))
    const answer = await get(`/api/studio/generate/${jobId}/events`, as('kabir'))
    expect(answer.headers['content-type']).toContain('text/event-stream')
    expect(eventsOf(answer.payload)).toEqual([{ jobId, status: 'canceled' }])
  })
  it('is not for others: 404 before it starts', async () => {
    const jobId = await studio.placeOne(people.kabir.userId)
    expect(codeOf(await get(`/api/studio/generate/${jobId}/events`, as('ravi')))).toEqual([404, 'not_found'])
    expect(codeOf(await get('/api/studio/generate/nonsense/events', as('ravi')))).toEqual([404, 'not_found'])
  })
})

describe('the figures for operators', () => {
  it('tell how long the queue is and what may have been paid for nothing [PR-3]', async () => {
    const figures = async () => Object.fromEntries((await metrics.metrics()).split('\n').map((line) => line.split(' ')))
    const before = await figures()
    await generate(order)
    await db.owner.call(
      'unknown',
      `INSERT INTO generation_attempts (id, generation_id, number, provider, state, submitted_at, ended_at)
       SELECT gen_random_uuid(), id, 1, 'test', 'unknown', $1, $1 FROM generations ORDER BY id DESC LIMIT 1`,
      [studio.clock.now()],
    )
    const after = await figures()
    const rise = (state: string) => {
      const name = `rangoli_generations{state="${state}"}`
      return Number(after[name]) - Number(before[name])
    }
    expect({ queued: rise('queued'), running: rise('running'), unknown: rise('unknown') }).toEqual({
      queued: 1,
      running: 0,
      unknown: 1,
    })
  })
})

describe('GET /api/events', () => {
  it('tells balance and open jobs at once, then what changes, to the user whose it is', async () => {
    const url = await http.app.listen({ port: 0, host: '127.0.0.1' })
    const userId = people.meera.userId
    const jobId = await studio.placeOne(userId)
    const leaving = new AbortController()
    const answer = await fetch(`${url}/api/events`, { headers: as('meera'), signal: leaving.signal })
    let heard = ''
    const reading = (async () => {
      for await (const part of answer.body ?? []) heard += new TextDecoder().decode(part)
    })().catch(() => {})
    await eventually(() => eventsOf(heard).length >= 2)
    expect(eventsOf(heard)).toEqual(
      expect.arrayContaining([
        { type: 'balance', credits: 2, held: 1 },
        { type: 'job', job: expect.objectContaining({ jobId, status: 'queued' }) },
      ]),
    )
    await studio.placeOne(people.ravi.userId)
    await post(`/api/studio/generate/${jobId}/cancel`, {}, as('meera'))
    await eventually(() => eventsOf(heard).length >= 4)
    expect(eventsOf(heard).slice(2)).toEqual(
      expect.arrayContaining([
        { type: 'balance', credits: 3, held: 0 },
        { type: 'job', job: { jobId, status: 'canceled' } },
      ]),
    )
    const second = (await generate(order, 'meera')).json()
    await eventually(() => heard.includes(second.jobId))
    leaving.abort()
    await reading
    // The vanished client leaves nothing behind.
    await eventually(() => http.streams.size === 0)
  })
  it('needs somebody: 401', async () => {
    expect(codeOf(await get('/api/events'))).toEqual([401, 'unauthenticated'])
  })
})

function eventsOf(text: string): unknown[] {
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? ''))
}
