// What of a post leaves to the public: labelled and watermarked files and a link preview while it is listed, nothing otherwise.
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PostDetail } from '#contract/posts.ts'
import { newId, showId } from '#platform/ids.ts'
import { prepareImage } from '#platform/images/index.ts'
import { deliverCreation } from '../../../../test/creations.ts'
import { people } from '../../../../test/http.ts'
import { ledgerOf } from '../../../../test/ledger.ts'
import { readProvenance } from '../../../../test/pictures.ts'
import { startPublishing, type TestPublishing } from '../../../../test/publishing.ts'
import { hidePost } from './hide-post.ts'
import { restorePost } from './restore-post.ts'

let site: TestPublishing
beforeAll(async () => {
  site = await startPublishing()
})
afterAll(() => site.close())
beforeEach(() => site.clear())

const detail = async (shown: string, who: 'asha' | null = null): Promise<PostDetail> =>
  (await site.get(shown, who)).json()
const file = (url: string | undefined) => site.send('GET', url ?? '/', null)
const statusOf = async (url: string) => (await file(url)).statusCode

/** Mean difference of each corner of two pictures of one size, of 255: plates stand in corners. */
async function cornersDiffer(one: Buffer, other: Buffer): Promise<number[]> {
  const [a, b] = await Promise.all(
    [one, other].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  )
  if (!a || !b) throw new Error('no pictures')
  const { width, height } = a.info
  const sums = [0, 0, 0, 0]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const corner = (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)
      const at = (y * width + x) * 3
      sums[corner] = (sums[corner] ?? 0) + Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0))
    }
  }
  return sums.map((sum) => sum / ((width * height) / 4))
}

