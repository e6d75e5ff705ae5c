// Verifying files over HTTP: our own in every format, changed, stripped, copied and forged ones, other makers', and hostile ones.
// Longer than most files: all of it asks one server that is started once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DownloadFormat } from '#contract/studio.ts'
import { VerifiedFile, verifyMaxBytes } from '#contract/verify.ts'
import { seedTemplates } from '#modules/templates/module.ts'
import type { Http } from '#platform/http/serve.ts'
import { newId, showId } from '#platform/ids.ts'
import { imageJobs, mediaRoutes } from '#platform/images/index.ts'
import { createLocalDisk } from '#platform/storage/local-disk.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { people, testHttp } from '../../../test/http.ts'
import { testFile, testPixels } from '../../../test/pictures.ts'
import { createStudioTest, type StudioTest, testEngine } from '../../../test/studio.ts'
import { createLetterer } from './designs/letterer.ts'
import { drawTemplatePreviews } from './draw-template-previews.ts'
import { studioModule } from './module.ts'

const folder = mkdtempSync(join(tmpdir(), 'rangoli-verify-'))
const noise = testEngine({
  name: 'replicate/flux',
  start: async ({ request }) => ({
    type: 'done',
    picture: { pixels: testPixels(request.width / 4, request.height / 4, request.seed % 7) },
  }),
})
let database: TestDatabase
let studio: StudioTest
let http: Http
let ordered: { name: string; data: object }[] = []
/** One of each kind of engine, with its generation's id. */
let generated: { jobId: string; imageId: string }
let drawn: { jobId: string; imageId: string }

