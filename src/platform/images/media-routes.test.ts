import { mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHttp, testServices } from '../../../test/http.ts'
import { readProvenance, testPixels } from '../../../test/pictures.ts'
import type { Http } from '../http/serve.ts'
import { newId, showId } from '../ids.ts'
import type { Services } from '../module.ts'
import { createLocalDisk } from '../storage/local-disk.ts'
import { clean, storageKey } from './file-format.ts'
import { labelDisplayFiles } from './make-file.ts'
import { mediaRoutes } from './media-routes.ts'
import { type PreparedImage, prepareImage } from './prepare-image.ts'
import { findPublicPictures, hidePicture, publishPicture } from './public-pictures.sql.ts'
import { recordImage } from './record-image.ts'
import { privatePicture, publicPicture, type ShownPicture } from './show-picture.ts'

const folder = mkdtempSync(join(tmpdir(), 'rangoli-media-'))
const start = '2026-11-21T06:00:00.000Z'
const clock = testClock(start)
let database: TestDatabase
let http: Http
let services: Services
let image: PreparedImage
let shown: ShownPicture

beforeAll(async () => {
  database = await testDatabase()
  services = testServices({ db: database.app, clock, storage: createLocalDisk(folder) })
  http = await testHttp({ services, routes: mediaRoutes })
  image = await prepareImage(services, {
    pixels: testPixels(700, 500),
    provenance: { kind: 'drawn', provider: 'builtin' },
  })
  await labelDisplayFiles(services, image.contentHash)
  await database.app.transaction((tx) => recordImage(tx, image, clock.now()))
  shown = { ...image, mark: showId('generation', newId()) }
})
afterAll(async () => {
  await http.app.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => clock.set(start))

const get = (url: string, headers: Record<string, string> = {}) => http.app.inject({ url, headers })
const privateUrl = () => privatePicture(services, shown).imageUrl
const publish = (picture: ShownPicture) =>
  database.app.transaction((tx) => publishPicture(tx, picture, { reason: 'post', now: clock.now() }))
const hide = (picture: ShownPicture) => database.app.transaction((tx) => hidePicture(tx, picture, clock.now()))

describe('a private picture', () => {
  it('is read by its signed address in every width, with its type, its size and its own mark [ST-11 ST-14]', async () => {
    const { sources } = privatePicture(services, shown)
    expect(sources.map(({ width, type }) => [width, type])).toEqual([
      [320, 'image/avif'],
      [320, 'image/webp'],
      [640, 'image/webp'],
      [700, 'image/webp'],
    ])
    for (const source of sources) {
      const answer = await get(source.url)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers).toMatchObject({
        'content-type': source.type,
        'content-length': String(answer.rawPayload.length),
        'accept-ranges': 'bytes',
        'x-content-type-options': 'nosniff',
      })
      expect(answer.headers['content-security-policy']).toContain('sandbox')
      expect((await readProvenance(answer.rawPayload)).generation).toBe(shown.mark)
    }
  })

  it('has one address for a day, good for one day more, cached by the browser for as long and by nobody else', async () => {
    const first = privateUrl()
    const answer = await get(first)
    const until = Number(new URL(first, 'http://x').searchParams.get('until'))
    const left = until - Date.parse(start) / 1000
    expect(answer.headers['cache-control']).toBe(`private, max-age=${left}, immutable`)
    expect(left).toBeGreaterThan(24 * 3600)
    expect(left).toBeLessThanOrEqual(48 * 3600)
    const changeAt = (until - 24 * 3600) * 1000
    clock.set(new Date(changeAt - 1000))
    expect(privateUrl()).toBe(first)
    clock.set(new Date(changeAt))
    expect(privateUrl()).not.toBe(first)
    expect((await get(first)).statusCode).toBe(200)
    clock.set(new Date(until * 1000 - 1))
    expect((await get(first)).statusCode).toBe(200)
    clock.set(new Date(until * 1000))
    expect((await get(first)).statusCode).toBe(404)
  })

  it.each<[string, (url: string) => string]>([
    ['no signature', (url) => url.split('?')[0] ?? ''],
    ['an empty signature', (url) => url.replace(/sig=.*/, 'sig=')],
    [
      'one letter of the signature changed',
      (url) => url.replace(/sig=(.)/, (_all, letter) => `sig=${letter === 'A' ? 'B' : 'A'}`),
    ],
    ['a later expiry', (url) => url.replace(/until=(\d+)/, (_all, until) => `until=${Number(until) + 1}`)],
    ['an expiry written otherwise', (url) => url.replace('until=', 'until=0')],
    ['an expiry twice', (url) => `${url}&until=99999999999`],
    ['the mark of another generation', (url) => url.replace(shown.mark, showId('generation', newId()))],
    ['the mark of nothing', (url) => url.replace(shown.mark, 'gen_x')],
    [
      'another picture',
      (url) => url.replace(/\/media\/s\/[^/]+/, `/media/s/${Buffer.alloc(32, 1).toString('base64url')}`),
    ],
    ['its hash in hex', (url) => url.replace(/\/media\/s\/[^/]+/, `/media/s/${image.contentHash}`)],
    ['a width that was not made', (url) => url.replace('700.webp', '701.webp')],
    ['a type that was not made', (url) => url.replace('700.webp', '700.jpeg')],
    ['a type that is none', (url) => url.replace('700.webp', '700.svg')],
    ['a path', (url) => url.replace('700.webp', '..%2f..%2fsecrets')],
    ['the public door', (url) => url.replace('/media/s/', '/media/p/')],
  ])('answers 404 to %s', async (_what, change) => {
    const url = change(privateUrl())
    expect(url).not.toBe(privateUrl())
    const answer = await get(url)
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ code: 'not_found' })
    expect(answer.headers['cache-control']).toBe('no-store')
  })
})

