// Cutting parts out of creations over HTTP, with a worker beside it.
// Longer than most files: all of it asks one server that is started once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CreationDetail } from '#contract/studio.ts'
import type { Http } from '#platform/http/serve.ts'
import { newId, parseId, showId } from '#platform/ids.ts'
import { imageJobs, type PreparedImage, prepareImage, readOriginal, sweepImages } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import type { Refusal } from '#platform/refusal.ts'
import { createLocalDisk } from '#platform/storage/local-disk.ts'
import { testClock } from '../../../test/clock.ts'
import { deliverCreation } from '../../../test/creations.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { people, testHttp, testServices } from '../../../test/http.ts'
import { readProvenance, testPixels } from '../../../test/pictures.ts'
import { creationRoutes } from './creation-routes.ts'
import { cropCreation } from './crop-creation.ts'
import { createLetterer } from './designs/letterer.ts'
import { findDelivered } from './find-delivered.ts'
import { cropJob, makeCrop } from './make-crop.ts'
import { purgeCreations } from './purge-creations.ts'

const folder = mkdtempSync(join(tmpdir(), 'rangoli-crop-'))
const start = '2026-11-21T06:00:00.000Z'
const clock = testClock(start)
const list = '/api/studio/my-creations'
const wholeWidth = 600
const wholeHeight = 400
let database: TestDatabase
let services: Services
let http: Http
let picture: PreparedImage
let jobs: { name: string; data: unknown }[] = []
let isWorkerAway = false
let isOver = false
let running: Promise<void>

async function handle(name: string, data: unknown): Promise<void> {
  if (name === cropJob) return makeCrop(services, data)
  await imageJobs(services)
    .find((job) => job.name === name)
    ?.handle(data, new AbortController().signal)
}

/** A worker outside of every transaction; it cuts each part again and again, which must not matter. */
async function workOff(): Promise<void> {
  while (!isOver) {
    if (!isWorkerAway) for (const { name, data } of jobs) await handle(name, data)
    await pause(20)
  }
}

const prepareWhole = () =>
  prepareImage(services, {
    pixels: testPixels(wholeWidth, wholeHeight, 1),
    provenance: { kind: 'generated', provider: 'replicate/flux' },
    enlargedFrom: { width: 300, height: 200 },
  })

const letterer = createLetterer(1)
beforeAll(async () => {
  database = await testDatabase()
  services = testServices({
    db: database.app,
    clock,
    storage: createLocalDisk(folder),
    config: { rateLimitsEnabled: false },
    async enqueue(_tx, name, data) {
      jobs.push({ name, data })
    },
  })
  http = await testHttp({ services, routes: (app) => creationRoutes(app, services, { letterer }) })
  picture = await prepareWhole()
  running = workOff()
})
afterAll(async () => {
  isOver = true
  await running
  await http.app.close()
  await letterer.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  clock.set(start)
  jobs = []
  isWorkerAway = false
  await database.owner.call('test_empty', 'DELETE FROM creations', [])
  await database.owner.call('test_unused', 'UPDATE images SET reference_count = 0, unused_since = $1', [clock.now()])
})

const create = (who: 'asha' | 'ravi' = 'asha') =>
  deliverCreation(database, {
    image: picture,
    label: 'AI generated',
    now: clock.now(),
    job: {
      user_id: people[who].userId,
      tier: 'premium2',
      template_id: 'diwali-wishes',
      slots: { headline: 'Shubh' },
      provider: 'replicate/flux',
      price_hundredths: 200,
    },
  })

const lowerRight = { x: 0.5, y: 0.25, width: 0.5, height: 0.75 }
const crop = (imageId: string, area: unknown = lowerRight, key: string | null = newId(), who: string | null = 'asha') =>
  http.app.inject({
    method: 'POST',
    url: `${list}/${imageId}/crop`,
    headers: {
      ...(who !== null && { authorization: `Bearer ${who}` }),
      ...(key !== null && { 'idempotency-key': key }),
    },
    payload: area as object,
  })
const get = (url: string, who = 'asha') => http.app.inject({ url, headers: { authorization: `Bearer ${who}` } })
async function detail(imageId: string): Promise<CreationDetail> {
  const answer = await get(`${list}/${imageId}`)
  expect(answer.statusCode).toBe(200)
  return answer.json()
}
/** Asks again while a job makes it. */
async function download(imageId: string) {
  const ask = () => get(`${list}/${imageId}/download?format=png`)
  for (let asked = 0; asked < 100; asked++) {
    const answer = await ask()
    if (answer.statusCode !== 409) return answer
    await pause(50)
  }
  return ask()
}
/** Without the label that downloads carry. */
async function storedPixels(imageId: string) {
  const text = 'SELECT content_hash FROM creations WHERE id = $1'
  const id = parseId('image', imageId)
  const [row] = await database.owner.call<{ content_hash: Buffer }>('test_content', text, [id])
  const original = await readOriginal(services, row?.content_hash.toString('hex') ?? '')
  if (!original) throw new Error('not stored')
  return original.pixels
}
const rows = async (text: string) =>
  (await database.owner.call<{ n: number }>(`test_${text.slice(0, 50)}`, text, []))[0]?.n ?? 0