describe('the public files of a post', () => {
  it('carry the label and the watermark of their author; the clean picture stays private [BR-3 ST-14]', async () => {
    const picture = await site.create({ width: 700, height: 500 })
    const { shown } = await site.live(picture)
    const own: { imageUrl: string } = (await site.send('GET', `/api/studio/my-creations/${picture.imageId}`)).json()
    const { imageUrl, sources } = await detail(shown)
    const [seen, clean] = [await file(imageUrl), await file(own.imageUrl)]
    expect([seen.statusCode, clean.statusCode]).toEqual([200, 200])
    expect(seen.headers['cache-control']).toContain('public')
    // Two plates, one above the other: the label and the watermark.
    const differing = (await cornersDiffer(seen.rawPayload, clean.rawPayload)).filter((mean) => mean > 1)
    expect(differing).toHaveLength(2)
    expect((await readProvenance(seen.rawPayload)).Credit).toBe('Drawn by Rangoli')
    for (const { url } of sources) expect(await statusOf(url)).toBe(200)
  })

  it('of two authors of the same pixels carry each their own code [BR-3]', async () => {
    // Wide enough that a plate stands in one corner.
    const size = { width: 1200, height: 800 }
    const [ashas, ravis] = [await site.create({ who: 'asha', ...size }), await site.create({ who: 'ravi', ...size })]
    const [one, other] = [await site.live(ashas), await site.live(ravis, {}, 'ravi')]
    const [a, b] = [await file((await detail(one.shown)).imageUrl), await file((await detail(other.shown)).imageUrl)]
    expect([a.statusCode, b.statusCode]).toEqual([200, 200])
    const differing = (await cornersDiffer(a.rawPayload, b.rawPayload)).filter((mean) => mean > 0.05)
    expect(differing).toHaveLength(1)
  })

  it('carry no watermark when a buyer left it off, and the label all the same [BR-3 ST-14]', async () => {
    await ledgerOf(site.database.app).purchase(people.asha.userId, 'order 1', 1000, site.clock.now())
    const picture = await site.create({ width: 700, height: 500 })
    const { shown } = await site.live(picture, { watermark: false })
    const own: { imageUrl: string } = (await site.send('GET', `/api/studio/my-creations/${picture.imageId}`)).json()
    const [seen, clean] = [await file((await detail(shown)).imageUrl), await file(own.imageUrl)]
    expect((await cornersDiffer(seen.rawPayload, clean.rawPayload)).filter((mean) => mean > 1)).toHaveLength(1)
  })

  it('are gone when the post is hidden, private or withdrawn, and back when it is [CO-1 CO-7]', async () => {
    const { shown, id } = await site.live(await site.create())
    const { imageUrl, previewUrl = '' } = await detail(shown)
    const both = async () => [await statusOf(imageUrl), await statusOf(previewUrl)]
    const act = { postId: id, by: 'moderator', actorId: people.meera.userId, now: site.clock.now() } as const
    expect(await both()).toEqual([200, 200])
    await site.database.app.transaction((tx) => hidePost(tx, act))
    expect([...(await both()), (await site.get(shown, null)).statusCode]).toEqual([404, 404, 404])
    await site.database.app.transaction((tx) => restorePost(tx, act))
    expect([...(await both()), (await site.get(shown, null)).statusCode]).toEqual([200, 200, 200])
    const change = (visibility: string) => site.send('PATCH', `/api/community/${shown}`, 'asha', { visibility })
    expect((await change('private')).statusCode).toBe(200)
    expect([...(await both()), (await site.get(shown, null)).statusCode]).toEqual([404, 404, 404])
    await change('public')
    await site.prepare()
    expect(await both()).toEqual([200, 200])
    await site.send('DELETE', `/api/community/${shown}`)
    expect(await both()).toEqual([404, 404])
  })

  it('of a private post never are: no files, no row, and its owner sees it by signed addresses [CO-1]', async () => {
    const { shown } = await site.live(await site.create(), { visibility: 'private' })
    expect(site.jobs).toEqual([])
    const { rows } = await site.database.owner.pool.query('SELECT mark FROM public_pictures')
    expect(rows).toEqual([])
    const own = await detail(shown, 'asha')
    expect(own).toMatchObject({ state: 'live', visibility: 'private' })
    expect(own.imageUrl).toMatch(/^\/media\/s\//)
    expect(own).not.toHaveProperty('previewUrl')
    expect(await statusOf(own.imageUrl)).toBe(200)
    expect((await site.get(shown, 'ravi')).statusCode).toBe(404)
    expect((await site.get(shown, null)).statusCode).toBe(404)
    expect(await site.events()).toEqual([])
  })

  it('that two posts share stay while one of them is listed [CO-1]', async () => {
    const first = await site.create()
    // A part cut out twice is twice the same picture of the same generation.
    const copy = newId()
    await site.database.owner.call(
      'test_part',
      `INSERT INTO creations (id, user_id, generation_id, derived_from, content_hash, width, height, size_bytes, placeholder,
         prompt, tier, image_type, aspect_ratio, seed, provider, label, price_hundredths, is_upscaled, search_text, created_at)
       SELECT $1, user_id, generation_id, id, content_hash, width, height, size_bytes, placeholder, prompt, tier, image_type,
         aspect_ratio, seed, provider, label, 0, is_upscaled, '', created_at FROM creations WHERE id = $2`,
      [copy, first.id],
    )
    await site.database.owner.pool.query('UPDATE images SET reference_count = reference_count + 1')
    const [one, two] = [await site.live(first), await site.live({ imageId: showId('image', copy) })]
    const { imageUrl } = await detail(one.shown)
    await site.send('DELETE', `/api/community/${one.shown}`)
    expect(await statusOf(imageUrl)).toBe(200)
    await site.send('DELETE', `/api/community/${two.shown}`)
    expect(await statusOf(imageUrl)).toBe(404)
  })
})

describe('the link preview', () => {
  it.each([
    ['a landscape', 700, 500],
    ['a portrait', 300, 700],
    ['a banner of nearly its own shape', 800, 420],
    ['a small square', 128, 128],
  ])(
    'of %s is a JPEG of 1200 x 630 below 300 kB with label and provenance [BR-7 ST-14]',
    async (_name, width, height) => {
      const { shown } = await site.live(await site.create({ width, height }))
      const { previewUrl } = await detail(shown)
      expect(previewUrl).toMatch(/^\/media\/p\/.*\/preview\.jpeg$/)
      const answer = await file(previewUrl)
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/jpeg'])
      expect(await sharp(answer.rawPayload).metadata()).toMatchObject({ width: 1200, height: 630, format: 'jpeg' })
      expect(answer.rawPayload.length).toBeLessThan(300_000)
      expect(await readProvenance(answer.rawPayload)).toMatchObject({ Credit: 'Drawn by Rangoli' })
      expect((await readProvenance(answer.rawPayload)).generation).not.toContain('000000000000')
    },
  )

  it('of pure noise, which no encoder makes small, is below 300 kB too [BR-7]', async () => {
    const [width, height] = [1200, 630]
    const data = Buffer.alloc(width * height * 4, 255)
    let state = 1
    for (let at = 0; at < data.length; at += 1) {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
      if (at % 4 !== 3) data[at] = state >> 16
    }
    const provenance = { kind: 'drawn', provider: 'builtin' } as const
    const pixels = { data, width, height, channels: 4, premultiplied: false } as const
    const image = await prepareImage(site.services, { pixels, provenance })
    const { shown } = await site.live(await deliverCreation(site.database, { image, now: site.clock.now() }))
    const answer = await file((await detail(shown)).previewUrl)
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload.length).toBeLessThan(300_000)
  })

  it('is a file of the public alone: nobody gets it by a signed address [BR-7]', async () => {
    const { shown } = await site.live(await site.create())
    const { previewUrl = '' } = await detail(shown)
    expect(await statusOf(previewUrl.replace('/media/p/', '/media/s/'))).toBe(404)
    expect(await statusOf(previewUrl.replace('/media/p/', '/media/h/'))).toBe(404)
    expect(await statusOf(previewUrl.replace('preview.jpeg', '1200.jpeg'))).toBe(404)
  })
})