beforeAll(async () => {
  database = await testDatabase()
  const storage = createLocalDisk(folder)
  const config = { rateLimitsEnabled: false }
  studio = createStudioTest(database, { engines: [noise], storage, config })
  const illustrator = testEngine({ ...noise, name: 'builtin', provenance: 'drawn' })
  const second = createStudioTest(database, { engines: [illustrator], storage, config })
  generated = await deliver(studio)
  drawn = await deliver(second)
  http = await testHttp({
    services: { ...studio.services, enqueue: async (_tx, name, data) => void ordered.push({ name, data }) },
    modules: [studioModule()],
    routes: (web) => mediaRoutes(web),
  })
})
afterAll(async () => {
  await http.app.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

async function deliver(by: StudioTest) {
  const { userId } = people.asha
  const balance = "SELECT credits_adjust($1, 1000, 'paid', $2, 'test', $3)"
  await database.owner.call('t_open', 'SELECT credits_open_wallet($1, $2)', [userId, by.clock.now()])
  await database.owner.call('t_adjust', balance, [userId, `test:${newId()}`, by.clock.now()])
  const jobId = await by.placeOne(userId, { prompt: 'a secret plan of Asha', aspectRatio: '3:2' })
  await by.workOff()
  const { imageId = '' } = await by.job(userId, jobId)
  return { jobId, imageId }
}

/** The file as its owner downloads it; one that is not there yet is made first. */
async function download(imageId: string, query: string): Promise<Buffer> {
  ordered = []
  const url = `/api/studio/my-creations/${imageId}/download?${query}`
  const ask = () => http.app.inject({ url, headers: { authorization: 'Bearer asha' } })
  const first = await ask()
  if (first.statusCode === 200) return first.rawPayload
  for (const { name, data } of ordered) {
    const job = imageJobs(http.services).find((each) => each.name === name)
    await job?.handle(data, AbortSignal.timeout(30_000))
  }
  const second = await ask()
  expect(second.statusCode, second.body.slice(0, 200)).toBe(200)
  return second.rawPayload
}

function send(payload: Buffer, type = 'application/octet-stream') {
  return http.app.inject({ method: 'POST', url: '/api/verify-file', headers: { 'content-type': type }, payload })
}

async function verify(bytes: Buffer): Promise<VerifiedFile> {
  const answer = await send(bytes)
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.body).not.toMatch(/secret|Asha|usr_|img_[^"]*"?prompt/i)
  return VerifiedFile.parse(answer.json())
}

async function refused(bytes: Buffer, type?: string) {
  const answer = await send(bytes, type)
  return [answer.statusCode, answer.json().code]
}

const keep = (bytes: Buffer, change: (input: Sharp) => Sharp) => change(sharp(bytes).keepXmp()).toBuffer()
/** The same bytes with another text of the same length in the metadata. WebP has no checksum over it. */
const rewrite = (bytes: Buffer, from: string, to: string) =>
  Buffer.from(bytes.toString('latin1').replaceAll(from, to.padEnd(from.length)), 'latin1')
const withXmp = async (xmp: string, bytes?: Buffer) =>
  sharp(bytes ?? (await testFile('png')))
    .withXmp(xmp)
    .jpeg()
    .toBuffer()
const xmpOf = async (bytes: Buffer) => (await sharp(bytes).metadata()).xmp?.toString() ?? ''

describe('a file made here', () => {
  it.each(DownloadFormat.options)('as %s is known, unchanged, with its label and date [ST-14]', async (format) => {
    const answer = await verify(await download(generated.imageId, `format=${format}`))
    expect(answer).toEqual({
      known: true,
      generation: {
        id: generated.jobId,
        createdAt: studio.clock.now().toISOString(),
        label: 'AI generated',
        kind: 'generated',
        provider: 'replicate/flux',
        isUnchanged: true,
      },
      source: expect.objectContaining({ namesRangoli: true, digitalSourceType: 'trainedAlgorithmicMedia' }),
    })
  })

  it.each(DownloadFormat.options)(
    'drawn by the illustrator, smaller, as %s is known as drawn [ST-14]',
    async (format) => {
      const answer = await verify(await download(drawn.imageId, `format=${format}&width=300`))
      expect(answer).toMatchObject({
        known: true,
        generation: {
          id: drawn.jobId,
          label: 'Drawn by Rangoli',
          kind: 'drawn',
          provider: 'builtin',
          isUnchanged: true,
        },
        source: { digitalSourceType: 'algorithmicMedia' },
      })
    },
  )

  it('comes as a form as well as bare, whatever it is called [ST-14]', async () => {
    const bytes = await download(generated.imageId, 'format=webp&width=320')
    const form = new FormData()
    form.set('file', new File([new Uint8Array(bytes)], '../../etc/passwd.svg', { type: 'text/html' }))
    const sent = new Response(form)
    const body = Buffer.from(await sent.arrayBuffer())
    const answer = await send(body, sent.headers.get('content-type') ?? '')
    expect([answer.statusCode, answer.json()]).toEqual([200, await verify(bytes)])
    expect((await send(bytes, 'image/jpeg')).json()).toMatchObject({ generation: { isUnchanged: true } })
  })

  it.each<[string, (input: Sharp) => Sharp]>([
    ['cropped', (input) => input.extract({ left: 10, top: 10, width: 200, height: 150 }).png()],
    ['turned', (input) => input.rotate(90).jpeg()],
    ['made smaller, as WebP', (input) => input.resize(200).webp()],
    ['saved again as AVIF', (input) => input.avif({ effort: 0 })],
    ['saved again as PNG', (input) => input.png()],
  ])('%s by a tool that keeps metadata, is known and said to be changed [ST-14]', async (_what, change) => {
    const answer = await verify(await keep(await download(generated.imageId, 'format=png'), change))
    expect(answer).toMatchObject({ known: true, generation: { id: generated.jobId, isUnchanged: false } })
  })

  it('with one pixel’s byte changed is said to be changed [ST-14]', async () => {
    const bytes = await download(generated.imageId, 'format=jpeg')
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
    expect(await verify(bytes)).toMatchObject({ known: true, generation: { isUnchanged: false } })
  })

  it('whose metadata were stripped is not known, and nothing is said of it [ST-14]', async () => {
    const stripped = await sharp(await download(generated.imageId, 'format=png'))
      .png()
      .toBuffer()
    expect(await verify(stripped)).toEqual({ known: false })
  })

  it('stays known while its creation is in the bin, and when it is gone for good [ST-14]', async () => {
    const bytes = await download(drawn.imageId, 'format=webp&width=320')
    await http.app.inject({
      method: 'DELETE',
      url: `/api/studio/my-creations/${drawn.imageId}`,
      headers: { authorization: 'Bearer asha' },
    })
    expect(await verify(bytes)).toMatchObject({ known: true, generation: { isUnchanged: true } })
    await database.owner.call('t_purge', 'DELETE FROM creations WHERE deleted_at IS NOT NULL', [])
    const later = await verify(bytes)
    expect(later).toMatchObject({ known: true, generation: { kind: 'drawn', isUnchanged: false } })
  })

  it('that is the preview of a template is known too [ST-14]', async () => {
    await seedTemplates(database.owner, studio.clock.now())
    const few = 'UPDATE templates SET is_active = false WHERE id NOT IN (SELECT id FROM templates ORDER BY id LIMIT 1)'
    await database.owner.call('t_few', few, [])
    const artist = {
      provenance: { kind: 'drawn', provider: 'builtin' } as const,
      letterer: createLetterer(1),
      draw: async () => ({ pixels: testPixels(320, 320) }),
    }
    expect(await drawTemplatePreviews(http.services, artist, AbortSignal.timeout(30_000))).toBe(1)
    const [row] = await database.owner.call<{ hash: Buffer; mark: string }>(
      't_public',
      'SELECT content_hash AS hash, mark FROM public_pictures',
      [],
    )
    const url = `/media/p/${row?.hash.toString('base64url')}/${row?.mark}/320.webp`
    const bytes = (await http.app.inject({ url })).rawPayload
    expect(await verify(bytes)).toMatchObject({ known: true, generation: { id: row?.mark, isUnchanged: true } })
    expect(await verify(rewrite(bytes, row?.mark ?? '', showId('image', newId())))).toMatchObject({ known: false })
  })
})

describe('a file that only says it was made here', () => {
  const claims = { namesRangoli: true }

  it.each<[string, () => string]>([
    ['an id that was never given', () => showId('generation', newId())],
    ['an id that cannot be', () => `gen_${'z'.repeat(26)}`],
    ['the id of something else', () => showId('user', people.asha.userId)],
    ['a text that is no id', () => 'gen_1 OR 1=1'],
  ])('with %s is not known [ST-14]', async (_what, mark) => {
    const bytes = await download(generated.imageId, 'format=webp&width=320')
    const answer = await verify(rewrite(bytes, generated.jobId, mark()))
    expect(answer).toMatchObject({ known: false, source: claims })
    expect(answer.generation).toBeUndefined()
  })

  it.each([
    ['another engine', 'rangoli:provider="replicate/flux"', 'rangoli:provider="openai/image"'],
    ['another source', '/trainedAlgorithmicMedia"', '/algorithmicMedia"'],
  ])('with a true id but %s is not known [ST-14]', async (_what, from, to) => {
    const xmp = await xmpOf(await download(generated.imageId, 'format=jpeg'))
    expect(xmp).toContain(from)
    expect(await verify(await withXmp(xmp))).toMatchObject({ known: true, generation: { isUnchanged: false } })
    expect(await verify(await withXmp(xmp.replace(from, to)))).toMatchObject({ known: false, source: claims })
  })

  it('with a true id on a larger picture is not known: ours are never enlarged later [ST-14]', async () => {
    const xmp = await xmpOf(await download(generated.imageId, 'format=jpeg'))
    expect(await verify(await withXmp(xmp, await testFile('png', 2000, 900)))).toMatchObject({ known: false })
  })

  it('with the id of an order that failed or still waits is not known [ST-14]', async () => {
    const waiting = await studio.placeOne(people.asha.userId, {})
    const bytes = await download(generated.imageId, 'format=webp&width=320')
    expect(await verify(rewrite(bytes, generated.jobId, waiting))).toMatchObject({ known: false, source: claims })
  })
})

describe('a file of another maker', () => {
  const packet = (inner: string) =>
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${inner}</rdf:RDF></x:xmpmeta>`

  it('is told as what it claims [ST-14]', async () => {
    const xmp = packet(
      '<rdf:Description Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia" photoshop:Credit="Made with Other AI"/>',
    )
    expect(await verify(await withXmp(xmp))).toEqual({
      known: false,
      source: {
        namesRangoli: false,
        digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
        credit: 'Made with Other AI',
      },
    })
  })

  it.each(DownloadFormat.options)('without metadata, as %s, says nothing [ST-14]', async (format) => {
    expect(await verify(await testFile(format))).toEqual({ known: false })
  })
})

function pngChunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(data.length + 12)
  bytes.writeUInt32BE(data.length, 0)
  bytes.write(type, 4, 'latin1')
  data.copy(bytes, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), data.length + 8)
  return bytes
}

/** A PNG whose header promises what is not there; `extra` stands behind it. */
function pngOf(width: number, height: number, extra: Buffer = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    extra,
    pngChunk('IDAT', deflateSync(Buffer.alloc(100))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

describe('a hostile file', () => {
  it.each([
    ['text', Buffer.from('hello')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>')],
    ['a GIF', Buffer.from('GIF89a\u0001\0\u0001\0', 'latin1')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a page called PNG', Buffer.from('<html>PNG')],
  ])('that is %s answers 415 [ST-14]', async (_what, bytes) => {
    expect(await refused(bytes, 'image/png')).toEqual([415, 'unsupported_media_type'])
  })

  it.each([
    ['only a signature', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a header of 60,000 megapixels', pngOf(250_000, 250_000)],
    ['a header of no pixels', pngOf(0, 0)],
    ['AVIF by its first bytes only', Buffer.concat([Buffer.from('\0\0\0\u0018ftypavif', 'latin1'), Buffer.alloc(500)])],
    [
      'WebP by its first bytes only',
      Buffer.concat([Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8X', 'latin1'), Buffer.alloc(99)]),
    ],
    ['JPEG by its first bytes only', Buffer.concat([Buffer.from('ffd8ffe1fffe', 'hex'), Buffer.alloc(99, 0xff)])],
  ])('that is %s answers 400 [ST-14]', async (_what, bytes) => {
    expect(await refused(bytes)).toEqual([400, 'validation_failed'])
  })

  it.each(DownloadFormat.options)(
    'cut off anywhere, as %s, is answered and never called unchanged [ST-14]',
    async (format) => {
      const whole = await download(generated.imageId, `format=${format}&width=200`)
      for (const part of [0.01, 0.1, 0.5, 0.9, 0.999]) {
        const answer = await send(whole.subarray(0, Math.max(13, Math.floor(whole.length * part))))
        expect([200, 400]).toContain(answer.statusCode)
        if (answer.statusCode === 200) expect(answer.json().generation?.isUnchanged ?? false).toBe(false)
      }
    },
  )

  it('with a compressed text that unpacks a thousandfold is read without holding it [ST-14]', async () => {
    const text = Buffer.concat([
      Buffer.from('XML:com.adobe.xmp\0\u0001\0\0\0', 'latin1'),
      deflateSync(Buffer.alloc(300_000_000), { level: 9 }),
    ])
    const bomb = pngOf(64, 64, pngChunk('iTXt', text))
    const before = process.memoryUsage().rss
    const answer = await send(bomb)
    expect([200, 400]).toContain(answer.statusCode)
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  it('of more than 25 MB answers 413, just below it does not [ST-14]', async () => {
    const most = Buffer.concat([await testFile('jpeg'), Buffer.alloc(verifyMaxBytes)]).subarray(0, verifyMaxBytes)
    expect((await send(most)).statusCode).toBe(200)
    expect(await refused(Buffer.concat([most, Buffer.alloc(1)]))).toEqual([413, 'payload_too_large'])
    expect(await refused(Buffer.alloc(verifyMaxBytes + 100_000))).toEqual([413, 'payload_too_large'])
  })

  it.each([
    ['no file', 'multipart/form-data; boundary=b', '--b--\r\n', 400],
    ['a broken form', 'multipart/form-data; boundary=b', 'nothing', 400],
    ['an empty body', 'image/png', '', 400],
    ['JSON', 'application/json', '{"file":"x"}', 415],
    ['a plain text', 'text/plain', 'x', 415],
  ])('that is %s is refused [ST-14]', async (_what, type, body, status) => {
    expect((await send(Buffer.from(body), type)).statusCode).toBe(status)
  })
})
