import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listTemplatesWithoutPreview } from '#modules/templates/index.ts'
import { seedTemplates, templatesModule } from '#modules/templates/module.ts'
import type { Http } from '#platform/http/serve.ts'
import { findPublicPictures, mediaRoutes, readOriginal, sweepImages } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { createLocalDisk } from '#platform/storage/local-disk.ts'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHttp, testServices } from '../../../test/http.ts'
import { readProvenance, testPixels } from '../../../test/pictures.ts'
import { createLetterer, type LetteringJob } from './designs/letterer.ts'
import { drawTemplatePreviews, type PreviewArtist, type PreviewRequest } from './draw-template-previews.ts'

const folder = mkdtempSync(join(tmpdir(), 'rangoli-previews-'))
const clock = testClock()
const never = new AbortController().signal
const letterer = createLetterer(1)
let database: TestDatabase
let services: Services
let http: Http

beforeAll(async () => {
  database = await testDatabase()
  await seedTemplates(database.owner, clock.now())
  // Eight are enough: encoding is most of the time here.
  await database.owner.call(
    'test_few',
    'UPDATE templates SET is_active = false WHERE id NOT IN (SELECT id FROM templates ORDER BY id LIMIT 8)',
    [],
  )
  services = testServices({ db: database.app, clock, storage: createLocalDisk(folder) })
  http = await testHttp({ services, routes: mediaRoutes, modules: [templatesModule(async () => new Map())] })
})
afterAll(async () => {
  await letterer.close()
  await http.app.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Draws at once, something else for each seed; `refuse` says for which prompts it fails. */
function artist(drawn: PreviewRequest[], refuse: (request: PreviewRequest) => boolean = () => false): PreviewArtist {
  return {
    provenance: { kind: 'drawn', provider: 'builtin' },
    letterer,
    async draw(request) {
      drawn.push(request)
      if (refuse(request)) throw new Error('cannot draw this')
      return { pixels: testPixels(Math.round(request.width / 8), Math.round(request.height / 8), request.seed) }
    },
  }
}

const undrawn = async () => (await listTemplatesWithoutPreview(database.app, 500)).length

/** Bytes of the served picture of a template, undrawn ones left out. */
async function previewOf(templateId: string): Promise<Buffer> {
  const rows = await database.owner.call<{ hash: string }>(
    'test_preview_of',
    "SELECT encode(preview_image_hash, 'hex') AS hash FROM template_versions WHERE template_id = $1",
    [templateId],
  )
  const pictures = await findPublicPictures(database.app, [rows[0]?.hash ?? ''])
  const [picture] = pictures.values()
  return (await http.app.inject({ url: picture?.imageUrl ?? '' })).rawPayload
}

describe('template previews', () => {
  it('are drawn for every template that can be, stop when told to, and go on where they stopped [ST-4]', async () => {
    const all = await undrawn()
    expect(all).toBe(8)
    const drawn: PreviewRequest[] = []
    const stop = new AbortController()
    const stopping = artist(drawn, () => {
      if (drawn.length === 5) stop.abort()
      return false
    })
    // The fifth was under way.
    expect(await drawTemplatePreviews(services, stopping, stop.signal)).toBe(4)
    expect(await undrawn()).toBe(all - 4)
    const first = (await listTemplatesWithoutPreview(database.app, 1))[0]?.prompt
    const failing = artist(drawn, ({ prompt }) => prompt === first)
    expect(await drawTemplatePreviews(services, failing, never)).toBe(all - 5)
    expect(await undrawn()).toBe(1)
    // Sample words stand in the prompt, no marks of slots.
    for (const { prompt, width, height } of drawn) {
      expect(prompt).not.toMatch(/\{\w+\}/)
      expect(Math.max(width, height)).toBe(768)
      expect([width % 1, height % 1]).toEqual([0, 0])
    }
    expect(await drawTemplatePreviews(services, artist(drawn), never)).toBe(1)
    const before = drawn.length
    expect(await drawTemplatePreviews(services, artist(drawn), never)).toBe(0)
    expect(drawn.length).toBe(before)
    expect(new Set(drawn.map(({ seed }) => seed)).size).toBe(all)
  })

  it('are public, small, say what they are, and stay [ST-11 ST-14]', async () => {
    const rows = await database.owner.call<{ hash: string }>(
      'test_previews',
      "SELECT encode(preview_image_hash, 'hex') AS hash FROM template_versions WHERE preview_image_hash IS NOT NULL",
      [],
    )
    clock.advance(100 * 24 * 3_600_000)
    expect(await sweepImages(services)).toBe(0)
    const pictures = await findPublicPictures(
      database.app,
      rows.map(({ hash }) => hash),
    )
    expect(pictures.size).toBe(rows.length)
    for (const picture of [...pictures.values()].slice(0, 3)) {
      const answer = await http.app.inject({ url: picture.imageUrl })
      expect(answer.statusCode).toBe(200)
      expect((await sharp(answer.rawPayload).metadata()).width).toBe(picture.width)
      expect(await readProvenance(answer.rawPayload)).toMatchObject({
        Credit: 'Drawn by Rangoli',
        generation: expect.stringMatching(/^img_/),
      })
    }
  })

  it('show the template’s sample words on the picture [ST-4, BR-2]', async () => {
    await database.owner.call('test_forget_words', 'UPDATE template_versions SET preview_image_hash = NULL', [])
    const [template] = await listTemplatesWithoutPreview(database.app, 1)
    expect(template?.design?.layers.length).toBeGreaterThan(2)
    const orders: LetteringJob[] = []
    const listening: PreviewArtist['letterer'] = {
      letter(given, job) {
        orders.push(job)
        return letterer.letter(given, job)
      },
    }
    await drawTemplatePreviews(services, { ...artist([]), letterer: listening }, never)
    expect(orders[0]?.design).toEqual(template?.design)
    expect(JSON.stringify(orders.map(({ design }) => design.layers))).not.toMatch(/\{\w+\}/)
    const [shown, clean] = await Promise.all([
      previewOf(template?.id ?? ''),
      readOriginal(services, orders[0]?.cleanHash ?? ''),
    ])
    const { width, height } = await sharp(shown).metadata()
    const { data, ...size } = clean?.pixels ?? { data: Buffer.alloc(3), width: 1, height: 1 }
    const without = await sharp(data, { raw: { width: size.width, height: size.height, channels: 3 } })
      .resize(width, height)
      .raw()
      .toBuffer()
    const pixels = await sharp(shown).removeAlpha().raw().toBuffer()
    const changed = pixels.filter((level, at) => Math.abs(level - (without[at] ?? 0)) > 40).length / pixels.length
    expect(changed).toBeGreaterThan(0.02)
  })

  it('keep their picture without words beside them, for who edits the words [AD-3]', async () => {
    const rows = await database.owner.call<{ hash: string; clean: string }>(
      'test_clean_previews',
      `SELECT encode(preview_image_hash, 'hex') AS hash, encode(preview_clean_hash, 'hex') AS clean
       FROM template_versions WHERE design IS NOT NULL AND preview_image_hash IS NOT NULL`,
      [],
    )
    expect(rows.length).toBeGreaterThan(0)
    const pictures = await findPublicPictures(
      database.app,
      rows.map(({ clean }) => clean),
    )
    expect(pictures.size).toBe(rows.length)
    for (const { hash, clean } of rows) expect(clean).not.toBe(hash)
  })

  it('stand at an address that a page can name before they are drawn, in the width it has room for', async () => {
    const [template] = await database.owner.call<{ id: string }>(
      'test_drawn',
      'SELECT template_id AS id FROM template_versions WHERE preview_image_hash IS NOT NULL LIMIT 1',
      [],
    )
    const get = (path: string, headers = {}) => http.app.inject({ url: `/media/t/${path}`, headers })
    const [small, large] = await Promise.all([get(`${template?.id}/320.webp`), get(`${template?.id}/5000.webp`)])
    expect([small.statusCode, small.headers['content-type']]).toEqual([200, 'image/webp'])
    expect((await sharp(small.rawPayload).metadata()).width).toBe(320)
    expect((await sharp(large.rawPayload).metadata()).width).toBeGreaterThan(500)
    expect(small.headers['cache-control']).toBe('public, max-age=600, stale-while-revalidate=86400')
    const again = await get(`${template?.id}/320.webp`, { 'if-none-match': small.headers.etag })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('have nothing at that address while they are not drawn, which is no fault [ST-4]', async () => {
    const [template] = await database.owner.call<{ id: string; hash: Buffer }>(
      'test_one_drawn',
      'SELECT template_id AS id, preview_image_hash AS hash FROM template_versions WHERE preview_image_hash IS NOT NULL LIMIT 1',
      [],
    )
    const set = (hash: Buffer | null) =>
      database.owner.call(
        'test_set_drawn',
        'UPDATE template_versions SET preview_image_hash = $2 WHERE template_id = $1',
        [template?.id, hash],
      )
    await set(null)
    const { statusCode, headers } = await http.app.inject({ url: `/media/t/${template?.id}/320.webp` })
    expect([statusCode, headers['cache-control']]).toEqual([204, 'no-store'])
    await set(template?.hash ?? null)
  })

  it.each(['no-such-template/320.webp', 'x/320.png', 'x/0.webp', 'x/99999.webp', 'A_b/320.webp'])(
    'has nothing at %s, and nobody keeps that answer',
    async (path) => {
      const { statusCode, headers } = await http.app.inject({ url: `/media/t/${path}` })
      expect([statusCode, headers['cache-control']]).toEqual([404, 'no-store'])
    },
  )

  it('drawn by two workers at once are kept once, and the loser leaves nothing behind', async () => {
    await database.owner.call('test_forget', 'UPDATE template_versions SET preview_image_hash = NULL', [])
    await database.owner.call('test_forget_public', 'DELETE FROM images', [])
    const all = await undrawn()
    const counts = await Promise.all([1, 2].map(() => drawTemplatePreviews(services, artist([]), never)))
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(all)
    const references = await database.owner.call(
      'test_refs',
      'SELECT DISTINCT reference_count FROM images i JOIN template_versions v ON v.preview_image_hash = i.content_hash',
      [],
    )
    expect(references).toEqual([{ reference_count: 1 }])
  })
})
