// What leaves to be seen by others: with the watermark of whoever shares it, and an address that shows this and nothing else.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Http } from '#platform/http/serve.ts'
import { showId } from '#platform/ids.ts'
import { imageJobs, isMadeHere, mediaRoutes, prepareImage } from '#platform/images/index.ts'
import { startBackgroundJobs } from '#platform/jobs/boss.ts'
import { createEnqueue, type JobSender } from '#platform/jobs/enqueue.ts'
import { createLog } from '#platform/log.ts'
import type { Services } from '#platform/module.ts'
import { createLocalDisk } from '#platform/storage/local-disk.ts'
import { testClock } from '../../../test/clock.ts'
import { deliverCreation } from '../../../test/creations.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { people, testHttp, testServices } from '../../../test/http.ts'
import { ledgerOf } from '../../../test/ledger.ts'
import { readProvenance, testPixels } from '../../../test/pictures.ts'
import { creationRoutes } from './creation-routes.ts'
import { createLetterer } from './designs/letterer.ts'

const folder = mkdtempSync(join(tmpdir(), 'rangoli-share-'))
const start = '2026-11-21T06:00:00.000Z'
const clock = testClock(start)
const log = createLog('silent')
const letterer = createLetterer(1)
const list = '/api/studio/my-creations'
let database: TestDatabase
let sender: JobSender
let services: Services
let http: Http
let stopWorker: () => Promise<void>
let imageId = ''
let generationId = ''
let contentHash = ''