describe('a public picture', () => {
  it('is immutable, for everybody and on other sites, while it is published; 404 before and after [ST-11]', async () => {
    const picture = { ...shown, mark: showId('image', newId()) }
    const { imageUrl, sources } = publicPicture(picture)
    expect((await get(imageUrl)).statusCode).toBe(404)
    await publish(picture)
    for (const { url } of sources) {
      const answer = await get(url)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'cross-origin-resource-policy': 'cross-origin',
      })
      expect((await readProvenance(answer.rawPayload)).generation).toBe(picture.mark)
    }
    await hide(picture)
    expect((await get(imageUrl)).statusCode).toBe(404)
    await publish(picture)
    expect((await get(imageUrl)).statusCode).toBe(200)
  })

  it('shows what pages show: neither the original nor the same picture of another generation', async () => {
    const picture = { ...shown, mark: showId('image', newId()) }
    await publish(picture)
    const { imageUrl } = publicPicture(picture)
    expect((await get(imageUrl.replace('700.webp', '700.png'))).statusCode).toBe(404)
    expect((await get(publicPicture(shown).imageUrl)).statusCode).toBe(404)
  })

  it('is found by its hash for lists, and missing there once hidden', async () => {
    const picture = { ...shown, mark: showId('image', newId()) }
    await database.owner.call('test_hide', 'UPDATE public_pictures SET hidden_at = published_at', [])
    expect(await findPublicPictures(database.app, [image.contentHash])).toEqual(new Map())
    await publish(picture)
    const found = await findPublicPictures(database.app, [image.contentHash, 'ab'.repeat(32)])
    expect([...found]).toEqual([[image.contentHash, publicPicture(picture)]])
    expect(await findPublicPictures(database.app, [])).toEqual(new Map())
  })
})

describe('ranges and conditions', () => {
  it('every range of every file is that part of the whole, also across the mark [ST-11]', async () => {
    const [avif] = privatePicture(services, shown).sources
    for (const url of [avif?.url ?? '', privateUrl()]) {
      const whole = (await get(url)).rawPayload
      const markAt = whole.indexOf(shown.mark)
      const size = whole.length
      const ranges: [number, number][] = [
        [0, 0],
        [0, size - 1],
        [size - 1, size - 1],
        [0, markAt],
        [0, markAt + 10],
        [markAt + 10, markAt + 12],
        [markAt + 29, size - 1],
        [markAt + 30, size - 1],
        [30, 40],
        [32, Math.min(markAt + 100, size - 1)],
      ]
      for (const [from, to] of ranges) {
        const answer = await get(url, { range: `bytes=${from}-${to}` })
        expect([from, to, answer.statusCode]).toEqual([from, to, 206])
        expect(answer.headers['content-range']).toBe(`bytes ${from}-${to}/${size}`)
        expect(answer.rawPayload.equals(whole.subarray(from, to + 1))).toBe(true)
      }
      const tail = await get(url, { range: 'bytes=-100' })
      expect(tail.rawPayload.equals(whole.subarray(size - 100))).toBe(true)
      expect((await get(url, { range: `bytes=${size}-` })).statusCode).toBe(416)
    }
  })

  it('an unchanged picture is not sent again, and HEAD says all but the bytes [ST-11]', async () => {
    const answer = await get(privateUrl())
    const { etag } = answer.headers
    const again = await get(privateUrl(), { 'if-none-match': String(etag) })
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
    const head = await http.app.inject({ method: 'HEAD', url: privateUrl() })
    expect([head.statusCode, head.rawPayload.length]).toEqual([200, 0])
    for (const name of ['etag', 'content-length', 'content-type', 'cache-control']) {
      expect(head.headers[name]).toBe(answer.headers[name])
    }
  })

  it('no two files, and no two marks on one file, share an ETag', async () => {
    const other = privatePicture(services, { ...shown, mark: showId('generation', newId()) })
    const urls = [...privatePicture(services, shown).sources, ...other.sources].map(({ url }) => url)
    const tags = await Promise.all(urls.map(async (url) => (await get(url)).headers.etag))
    expect(new Set(tags).size).toBe(urls.length)
  })
})

describe('a store that lost something', () => {
  it('is an outage and no 404: the picture exists', async () => {
    const broken = await prepareImage(services, {
      pixels: testPixels(64, 64, 9),
      provenance: { kind: 'drawn', provider: 'builtin' },
    })
    await database.app.transaction((tx) => recordImage(tx, broken, clock.now()))
    const { imageUrl } = privatePicture(services, { ...broken, mark: shown.mark })
    const key = storageKey(broken, clean({ format: 'webp', width: 64 }))
    truncateSync(join(folder, key), 100)
    expect((await get(imageUrl)).statusCode).toBe(503)
    await services.storage.delete(key)
    const answer = await get(imageUrl)
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([503, 'no-store'])
  })
})