const references = () => rows('SELECT coalesce(sum(reference_count), 0) AS n FROM images')
const creations = () => rows('SELECT count(*) AS n FROM creations')

describe('a part of a picture', () => {
  it('is a new creation with everything of the old but its pixels and its price [ST-16]', async () => {
    const source = await create()
    const before = await detail(source.imageId)
    clock.advance(1000)
    const answer = await crop(source.imageId)
    expect(answer.statusCode).toBe(201)
    const part = await detail(answer.json().imageId)
    const { imageUrl: _, sources: __, ...known } = before
    expect(part).toMatchObject({
      ...known,
      id: answer.json().imageId,
      createdAt: '2026-11-21T06:00:01.000Z',
      derivedFrom: source.imageId,
      width: 300,
      height: 300,
      aspectRatio: '1:1',
      creditsUsed: 0,
      sizeBytes: part.sizeBytes,
      placeholder: part.placeholder,
      isUpscaled: true,
    })
    expect(part.sizeBytes).not.toBe(before.sizeBytes)
    expect(await detail(source.imageId)).toEqual(before)
    expect((await get(list)).json().items.map(({ id }: { id: string }) => id)).toEqual([part.id, source.imageId])
  })

  it('has exactly the pixels of that part, and says of its origin what the whole says [ST-14, ST-16]', async () => {
    const source = await create()
    const { imageId } = (await crop(source.imageId)).json()
    const { data, width, height } = await storedPixels(source.imageId)
    const raw = { width, height, channels: 3 } as const
    const expected = await sharp(data, { raw })
      .extract({ left: 300, top: 100, width: 300, height: 300 })
      .raw()
      .toBuffer()
    expect((await storedPixels(imageId)).data.equals(expected)).toBe(true)
    const said = await readProvenance((await download(imageId)).rawPayload)
    expect(said).toEqual(await readProvenance((await download(source.imageId)).rawPayload))
    expect(said).toMatchObject({
      generation: showId('generation', source.generationId),
      provider: 'replicate/flux',
      enlargedFrom: '300x200',
    })
    expect(said.DigitalSourceType).toMatch(/trainedAlgorithmicMedia$/)
  })

  it('can be cut again; the whole of its job stays what was delivered [ST-16]', async () => {
    const source = await create()
    const part = (await crop(source.imageId)).json().imageId
    const smaller = await detail((await crop(part, { x: 0, y: 0, width: 1, height: 0.5 })).json().imageId)
    expect(smaller).toMatchObject({ derivedFrom: part, width: 300, height: 150, aspectRatio: '16:9' })
    const delivered = await findDelivered(services)([source.generationId])
    expect(delivered.get(source.generationId)?.imageId).toBe(source.imageId)
  })

  it('counts its own reference: the whole may go, the part stays, and both go with their files [ST-10, ST-11]', async () => {
    const source = await create()
    const { imageId } = (await crop(source.imageId)).json()
    expect(await references()).toBe(2)
    const remove = (id: string) =>
      http.app.inject({ method: 'DELETE', url: `${list}/${id}`, headers: { authorization: 'Bearer asha' } })
    await remove(source.imageId)
    clock.advance(31 * 24 * 3_600_000)
    await purgeCreations(services)
    expect([await creations(), await references()]).toEqual([1, 1])
    clock.advance(2 * 3_600_000)
    await sweepImages(services)
    expect((await download(imageId)).statusCode).toBe(200)
    expect((await detail(imageId)).derivedFrom).toBe(source.imageId)
    // The whole's files are gone; the next test needs them.
    picture = await prepareWhole()
  })

  it('costs nothing: no ledger row, no event, no job of an engine [ST-16]', async () => {
    const source = await create()
    const count = () =>
      rows(
        'SELECT (SELECT count(*) FROM transfers) + (SELECT count(*) FROM events) + (SELECT count(*) FROM generations) AS n',
      )
    const before = await count()
    await crop(source.imageId)
    expect(await count()).toBe(before)
  })
})

