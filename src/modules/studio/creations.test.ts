// My Creations over HTTP: list, detail, delete, restore, purge.
// Longer than most files: all of it asks one server that is started once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Creation, CreationDetail } from '#contract/studio.ts'
import type { Http } from '#platform/http/serve.ts'
import { newId, showId } from '#platform/ids.ts'
import { imageJobs, mediaRoutes, type PreparedImage, prepareImage, sweepImages } from '#platform/images/index.ts'
import { createEnqueue, type JobSender } from '#platform/jobs/enqueue.ts'
import { createLog } from '#platform/log.ts'
import type { Services } from '#platform/module.ts'
import { createLocalDisk } from '#platform/storage/local-disk.ts'
import { testClock } from '../../../test/clock.ts'
import { deliverCreation } from '../../../test/creations.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { people, testHttp, testServices } from '../../../test/http.ts'
import { readProvenance, testPixels } from '../../../test/pictures.ts'
import { creationRoutes } from './creation-routes.ts'
import { countCreations, type DeliveredJob } from './creations.sql.ts'
import { createLetterer } from './designs/letterer.ts'
import { findDelivered } from './find-delivered.ts'
import { purgeCreations } from './purge-creations.ts'

const folder = mkdtempSync(join(tmpdir(), 'rangoli-creations-'))
const start = '2026-11-21T06:00:00.000Z'
const clock = testClock(start)
const log = createLog('silent')
const list = '/api/studio/my-creations'
const days = (count: number) => count * 24 * 3_600_000
let database: TestDatabase
let sender: JobSender
let services: Services
let http: Http
let picture: PreparedImage

beforeAll(async () => {
  database = await testDatabase()
  sender = await createEnqueue({ db: database.app, log })
  const storage = createLocalDisk(folder)
  services = testServices({
    db: database.app,
    clock,
    storage,
    enqueue: sender.enqueue,
    config: { rateLimitsEnabled: false },
  })
  await sender.declare(imageJobs(services))
  http = await testHttp({
    services,
    routes: (app) => {
      creationRoutes(app, services, { letterer: createLetterer(1) })
      mediaRoutes(app)
    },
  })
  picture = await prepare(1)
})
afterAll(async () => {
  await http.app.close()
  await sender.stop()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  clock.set(start)
  await database.owner.call('test_empty', 'DELETE FROM creations', [])
})

const prepare = (seed: number) =>
  prepareImage(services, { pixels: testPixels(600, 400, seed), provenance: { kind: 'drawn', provider: 'builtin' } })

async function create(
  over: Partial<DeliveredJob> = {},
  image = picture,
): Promise<{ id: string; generationId: string }> {
  const job = { seed: 4294967295, price_hundredths: 150, ...over }
  const { imageId, generationId } = await deliverCreation(database, { image, now: clock.now(), job })
  return { id: imageId, generationId }
}

type Method = 'GET' | 'POST' | 'DELETE'
const call = (method: Method, url: string, who: keyof typeof people | null = 'asha') =>
  http.app.inject({ method, url, headers: who === null ? {} : { authorization: `Bearer ${who}` } })
const ids = async (url: string) => (await call('GET', url)).json<{ items: Creation[] }>().items.map(({ id }) => id)

