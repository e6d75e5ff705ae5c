import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { thumbHashToRGBA } from 'thumbhash'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { readProvenance, testFile, testPixels } from '../../../test/pictures.ts'
import { newId, showId } from '../ids.ts'
import { createLocalDisk } from '../storage/local-disk.ts'
import { clean, derivedFiles, parseFileName, storageKey } from './file-format.ts'
import { findMadeFile } from './image-files.sql.ts'
import { type ImageOrder, type ImageServices, type PreparedImage, prepareImage } from './prepare-image.ts'
import { blankMark } from './provenance.ts'
import { UnusablePicture } from './read-picture.ts'
import { recordImage } from './record-image.ts'
import { openStamped } from './stamped-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'rangoli-images-'))
const clock = testClock()
let database: TestDatabase
let services: ImageServices

beforeAll(async () => {
  database = await testDatabase()
  services = { db: database.app, storage: createLocalDisk(folder), clock }
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const drawn = { kind: 'drawn', provider: 'builtin' } as const
const generated = { kind: 'generated', provider: 'replicate/"flux" & co' } as const
let lastSeed = 0
const freshPixels = (width: number, height: number) => testPixels(width, height, ++lastSeed)

async function store(order: ImageOrder): Promise<PreparedImage> {
  const image = await prepareImage(services, order)
  await database.app.transaction((tx) => recordImage(tx, image, clock.now()))
  return image
}

const folderOf = (image: PreparedImage) => {
  const { contentHash: hash, storageTag } = image
  return join(folder, 'pictures', hash.slice(0, 2), hash.slice(2, 4), `${hash}-${storageTag}`)
}

async function served(image: PreparedImage, name: string, mark: string): Promise<Buffer> {
  const fileName = parseFileName(name)
  const made = fileName && (await findMadeFile(database.app, image.contentHash, clean(fileName)))
  const stamped = made && (await openStamped(services.storage, { contentHash: image.contentHash, mark }, made))
  if (!stamped) throw new Error(`${name} is not there`)
  const bytes = await buffer(stamped.open())
  expect(bytes.length).toBe(stamped.sizeBytes)
  return bytes
}

/** Types of the chunks whose checksum is wrong: strict readers refuse the file, libpng only warns. */
function brokenChunks(png: Buffer): string[] {
  const broken: string[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const end = at + 8 + png.readUInt32BE(at)
    if (crc32(png.subarray(at + 4, end)) !== png.readUInt32BE(end)) broken.push(png.toString('latin1', at + 4, at + 8))
  }
  return broken
}

const markOf = () => showId('generation', newId())

describe('what is made of a picture', () => {
  it.each([
    [1600, 1200, ['1600.png', '320.avif', '320.webp', '640.webp', '960.webp', '1280.webp']],
    [1280, 720, ['1280.png', '320.avif', '320.webp', '640.webp', '960.webp', '1280.webp']],
    [576, 1024, ['576.png', '320.avif', '320.webp', '576.webp']],
    [200, 100, ['200.png', '200.avif', '200.webp']],
  ])('of %i x %i px is an original and widths that are never larger [ST-11]', async (width, height, names) => {
    const image = await store({ pixels: freshPixels(width, height), provenance: drawn })
    expect(image).toMatchObject({ width, height, isUpscaled: false })
    expect(readdirSync(folderOf(image)).sort()).toEqual([...names].sort())
    for (const name of names) {
      const found = await sharp(await served(image, name, markOf())).metadata()
      expect([name, found.width]).toEqual([name, Number.parseInt(name, 10)])
      expect(Math.abs((found.height ?? 0) - (height * Number.parseInt(name, 10)) / width)).toBeLessThanOrEqual(1)
    }
  })

  it('keeps the original without loss, named by the sha256 of its bytes [ST-11]', async () => {
    const pixels = freshPixels(700, 500)
    const image = await store({ pixels, provenance: drawn })
    const original = readFileSync(join(folderOf(image), '700.png'))
    expect(createHash('sha256').update(original).digest('hex')).toBe(image.contentHash)
    expect(image.sizeBytes).toBe(original.length)
    const rgba = await sharp(original).ensureAlpha().raw().toBuffer()
    expect(rgba.equals(Buffer.from(pixels.data))).toBe(true)
  })

  it('has a placeholder of the same proportions in some thirty bytes [ST-11]', async () => {
    const image = await store({ pixels: freshPixels(800, 400), provenance: drawn })
    const hash = Buffer.from(image.placeholder, 'base64')
    expect(hash.length).toBeLessThan(40)
    const { w, h } = thumbHashToRGBA(hash)
    expect(w / h).toBeGreaterThan(1.6)
  })

  it('lays transparency on white and undoes premultiplied colours', async () => {
    const half = testPixels(64, 64, 1, 0)
    const clear = await store({ pixels: half, provenance: drawn })
    const white = await sharp(await served(clear, '64.png', markOf())).stats()
    expect(white.channels.map(({ min }) => min)).toEqual([255, 255, 255])
    // Half covered, colour 200: premultiplied to 100; on white that is 100 + 127.
    const data = Buffer.from(Array.from({ length: 64 * 64 }, () => [100, 100, 100, 128]).flat())
    const mixed = await store({ pixels: { ...half, data, premultiplied: true }, provenance: drawn })
    const grey = await sharp(await served(mixed, '64.png', markOf())).stats()
    expect(Math.abs((grey.channels[0]?.mean ?? 0) - 227)).toBeLessThanOrEqual(2)
  })
})

describe('provenance', () => {
  const formats = ['700.png', '320.avif', '320.webp', '640.webp', '700.webp']

  it.each([
    ['drawn', drawn, 'algorithmicMedia', 'Drawn by Rangoli'],
    ['generated', generated, 'trainedAlgorithmicMedia', 'AI generated'],
  ])('of a %s picture reads back from every file it is served as [ST-14]', async (_kind, provenance, type, label) => {
    const image = await store({ pixels: freshPixels(700, 500), provenance })
    expect(readdirSync(folderOf(image)).sort()).toEqual([...formats].sort())
    const mark = markOf()
    for (const name of formats) {
      expect(await readProvenance(await served(image, name, mark))).toMatchObject({
        DigitalSourceType: `http://cv.iptc.org/newscodes/digitalsourcetype/${type}`,
        Credit: label,
        provider: provenance.provider.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
        generation: mark,
      })
    }
  })

  it('names the generation of whoever gets the file, while the pixels are stored once [ST-11 ST-14]', async () => {
    const pixels = freshPixels(700, 500)
    const first = await store({ pixels, provenance: drawn })
    const before = statSync(join(folderOf(first), '700.png')).mtimeMs
    const second = await store({ pixels, provenance: drawn })
    expect(second).toMatchObject({ contentHash: first.contentHash, placeholder: first.placeholder, files: [] })
    expect(statSync(join(folderOf(second), '700.png')).mtimeMs).toBe(before)
    const [mine, yours] = [markOf(), markOf()]
    for (const name of formats) {
      const bytes = await served(first, name, mine)
      expect((await readProvenance(bytes)).generation).toBe(mine)
      expect((await readProvenance(await served(second, name, yours))).generation).toBe(yours)
      expect(bytes.includes(blankMark)).toBe(false)
      if (name.endsWith('.png')) expect(brokenChunks(bytes)).toEqual([])
    }
  })

  it('keeps pictures of different origin apart even when the pixels agree [ST-14]', async () => {
    const pixels = freshPixels(320, 320)
    const hashes = [drawn, generated, { ...generated, provider: 'other' }].map(
      async (provenance) => (await prepareImage(services, { pixels, provenance })).contentHash,
    )
    expect(new Set(await Promise.all(hashes)).size).toBe(3)
  })

  it('says of an enlarged picture from what size [ST-5]', async () => {
    const size = { width: 800, height: 600 }
    const image = await store({ pixels: freshPixels(400, 300), provenance: drawn, targetSize: size })
    expect(image).toMatchObject({ ...size, isUpscaled: true })
    expect((await readProvenance(await served(image, '800.png', markOf()))).enlargedFrom).toBe('400x300')
    const byEngine = await store({
      pixels: freshPixels(800, 600),
      enlargedFrom: { width: 200, height: 150 },
      provenance: drawn,
    })
    expect(byEngine.isUpscaled).toBe(true)
    expect((await readProvenance(await served(byEngine, '800.png', markOf()))).enlargedFrom).toBe('200x150')
    const exact = await store({ pixels: freshPixels(800, 600), provenance: drawn, targetSize: size })
    expect(exact.isUpscaled).toBe(false)
    expect((await readProvenance(await served(exact, '800.png', markOf()))).enlargedFrom).toBeUndefined()
  })
})

describe('a file of an engine', () => {
  it.each(['png', 'jpeg', 'webp', 'avif'] as const)(
    'in %s is read and stored anew, without its own metadata',
    async (format) => {
      const image = await store({ file: await testFile(format), provenance: generated })
      expect(image).toMatchObject({ width: 640, height: 480 })
    },
  )

  it('comes out without the place it was taken at', async () => {
    const base = sharp(await testFile('jpeg'))
    const tagged = await base
      .withExif({ IFD3: { GPSLatitude: '17/1 23/1 0/1' }, IFD0: { Artist: 'Somebody' } })
      .toBuffer()
    expect((await sharp(tagged).metadata()).exif).toBeDefined()
    const image = await store({ file: tagged, provenance: generated })
    for (const name of ['640.png', '640.webp', '320.avif']) {
      expect((await sharp(await served(image, name, markOf())).metadata()).exif).toBeUndefined()
    }
  })

  it('is turned upright', async () => {
    const turned = await sharp(await testFile('jpeg', 640, 480))
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect(await store({ file: turned, provenance: generated })).toMatchObject({ width: 480, height: 640 })
  })

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64"/></svg>'
  const gif = () =>
    sharp(testPixels(32, 32).data, { raw: { width: 32, height: 32, channels: 4 } })
      .gif()
      .toBuffer()
  async function animated(): Promise<Buffer> {
    const frames = Buffer.concat([1, 2].map((seed) => Buffer.from(testPixels(32, 32, seed * 50).data)))
    return sharp(frames, { raw: { width: 32, height: 64, channels: 4, pageHeight: 32 } })
      .webp()
      .toBuffer()
  }
  /** A real PNG of 8000 x 8000 in 190 kB. */
  const bomb = () =>
    sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer()

  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['a page of an error', () => Buffer.from('<html>502 Bad Gateway</html>')],
    ['a PNG signature and nothing behind it', () => Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a PNG cut in the middle', async () => (await testFile('png')).subarray(0, 2000)],
    ['a JPEG cut in the middle', async () => (await testFile('jpeg')).subarray(0, 3000)],
    ['a WebP cut in the middle', async () => (await testFile('webp')).subarray(0, 900)],
    ['an AVIF cut in the middle', async () => (await testFile('avif')).subarray(0, 1200)],
    ['a PNG whose pixels were overwritten', async () => (await testFile('png')).fill(7, 300, 900)],
    ['an SVG', () => Buffer.from(svg)],
    ['a GIF', gif],
    ['an animation', animated],
    ['64 million pixels in a small file', bomb],
    ['a picture of 8 px', () => testFile('png', 8, 8)],
    ['70 MB of noise', () => Buffer.alloc(70_000_000, 0xff)],
  ])('that is %s is refused as unusable, and nothing is stored', async (_what, make) => {
    const rows = () => database.owner.call('test_images', 'SELECT count(*) AS count FROM images', [])
    const before = await rows()
    await expect(prepareImage(services, { file: await make(), provenance: generated })).rejects.toBeInstanceOf(
      UnusablePicture,
    )
    expect(await rows()).toEqual(before)
  })
})

it('a picture of one size has files of that size only on paper and on disk', async () => {
  const image = await store({ pixels: freshPixels(700, 500), provenance: drawn })
  const rows = await database.owner.call<{ format: string; width: number; size_bytes: number }>(
    'test_files',
    'SELECT format, width, size_bytes FROM image_files WHERE content_hash = $1 ORDER BY format, width',
    [Buffer.from(image.contentHash, 'hex')],
  )
  expect(rows).toHaveLength(derivedFiles(700).length + 1)
  for (const { format, width, size_bytes } of rows) {
    const name = parseFileName(`${width}.${format}`)
    expect(name && statSync(join(folder, storageKey(image, clean(name)))).size).toBe(size_bytes)
  }
})
