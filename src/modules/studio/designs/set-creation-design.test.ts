import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Design } from '#contract/design.ts'
import type { CreationDetail } from '#contract/studio.ts'
import type { Http } from '#platform/http/serve.ts'
import { newId, showId } from '#platform/ids.ts'
import { imageJobs, mediaRoutes, type PreparedImage, prepareImage } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { testClock } from '../../../../test/clock.ts'
import { deliverCreation } from '../../../../test/creations.ts'
import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { memoryStorage, type people, testHttp, testServices } from '../../../../test/http.ts'
import { readProvenance, testPixels } from '../../../../test/pictures.ts'
import { creationRoutes } from '../creation-routes.ts'
import { purgeCreations } from '../purge-creations.ts'
import { createLetterer } from './letterer.ts'
import { sampleWords } from './sample-words.fixture.ts'

const clock = testClock('2026-11-21T06:00:00.000Z')
const letterer = createLetterer(1)
let database: TestDatabase
let services: Services
let http: Http
let seed = 0
const orders: { name: string; data: unknown }[] = []

beforeAll(async () => {
  database = await testDatabase()
  services = testServices({
    db: database.app,
    clock,
    storage: memoryStorage(),
    config: { rateLimitsEnabled: false },
    enqueue: async (_tx, name, data) => void orders.push({ name, data }),
  })
  http = await testHttp({
    services,
    routes: (app) => {
      creationRoutes(app, services, { letterer })
      mediaRoutes(app)
    },
  })
})
afterAll(async () => {
  await http.app.close()
  await letterer.close()
  await database.close()
})
beforeEach(() => database.owner.call('t_empty', 'DELETE FROM creations', []))

/** A picture without words that nobody else has. */
async function create(): Promise<{ id: string; clean: PreparedImage }> {
  seed += 1
  const provenance = { kind: 'drawn', provider: 'builtin' } as const
  const clean = await prepareImage(services, { pixels: testPixels(640, 360, seed), provenance })
  const job = { aspect_ratio: '16:9' } as const
  const { imageId } = await deliverCreation(database, { image: clean, now: clock.now(), job })
  return { id: imageId, clean }
}

const list = '/api/studio/my-creations'
const get = (url: string, who: keyof typeof people = 'asha') =>
  http.app.inject({ url, headers: { authorization: `Bearer ${who}` } })