describe('the list', () => {
  it('shows what a grid needs, newest first, with addresses that work [ST-10 ST-11]', async () => {
    const old = await create()
    clock.advance(1)
    const { id } = await create({ prompt: 'Second' })
    const answer = await call('GET', list)
    expect(answer.statusCode).toBe(200)
    const [first, second, ...rest] = answer.json<{ items: Creation[] }>().items
    expect([second?.id, rest]).toEqual([old.id, []])
    expect(first).toMatchObject({
      id,
      createdAt: '2026-11-21T06:00:00.001Z',
      width: 600,
      height: 400,
      placeholder: picture.placeholder,
      prompt: 'Second',
      tier: 'standard',
      imageType: 'poster',
      status: 'succeeded',
    })
    expect((await http.app.inject({ url: first?.imageUrl ?? '' })).statusCode).toBe(200)
    for (const source of first?.sources ?? []) expect((await http.app.inject({ url: source.url })).statusCode).toBe(200)
  })

  it('has pages without repeats or gaps while pictures come and go, also of one microsecond [ST-10]', async () => {
    const made: string[] = []
    for (let count = 0; count < 25; count += 1) made.unshift((await create()).id)
    // Five in each microsecond: neither a cursor in milliseconds nor one without the id would do.
    await database.owner.call(
      'test_spread',
      `UPDATE creations c SET created_at = c.created_at + o.n / 5 * interval '1 microsecond'
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM creations) o WHERE o.id = c.id`,
      [],
    )
    const seen: string[] = []
    let cursor = ''
    for (let page = 0; page < 10; page += 1) {
      const answer = await call('GET', `${list}?limit=7${cursor}`)
      const body = answer.json<{ items: Creation[]; nextCursor?: string }>()
      seen.push(...body.items.map(({ id }) => id))
      if (body.nextCursor === undefined) break
      cursor = `&cursor=${body.nextCursor}`
      // What is new belongs in front of what was read; what is deleted behind it is missing.
      clock.advance(1000)
      await create()
      if (page === 1) await call('DELETE', `${list}/${made[20]}`)
    }
    expect(seen).toEqual(made.filter((id) => id !== made[20]))
  })

  it('never has a cursor on its last page', async () => {
    for (let count = 0; count < 4; count += 1) await create()
    expect((await call('GET', `${list}?limit=4`)).json()).not.toHaveProperty('nextCursor')
    expect((await call('GET', `${list}?limit=3`)).json()).toHaveProperty('nextCursor')
  })

  it.each([
    'x',
    'AAAA',
    Buffer.from('2026-13-45T99:99:99.000000Z 0197a000-0000-7000-8000-000000000001').toString('base64url'),
    '%00',
  ])('refuses a cursor that is none: %s', async (cursor) => {
    const answer = await call('GET', `${list}?cursor=${cursor}`)
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'validation_failed'])
  })

  it('is filtered by type, tier and words in any script, from one letter on [ST-10]', async () => {
    const lamp = await create({ image_type: 'realistic', tier: 'premium2', prompt: 'दीपावली की शुभकामनाएँ और दीया' })
    const shop = await create({
      image_type: 'ad_banner',
      prompt: '50% off at Meera_Store',
      slots: { city: 'Hyderabad', price: '₹499' },
    })
    const telugu = await create({ prompt: 'దీపావళి శుభాకాంక్షలు CAFÉ' })
    const table: [string, string[]][] = [
      ['type=realistic', [lamp.id]],
      ['type=realistic&tier=standard', []],
      ['tier=premium2', [lamp.id]],
      ['q=%E0%A4%A6', [lamp.id]],
      ['q=शुभ', [lamp.id]],
      ['q=శుభాకాంక్షలు', [telugu.id]],
      // The accent as its own character finds the composed one, in either case.
      [`q=${encodeURIComponent('cafe\u0301')}`, [telugu.id]],
      ['q=meera store', [shop.id]],
      ['q=store MEERA', [shop.id]],
      ['q=hyderabad', [shop.id]],
      ['q=₹499', [shop.id]],
      // Signs of LIKE are letters like any other.
      ['q=50%25', [shop.id]],
      ['q=5%250', []],
      ['q=meera_store', [shop.id]],
      ['q=meer__store', []],
      ['q=%5C', []],
      ['q=off lamps', []],
      ['q=%20%20', [telugu.id, shop.id, lamp.id]],
    ]
    for (const [query, found] of table) expect([query, await ids(`${list}?${query}`)]).toEqual([query, found])
  })

  it.each(['type=oil', 'tier=gold', 'limit=0', 'limit=101', 'deleted=maybe', 'q=%00', `q=${'x'.repeat(201)}`])(
    'refuses %s',
    async (query) => {
      expect((await call('GET', `${list}?${query}`)).statusCode).toBe(400)
    },
  )

  it('is empty for others and closed for visitors', async () => {
    await create()
    expect((await call('GET', list, 'ravi')).json()).toEqual({ items: [] })
    expect((await call('GET', list, null)).statusCode).toBe(401)
  })
})