beforeAll(async () => {
  database = await testDatabase()
  sender = await createEnqueue({ db: database.app, log })
  const [storage, enqueue, config] = [createLocalDisk(folder), sender.enqueue, { rateLimitsEnabled: false }]
  services = testServices({ db: database.app, clock, storage, enqueue, config })
  await sender.declare(imageJobs(services))
  http = await testHttp({
    services,
    routes(app) {
      creationRoutes(app, services, { letterer })
      mediaRoutes(app)
    },
  })
  stopWorker = (await startBackgroundJobs({ url: database.url, definitions: imageJobs(services), log })).stop
  const insert = `INSERT INTO users (id, email, name, handle, password_hash, referral_code, created_at)
    VALUES ($1, $2, 'Test', $3, 'none', $4, now())`
  for (const [name, code] of [
    ['asha', 'asha234567'],
    ['ravi', 'ravi234567'],
  ] as const) {
    await database.owner.call('test_user', insert, [people[name].userId, `${name}@example.com`, name, code])
    await ledgerOf(database.app).open(people[name].userId, clock.now())
  }
  const provenance = { kind: 'drawn', provider: 'builtin' } as const
  const image = await prepareImage(services, { pixels: testPixels(1500, 1000, 5), provenance })
  const delivered = await deliverCreation(database, { image, now: clock.now() })
  contentHash = image.contentHash
  imageId = delivered.imageId
  generationId = delivered.generationId
})
afterAll(async () => {
  await stopWorker()
  await http.app.close()
  await letterer.close()
  await sender.stop()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

type Who = 'asha' | 'ravi'
const get = (url: string, who: Who | null = 'asha') =>
  http.app.inject({ url, headers: who ? { authorization: `Bearer ${who}` } : {} })
const share = (body: object, { who = 'asha', id = imageId }: { who?: Who | null; id?: string } = {}) =>
  http.app.inject({
    method: 'POST',
    url: `${list}/${id}/share`,
    headers: who ? { authorization: `Bearer ${who}` } : {},
    payload: body,
  })

/** Asks as a client does: again after a while, as long as it is told to. */
async function made(ask: () => ReturnType<typeof get>) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await ask()
    if (answer.statusCode !== 409) return answer
    expect(answer.headers['retry-after']).toBe('1')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it was never made')
}

const file = (query: string) => made(() => get(`${list}/${imageId}/download?format=jpeg&width=600${query}`))

describe('before a first purchase', () => {
  it('the watermark carries the own referral code and is no choice [BR-3]', async () => {
    expect((await get('/api/studio/watermark')).json()).toEqual({
      words: 'Made with Rangoli · asha234567',
      isOptional: false,
    })
    expect((await get('/api/studio/watermark', null)).statusCode).toBe(401)
  })

  it('what is shared carries it, what is for oneself does not, and both carry label and origin [BR-3 ST-14]', async () => {
    const [own, shared] = [await file(''), await file('&purpose=share')]
    expect([own.statusCode, shared.statusCode]).toEqual([200, 200])
    expect(shared.rawPayload.equals(own.rawPayload)).toBe(false)
    expect(shared.headers.etag).not.toBe(own.headers.etag)
    expect((await readProvenance(shared.rawPayload)).Credit).toBe('Drawn by Rangoli')
    const ref = { contentHash, mark: showId('generation', generationId) }
    for (const { rawPayload: bytes } of [own, shared]) {
      expect(await isMadeHere(services, ref, { format: 'jpeg', width: 600, bytes })).toBe(true)
    }
  })

  it('leaving it off is refused with 403, as a file and as a link [BR-3]', async () => {
    const answers = [
      await get(`${list}/${imageId}/download?purpose=share&watermark=false`),
      await share({ watermark: false }),
    ]
    for (const answer of answers) expect([answer.statusCode, answer.json().code]).toEqual([403, 'forbidden'])
  })
})

describe('a link', () => {
  it('shows the labelled picture to anybody for a week, and then to nobody [BR-3 ST-10]', async () => {
    const { url, expiresAt } = (await made(() => share({}))).json()
    expect(expiresAt).toBe('2026-11-28T06:00:00.000Z')
    const answer = await get(url, null)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/jpeg'])
    expect(answer.headers['cache-control']).toBe(`public, max-age=${7 * 24 * 3600}, immutable`)
    expect((await readProvenance(answer.rawPayload)).generation).toContain('gen_')
    clock.set('2026-11-28T06:00:00.000Z')
    expect((await get(url, null)).statusCode).toBe(404)
    clock.set(start)
  })

  it('opens no other file, no other code, no later end and no clean picture: each is 404 [BR-3]', async () => {
    const { url } = (await made(() => share({}))).json()
    const forged = [
      url.replace('by=asha234567', 'by='),
      url.replace('by=asha234567', 'by=ravi234567'),
      url.replace('1280.jpeg', '1280.webp'),
      url.replace('1280.jpeg', '1500.png'),
      url.replace(/until=(\d)/, 'until=9$1'),
      url.replace('/media/h/', '/media/s/'),
      url.replace('/media/h/', '/media/p/'),
      `${url}x`,
    ]
    for (const each of forged) {
      expect(each).not.toBe(url)
      expect([each, (await get(each, null)).statusCode]).toEqual([each, 404])
    }
  })

  it('is given to the owner only [BR-3]', async () => {
    expect((await share({}, { who: null })).statusCode).toBe(401)
    expect((await share({}, { who: 'ravi' })).statusCode).toBe(404)
    expect((await share({}, { id: 'img_unknown' })).statusCode).toBe(404)
    const wrong = await share({ watermark: 'no' })
    expect([wrong.statusCode, wrong.json().fields[0].field]).toEqual([400, 'watermark'])
  })
})

describe('after a purchase', () => {
  it('the watermark is a choice; the label is not [BR-3 ST-14]', async () => {
    const withMark = await file('&purpose=share')
    await ledgerOf(database.app).purchase(people.asha.userId, 'order 1', 1000, clock.now())
    expect((await get('/api/studio/watermark')).json().isOptional).toBe(true)
    const without = await file('&purpose=share&watermark=false')
    const own = await file('')
    expect(without.rawPayload.equals(own.rawPayload)).toBe(true)
    expect((await file('&purpose=share')).rawPayload.equals(withMark.rawPayload)).toBe(true)
    const { url } = (await made(() => share({ watermark: false }))).json()
    expect((await get(url, null)).statusCode).toBe(200)
  })
})