const put = (id: string, body: unknown, who: keyof typeof people = 'asha') =>
  http.app.inject({
    method: 'PUT',
    url: `${list}/${id}/design`,
    headers: { authorization: `Bearer ${who}`, 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })
async function putWords(id: string, design: Design | null): Promise<CreationDetail> {
  const answer = await put(id, { design })
  expect([answer.statusCode, answer.body]).toEqual([200, answer.body])
  return answer.json<CreationDetail>()
}

/** Makes the files that were asked for. */
async function workOff(): Promise<void> {
  for (const { name, data } of orders.splice(0)) {
    const job = imageJobs(services).find((definition) => definition.name === name)
    await job?.handle(data, new AbortController().signal)
  }
}

/** Every picture that something refers to, with how often. */
async function references(): Promise<Record<string, number>> {
  const text = 'SELECT content_hash, reference_count FROM images WHERE reference_count > 0'
  const rows = await database.owner.call<{ content_hash: Buffer; reference_count: number }>('t_counts', text, [])
  return Object.fromEntries(rows.map((row) => [row.content_hash.toString('hex'), row.reference_count]))
}

async function counted(): Promise<Record<string, number>> {
  const text = `SELECT hash, count(*) AS count FROM creations, unnest(ARRAY[content_hash, clean_hash]) AS hash
    WHERE hash IS NOT NULL GROUP BY hash`
  const rows = await database.owner.call<{ hash: Buffer; count: number }>('t_held', text, [])
  return Object.fromEntries(rows.map((row) => [row.hash.toString('hex'), row.count]))
}

describe('other words on a picture', () => {
  it('give another picture from the one without words, which stays [BR-2] [ST-10]', async () => {
    const { id, clean } = await create()
    const before = await references()
    const plain = (await get(`${list}/${id}`)).json<CreationDetail>()
    const first = await putWords(id, sampleWords('Diwali Sale'))
    const second = await putWords(id, sampleWords('Holi Sale'))
    expect(new Set([plain.imageUrl, first.imageUrl, second.imageUrl]).size).toBe(3)
    expect(second.cleanPicture?.imageUrl).toBe(plain.imageUrl)
    expect(second).toMatchObject({ creditsUsed: 1, width: 640, height: 360, design: sampleWords('Holi Sale') })
    expect((await get(second.imageUrl)).statusCode).toBe(200)
    // The pictures of words that nobody has any more are free.
    const after = await references()
    expect(after[clean.contentHash]).toBe(1)
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 1)
  })

  it('are found by the search, and in the download with its origin [ST-10] [ST-14]', async () => {
    const { id } = await create()
    await putWords(id, sampleWords('Pongal Utsav'))
    const found = (await get(`${list}?q=pongal`)).json<{ items: { id: string }[] }>()
    expect(found.items.map((item) => item.id)).toEqual([id])
    const shown = (await get(`${list}/${id}`)).json<CreationDetail>()
    expect((await get(`${list}/${id}/download`)).statusCode).toBe(409)
    await workOff()
    const file = await get(`${list}/${id}/download`)
    expect(file.statusCode).toBe(200)
    expect(await readProvenance(file.rawPayload)).toMatchObject({
      Credit: 'Drawn by Rangoli',
      generation: shown.generationId,
    })
  })

  it('taken off leave the picture as it was delivered [BR-2]', async () => {
    const { id } = await create()
    const plain = (await get(`${list}/${id}`)).json<CreationDetail>()
    await putWords(id, sampleWords())
    expect(await putWords(id, null)).toEqual(plain)
    expect(await putWords(id, { ...sampleWords(), layers: [] })).toEqual(plain)
  })

  it('sent twice are one change, also with their parts in another order [BR-2]', async () => {
    const { id } = await create()
    const first = await putWords(id, sampleWords())
    const before = await references()
    const { version, canvas, layers } = sampleWords()
    expect(await putWords(id, { layers, canvas, version })).toEqual(first)
    expect(await references()).toEqual(before)
  })

  it('of several requests at once leave one winner and right counts', async () => {
    const { id } = await create()
    const other = await create()
    const both = [id, other.id]
    const words = [sampleWords('One'), sampleWords('Two'), null, sampleWords('Three')]
    const answers = await Promise.all(both.flatMap((each) => words.map((design) => put(each, { design }))))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200))
    const held = await counted()
    const known = await references()
    for (const [hash, count] of Object.entries(held)) expect([hash, known[hash]]).toEqual([hash, count])
  })

  it('of a deleted picture go with it: both pictures are released [ST-10]', async () => {
    const { id } = await create()
    const before = Object.keys(await references()).length
    await putWords(id, sampleWords())
    expect(Object.keys(await references())).toHaveLength(before + 1)
    await http.app.inject({ method: 'DELETE', url: `${list}/${id}`, headers: { authorization: 'Bearer asha' } })
    expect((await put(id, { design: null })).statusCode).toBe(404)
    clock.advance(31 * 24 * 3_600_000)
    expect(await purgeCreations(services)).toBe(1)
    expect(Object.keys(await references())).toHaveLength(before - 1)
  })
})

describe('words that are refused', () => {
  it.each(['ravi', 'asha'] as const)('for a picture that %s does not have: 404 [NF-3]', async (who) => {
    const { id } = await create()
    const asked = who === 'ravi' ? id : showId('image', newId())
    expect((await put(asked, { design: sampleWords() }, who)).statusCode).toBe(404)
    expect((await get(`${list}/${id}`)).json<CreationDetail>()).not.toHaveProperty('design')
  })

  it('by the policy name the phrase and the layer, and propose no picture in its place [ST-13]', async () => {
    const { id } = await create()
    const answer = await put(id, { design: sampleWords('Fine words', 'fake aadhaar card') })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({
      code: 'content_policy_violation',
      phrase: 'fake aadhaar card',
      fields: [{ field: 'design.layers.1.text' }],
    })
    expect(answer.json()).not.toHaveProperty('rewrite')
  })

  it('when only all of them together say what the policy refuses [ST-13]', async () => {
    const { id } = await create()
    const answer = await put(id, { design: sampleWords('Come and buy', 'cocaine today') })
    expect(answer.json()).toMatchObject({ code: 'content_policy_violation', fields: [{ field: 'design' }] })
  })

  const words = sampleWords()
  const headline = words.layers[0]
  const wrong: [string, unknown, string][] = [
    ['a box that leaves the canvas', { ...headline, box: { x: 0.9, y: 0, width: 0.5, height: 0.1 } }, 'layers.0.box'],
    ['a control character', { ...headline, text: 'a\u0001b' }, 'layers.0.text'],
    ['half a character', { ...headline, text: '\ud83d' }, 'layers.0.text'],
    ['text from right to left', { ...headline, text: '\u05e9\u05dc\u05d5\u05dd' }, 'layers.0.text'],
    ['a colour by name', { ...headline, ink: 'red' }, 'layers.0.ink'],
    ['an identifier that is none', { ...headline, id: 'a b' }, 'layers.0.id'],
  ]
  it.each(wrong)('for %s name the field [BR-2]', async (_what, layer, field) => {
    const { id } = await create()
    const answer = await put(id, { design: { ...words, layers: [layer] } })
    expect(answer.statusCode).toBe(400)
    expect(answer.json<{ fields: { field: string }[] }>().fields[0]?.field).toContain(`design.${field}`)
  })
})