describe('one creation', () => {
  it('has all its metadata [ST-10 ST-14]', async () => {
    const slots = { city: 'Pune' }
    const { id, generationId } = await create({ template_id: 'sale', slots })
    const answer = await call('GET', `${list}/${id}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.json<CreationDetail>()).toMatchObject({
      id,
      generationId: showId('generation', generationId),
      seed: 4294967295,
      provider: 'builtin',
      label: 'Drawn by Rangoli',
      templateId: 'sale',
      slots,
      creditsUsed: 1.5,
      sizeBytes: picture.sizeBytes,
      isUpscaled: false,
    })
    const { id: plain } = await create()
    expect((await call('GET', `${list}/${plain}`)).json()).not.toHaveProperty('slots')
  })

  it('is answered alike when it is foreign, deleted, malformed, unknown or of another kind: 404 [ST-10]', async () => {
    const { id, generationId } = await create()
    const deleted = await create()
    await call('DELETE', `${list}/${deleted.id}`)
    const unknown = [
      ['ravi', id],
      ['kabir', id],
      ['asha', deleted.id],
      ['asha', showId('image', newId())],
      ['asha', showId('generation', generationId)],
      ['asha', id.slice(0, -1)],
      ['asha', 'img_..%2F..'],
    ] as const
    const doors = [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/download'],
    ] as const
    for (const [who, shown] of unknown) {
      for (const [method, path] of doors) {
        const answer = await call(method, `${list}/${shown}${path}`, who)
        expect([who, shown, method, path, answer.statusCode]).toEqual([who, shown, method, path, 404])
        expect(answer.json()).toMatchObject({ code: 'not_found' })
      }
      if (shown !== deleted.id && who !== 'asha')
        expect((await call('POST', `${list}/${shown}/restore`, who)).statusCode).toBe(404)
    }
    expect((await call('GET', `${list}/${id}`)).statusCode).toBe(200)
    for (const [method, path] of doors) expect((await call(method, `${list}/${id}${path}`, null)).statusCode).toBe(401)
    expect((await call('POST', `${list}/${id}/restore`, null)).statusCode).toBe(401)
  })
})

describe('delete', () => {
  it('can be undone for 30 days, twice without harm, and not a moment longer [ST-10]', async () => {
    const { id, generationId } = await create()
    const find = findDelivered(services)
    expect((await find([generationId])).get(generationId)?.imageId).toBe(id)
    expect((await call('DELETE', `${list}/${id}`)).statusCode).toBe(204)
    expect((await call('DELETE', `${list}/${id}`)).statusCode).toBe(404)
    expect([await ids(list), await ids(`${list}?deleted=true`)]).toEqual([[], [id]])
    expect([await countCreations(database.app, people.asha.userId), (await find([generationId])).size]).toEqual([0, 0])
    expect((await call('POST', `${list}/${id}/restore`, 'ravi')).statusCode).toBe(404)
    clock.advance(days(30))
    expect(await purgeCreations(services)).toBe(0)
    expect((await call('POST', `${list}/${id}/restore`)).json()).toMatchObject({ id })
    expect((await call('POST', `${list}/${id}/restore`)).statusCode).toBe(200)
    expect([await ids(list), await ids(`${list}?deleted=true`)]).toEqual([[id], []])
    expect(await countCreations(database.app, people.asha.userId)).toBe(1)
    await call('DELETE', `${list}/${id}`)
    clock.advance(days(30) + 1)
    expect(await ids(`${list}?deleted=true`)).toEqual([])
    expect((await call('POST', `${list}/${id}/restore`)).statusCode).toBe(404)
  })

  it('of one of two creations that share a picture leaves the other whole, with its own provenance [ST-11 ST-14]', async () => {
    const shared = await prepare(77)
    const mine = await create({}, shared)
    const yours = await create({ user_id: people.ravi.userId }, await prepare(77))
    expect(mine.generationId).not.toBe(yours.generationId)
    await call('DELETE', `${list}/${mine.id}`)
    clock.advance(days(31))
    expect(await purgeCreations(services)).toBe(1)
    clock.advance(days(1))
    await sweepImages(services)
    const left = (await call('GET', `${list}/${yours.id}`, 'ravi')).json<CreationDetail>()
    const bytes = (await http.app.inject({ url: left.imageUrl })).rawPayload
    expect((await readProvenance(bytes)).generation).toBe(left.generationId)
    await call('DELETE', `${list}/${yours.id}`, 'ravi')
    clock.advance(days(31))
    expect(await purgeCreations(services)).toBe(1)
    clock.advance(days(1))
    await sweepImages(services)
    const rows = await database.owner.call('test_gone', 'SELECT FROM images WHERE content_hash = $1', [
      Buffer.from(shared.contentHash, 'hex'),
    ])
    expect(rows).toEqual([])
  })

  it('for good by two workers at once releases each picture once (120 creations)', async () => {
    const shared = await prepare(78)
    for (let count = 0; count < 120; count += 1) await create({}, shared)
    await database.owner.call('test_delete_all', 'UPDATE creations SET deleted_at = $1', [clock.now()])
    clock.advance(days(31))
    const purged = await Promise.all([purgeCreations(services), purgeCreations(services)])
    expect((purged[0] ?? 0) + (purged[1] ?? 0) + (await purgeCreations(services))).toBe(120)
    expect(
      await database.owner.call('test_count', 'SELECT reference_count FROM images WHERE content_hash = $1', [
        Buffer.from(shared.contentHash, 'hex'),
      ]),
    ).toEqual([{ reference_count: 0 }])
  })
})