describe('a key', () => {
  it('cuts once, however often it is sent, and answers the same bytes [ST-16]', async () => {
    const source = await create()
    const key = newId()
    const answers = await Promise.all(Array.from({ length: 8 }, () => crop(source.imageId, lowerRight, key)))
    answers.push(await crop(source.imageId, lowerRight, key))
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
    expect(answers.at(-1)?.headers['idempotent-replayed']).toBe('true')
    expect([jobs.length, await creations(), await references()]).toEqual([1, 2, 2])
  })

  it('belongs to one part of one picture', async () => {
    const [one, other] = [await create(), await create()]
    const key = newId()
    expect((await crop(one.imageId, lowerRight, key)).statusCode).toBe(201)
    for (const again of [crop(one.imageId, { ...lowerRight, x: 0.4 }, key), crop(other.imageId, lowerRight, key)]) {
      expect([(await again).statusCode, (await again).json().code]).toEqual([422, 'idempotency_conflict'])
    }
  })

  it('is needed', async () => {
    const { imageId } = await create()
    const answer = await crop(imageId, lowerRight, null)
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'idempotency_key_required'])
  })

  it('is told to come back while the worker is away, and gets the picture once it is there', async () => {
    isWorkerAway = true
    const source = await create()
    const asked = { ...source, userId: people.asha.userId, area: lowerRight, idempotencyKey: newId() }
    const gone = { ...asked, signal: AbortSignal.abort() }
    const refusal = await cropCreation(services, gone).catch((error: Refusal) => error)
    expect(refusal).toMatchObject({ code: 'conflict', extra: { retryAfterSeconds: 1 } })
    expect(await creations()).toBe(1)
    // The job runs twice at once, as after a lost lease: one picture, one reference.
    await Promise.all([makeCrop(services, jobs[0]?.data), makeCrop(services, jobs[0]?.data)])
    await makeCrop(services, jobs[0]?.data)
    const { isReplayed, bytes } = await cropCreation(services, { ...gone })
    expect(isReplayed).toBe(true)
    expect((await detail(JSON.parse(bytes.toString()).imageId)).width).toBe(300)
    expect([jobs.length, await creations(), await references()]).toEqual([1, 2, 2])
  })
})

describe('refused is', () => {
  it.each<[string, unknown, string]>([
    ['a part beyond the right edge', { ...lowerRight, width: 0.51 }, 'width'],
    ['a part beyond the lower edge', { ...lowerRight, height: 0.8 }, 'height'],
    ['a negative edge', { ...lowerRight, x: -0.1 }, 'x'],
    ['an edge outside', { ...lowerRight, y: 1.1 }, 'y'],
    ['pixels instead of fractions', { x: 0, y: 0, width: 300, height: 0.5 }, 'width'],
    ['a part too narrow', { ...lowerRight, width: 0.1 }, 'width'],
    ['a part too flat', { ...lowerRight, height: 0.1 }, 'height'],
    ['nothing', { ...lowerRight, width: 0 }, 'width'],
    ['the whole', { x: 0, y: 0, width: 1, height: 1 }, 'width'],
    ['text', { ...lowerRight, x: 'left' }, 'x'],
    ['a missing side', { x: 0, y: 0, width: 0.5 }, 'height'],
  ])('%s, with the field named [ST-16]', async (_what, area, field) => {
    const { imageId } = await create()
    const key = newId()
    const answer = await crop(imageId, area, key)
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'validation_failed'])
    const named = answer.json().fields.map((problem: { field: string }) => problem.field)
    expect(named[0]).toBe(field)
    expect([jobs.length, await creations()]).toEqual([0, 1])
    // Nothing happened: the key is free.
    expect((await crop(imageId, lowerRight, key)).statusCode).toBe(201)
  })

  it('thirds that add up to a little more than one are no such case', async () => {
    const { imageId } = await create()
    expect((await crop(imageId, { x: 0.7, y: 0, width: 0.1 + 0.2, height: 1 })).statusCode).toBe(201)
  })

  it('a foreign, deleted, unknown or malformed picture, all alike [ST-16]', async () => {
    const [foreign, gone] = [await create('ravi'), await create()]
    await http.app.inject({
      method: 'DELETE',
      url: `${list}/${gone.imageId}`,
      headers: { authorization: 'Bearer asha' },
    })
    const codes = new Set<string>()
    for (const id of [foreign.imageId, gone.imageId, showId('image', newId()), 'img_x', foreign.generationId]) {
      const answer = await crop(id)
      codes.add(`${answer.statusCode} ${answer.json().code}`)
    }
    expect([...codes]).toEqual(['404 not_found'])
    expect(jobs).toEqual([])
  })

  it('a visitor', async () => {
    const { imageId } = await create()
    expect((await crop(imageId, lowerRight, newId(), null)).statusCode).toBe(401)
  })
})
