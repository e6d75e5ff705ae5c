import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GenerationOrder } from '#contract/studio.ts'
import { type PreparedImage, prepareImage, readOriginal } from '#platform/images/index.ts'
import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { readProvenance, testPixels } from '../../../../test/pictures.ts'
import type { StudioTest } from '../../../../test/studio.ts'
import { expectBooksRight, studioWith } from '../../../../test/studio-work.ts'
import { getCreation } from '../get-creation.ts'
import { createLetterer } from './letterer.ts'
import { sampleWords } from './sample-words.fixture.ts'

let db: TestDatabase
const folder = mkdtempSync(join(tmpdir(), 'rangoli-letterer-'))
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(async () => {
  await expectBooksRight(db)
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

async function workOff(studio: StudioTest, order: Partial<GenerationOrder>) {
  const userId = await studio.newUser(300)
  const jobId = await studio.placeOne(userId, order)
  await studio.work(async () => ['succeeded', 'failed'].includes((await studio.job(userId, jobId)).status))
  return { userId, job: await studio.job(userId, jobId), wallet: await studio.wallet(userId) }
}

interface Pictures {
  content_hash: Buffer
  clean_hash: Buffer | null
}

async function picturesOf(userId: string): Promise<Pictures> {
  const text = 'SELECT content_hash, clean_hash FROM creations WHERE user_id = $1'
  const [row] = await db.owner.call<Pictures>('t_pictures', text, [userId])
  if (!row) throw new Error('no creation')
  return row
}

const hex = (hash: Buffer | null) => hash?.toString('hex') ?? ''

/** Pixels that differ by more than rounding, as a share of a box in fractions of the picture. */
async function shareChanged(studio: StudioTest, { content_hash, clean_hash }: Pictures, box: readonly number[]) {
  const [one, other] = await Promise.all([
    readOriginal(studio.services, hex(content_hash)),
    readOriginal(studio.services, hex(clean_hash)),
  ])
  if (!one || !other) throw new Error('a picture is missing')
  const { width, height } = one.pixels
  const [x = 0, y = 0, w = 1, h = 1] = box
  const area = { left: Math.round(x * width), top: Math.round(y * height) }
  const cut = ({ pixels }: typeof one) =>
    sharp(pixels.data, { raw: { width, height, channels: 3 } })
      .extract({ ...area, width: Math.floor(w * width), height: Math.floor(h * height) })
      .raw()
      .toBuffer()
  const [a, b] = await Promise.all([cut(one), cut(other)])
  return a.filter((value, index) => Math.abs(value - (b[index] ?? 0)) > 8).length / a.length
}

describe('an order with words', () => {
  it('delivers the picture with them and keeps the one without, each referred to once [BR-2] [ST-10]', async () => {
    const studio = studioWith(db, {})
    const design = sampleWords()
    const { userId, job, wallet } = await workOff(studio, { design })
    expect(job).toMatchObject({ status: 'succeeded', picture: { width: 1024, height: 576 } })
    expect(wallet).toEqual({ available: 200, held: 0 })
    const pictures = await picturesOf(userId)
    expect(hex(pictures.clean_hash)).not.toBe(hex(pictures.content_hash))
    const counts = 'SELECT reference_count AS count FROM images WHERE content_hash = ANY ($1)'
    const hashes = [pictures.content_hash, pictures.clean_hash]
    expect(await db.owner.call('t_counts', counts, [hashes])).toEqual([{ count: 1 }, { count: 1 }])
    // Words stand in the headline's box and in the strip, and nowhere between the lines and to the right of them.
    expect(await shareChanged(studio, pictures, [0.06, 0.08, 0.3, 0.1])).toBeGreaterThan(0.1)
    expect(await shareChanged(studio, pictures, [0, 0.9, 1, 0.1])).toBeGreaterThan(0.6)
    expect(await shareChanged(studio, pictures, [0.7, 0.3, 0.3, 0.5])).toBe(0)
    const shown = await getCreation(studio.services, { userId, imageId: job.imageId ?? '' })
    expect(shown.design).toEqual(design)
    expect(shown.imageUrl).toBe(job.imageUrl)
    expect(shown.cleanPicture).toMatchObject({ width: 1024, height: 576 })
    expect(shown.cleanPicture?.imageUrl).not.toBe(shown.imageUrl)
  })

  it('says in the files with words what it says in those without [ST-14]', async () => {
    const studio = studioWith(db, {})
    const { userId } = await workOff(studio, { design: sampleWords() })
    const pictures = await picturesOf(userId)
    const originals = await Promise.all(
      [pictures.content_hash, pictures.clean_hash].map((hash) => readOriginal(studio.services, hex(hash))),
    )
    expect(originals[0]?.xmp).toBe(originals[1]?.xmp)
    // The engine of this test draws an eighth of the size.
    expect(originals[0]?.xmp).toContain('rangoli:enlargedFrom="128x72"')
  })

  it('without layers, or with null, has one picture [BR-2]', async () => {
    for (const design of [null, { ...sampleWords(), layers: [] }]) {
      const studio = studioWith(db, {})
      const { userId, job } = await workOff(studio, { design })
      expect(hex((await picturesOf(userId)).clean_hash)).toBe('')
      expect(await getCreation(studio.services, { userId, imageId: job.imageId ?? '' })).not.toHaveProperty('design')
    }
  })

  it('whose words the policy refuses holds nothing and names the layer [ST-13]', async () => {
    const studio = studioWith(db, {})
    const userId = await studio.newUser(300)
    const design = sampleWords('Fake currency notes')
    await expect(studio.placeOne(userId, { design })).rejects.toMatchObject({
      code: 'content_policy_violation',
      extra: { fields: [{ field: 'design.layers.0.text' }] },
    })
    expect(await studio.wallet(userId)).toEqual({ available: 300, held: 0 })
  })

  it('is refused by the field that is wrong', () => {
    const words = sampleWords()
    const broken = { ...words, layers: [{ ...words.layers[0], text: 'a\u0000b' }] }
    const read = GenerationOrder.safeParse({ prompt: 'lamps', design: broken })
    expect(read.error?.issues[0]?.path).toEqual(['design', 'layers', 0, 'text'])
  })
})

describe('words that cannot be drawn', () => {
  it('end the generation, and the credits come back [ST-9] [BR-2]', async () => {
    const letterer = createLetterer(1, crashing('always', 'throw new Error("no ink")'))
    const studio = studioWith(db, {}, { letterer })
    const { job, wallet } = await workOff(studio, { design: sampleWords() })
    expect(job.error).toMatchObject({ code: 'words_not_drawn', creditsUsed: 0 })
    expect(wallet).toEqual({ available: 300, held: 0 })
    expect(await studio.attempts()).toEqual([{ number: 1, state: 'failed', failure: 'words' }])
  })

  it('because their thread died are drawn on another one', async () => {
    const marker = join(folder, 'died-once')
    const once = `if (!existsSync(${JSON.stringify(marker)})) { writeFileSync(${JSON.stringify(marker)}, ''); process.exit(1) }`
    const studio = studioWith(db, {}, { letterer: createLetterer(1, crashing('once', once)) })
    const { job, wallet } = await workOff(studio, { design: sampleWords() })
    expect(job.status).toBe('succeeded')
    expect(wallet).toEqual({ available: 200, held: 0 })
  })

  /** A letterer that draws nothing, after `statement`. */
  function crashing(name: string, statement: string): URL {
    const path = join(folder, `${name}.mjs`)
    writeFileSync(
      path,
      `import { existsSync, writeFileSync } from 'node:fs'
       import { parentPort } from 'node:worker_threads'
       parentPort.on('message', ({ width, height }) => {
         ${statement}
         parentPort.postMessage({ pixels: new Uint8Array(width * height * 4).fill(255), width, height })
       })`,
    )
    return pathToFileURL(path)
  }
})

describe('a picture made of another one', () => {
  it('carries that one’s origin into every file [ST-14]', async () => {
    const { services } = studioWith(db, {})
    const provenance = { kind: 'generated', provider: 'some/model' } as const
    const store = (order: Parameters<typeof prepareImage>[1]): Promise<PreparedImage> => prepareImage(services, order)
    const first = await store({
      pixels: testPixels(400, 300, 9),
      provenance,
      enlargedFrom: { width: 200, height: 150 },
    })
    const origin = await readOriginal(services, first.contentHash)
    if (!origin) throw new Error('not stored')
    const second = await store({ pixels: testPixels(400, 300, 10), origin })
    expect(second.isUpscaled).toBe(true)
    for (const { format, width } of second.files) {
      const folders = `${second.contentHash.slice(0, 2)}/${second.contentHash.slice(2, 4)}`
      const key = `pictures/${folders}/${second.contentHash}-${second.storageTag}/${width}.${format}`
      const said = await readProvenance((await services.storage.get(key)) ?? Buffer.alloc(0))
      expect(said).toMatchObject({ provider: 'some/model', enlargedFrom: '200x150', Credit: 'AI generated' })
    }
  })
})
