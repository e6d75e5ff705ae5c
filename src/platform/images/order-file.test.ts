import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { readProvenance, testPixels } from '../../../test/pictures.ts'
import { newId, showId } from '../ids.ts'
import type { Enqueue } from '../jobs/background-jobs.ts'
import { createLocalDisk } from '../storage/local-disk.ts'
import { StorageUnavailable } from '../storage/port.ts'
import { type FileName, fileFormats, labelled, storageKey } from './file-format.ts'
import { makeFile } from './make-file.ts'
import { makeFileJob, orderFile } from './order-file.ts'
import { type ImageServices, type PreparedImage, prepareImage } from './prepare-image.ts'
import { recordImage, releaseImage } from './record-image.ts'
import { openStamped } from './stamped-file.ts'
import { sweepImages } from './sweep-images.ts'

const folder = mkdtempSync(join(tmpdir(), 'rangoli-order-'))
const clock = testClock()
let database: TestDatabase
let services: ImageServices & { enqueue: Enqueue }
let jobs: { name: string; data: object }[] = []
let image: PreparedImage
let seed = 0

beforeAll(async () => {
  database = await testDatabase()
  services = {
    db: database.app,
    storage: createLocalDisk(folder),
    clock,
    enqueue: async (_tx, name, data) => void jobs.push({ name, data }),
  }
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  jobs = []
  seed += 1
  image = await prepareImage(services, {
    pixels: testPixels(900, 600, seed),
    provenance: { kind: 'drawn', provider: 'builtin' },
  })
  await database.app.transaction((tx) => recordImage(tx, image, clock.now()))
})

const order = (file: FileName) => orderFile(services, { contentHash: image.contentHash, ...file })
const conflict = { code: 'conflict', extra: { retryAfterSeconds: 1 } }

async function bytesOf(file: FileName, mark: string): Promise<Buffer> {
  const made = await order(file)
  const stamped = await openStamped(services.storage, { contentHash: image.contentHash, mark }, made)
  return stamped ? buffer(stamped.open()) : Buffer.alloc(0)
}

describe('a file that is not there yet', () => {
  it('is ordered once, however often it is asked for meanwhile, and is there after the job [ST-10]', async () => {
    const wanted = { format: 'jpeg', width: 900 } as const
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => order(wanted)))
    for (const answer of asked) expect(answer).toMatchObject({ status: 'rejected', reason: conflict })
    expect(jobs).toEqual([{ name: makeFileJob, data: { contentHash: image.contentHash, ...wanted, watermark: '' } }])
    await makeFile(services, jobs[0]?.data)
    expect(await order(wanted)).toMatchObject(wanted)
    expect(jobs).toHaveLength(1)
  })

  it.each(fileFormats)(
    'comes as %s in the width asked for, with the provenance of the original [ST-10 ST-14]',
    async (format) => {
      const wanted = { format, width: 450 }
      await expect(order(wanted)).rejects.toMatchObject(conflict)
      await makeFile(services, jobs[0]?.data)
      const mark = showId('generation', newId())
      const bytes = await bytesOf(wanted, mark)
      const found = await sharp(bytes).metadata()
      expect([found.format === 'heif' ? 'avif' : found.format, found.width, found.height]).toEqual([format, 450, 300])
      expect(await readProvenance(bytes)).toMatchObject({
        Credit: 'Drawn by Rangoli',
        provider: 'builtin',
        generation: mark,
      })
    },
  )

  it.each(fileFormats)(
    'is in every range that part of the whole, also across the mark, as %s [ST-11]',
    async (format) => {
      const wanted = { format, width: 300 }
      await order(wanted).catch(() => {})
      await makeFile(services, jobs[0]?.data)
      const mark = showId('generation', newId())
      const stamped = await openStamped(services.storage, { contentHash: image.contentHash, mark }, await order(wanted))
      const whole = await bytesOf(wanted, mark)
      const at = whole.indexOf(mark)
      for (const [start, end] of [
        [0, at + 3],
        [32, at + 40],
        [at + 4, at + 9],
        [at + 29, whole.length - 1],
      ] as const) {
        const part = stamped && (await buffer(stamped.open({ start, end })))
        expect(part?.equals(whole.subarray(start, end + 1))).toBe(true)
      }
    },
  )

  it('is ordered again when the job was lost: after ten minutes, once', async () => {
    const wanted = { format: 'avif', width: 900 } as const
    await expect(order(wanted)).rejects.toMatchObject(conflict)
    clock.advance(10 * 60_000)
    await expect(order(wanted)).rejects.toMatchObject(conflict)
    expect(jobs).toHaveLength(1)
    clock.advance(1)
    await Promise.allSettled([order(wanted), order(wanted), order(wanted)])
    expect(jobs).toHaveLength(2)
  })

  it('is not ordered when the transaction that asks for it fails', async () => {
    const wanted = { format: 'jpeg', width: 700 } as const
    const broken = { ...services, enqueue: () => Promise.reject(new Error('no queue')) }
    await expect(orderFile(broken, { contentHash: image.contentHash, ...wanted })).rejects.toThrow('no queue')
    await expect(order(wanted)).rejects.toMatchObject(conflict)
    expect(jobs).toHaveLength(1)
  })

  it('is refused beyond forty files of one picture, in words; the made ones stay', async () => {
    // The original, 320.avif, and 320, 640 and 900.webp were made ahead.
    for (let width = 100; width < 140; width += 1) await order({ format: 'webp', width }).catch(() => {})
    expect(jobs).toHaveLength(35)
    await expect(order({ format: 'webp', width: 500 })).rejects.toMatchObject({ code: 'conflict', extra: {} })
    await makeFile(services, jobs[0]?.data)
    expect(await order({ format: 'webp', width: 100 })).toMatchObject({ width: 100, isLabelled: true })
  })
})

describe('the job', () => {
  it('run twice at once makes one file [ST-10]', async () => {
    const wanted = { format: 'jpeg', width: 600 } as const
    await order(wanted).catch(() => {})
    await Promise.all([makeFile(services, jobs[0]?.data), makeFile(services, jobs[0]?.data)])
    expect((await sharp(await bytesOf(wanted, showId('generation', newId()))).metadata()).width).toBe(600)
  })

  it('finds nothing to do, and leaves no file, when the picture went meanwhile', async () => {
    const wanted = { format: 'jpeg', width: 600 } as const
    await order(wanted).catch(() => {})
    await database.app.transaction((tx) => releaseImage(tx, image.contentHash, clock.now()))
    clock.advance(3 * 3_600_000)
    await sweepImages(services)
    await makeFile(services, jobs[0]?.data)
    expect(await services.storage.get(storageKey(image, labelled(wanted)))).toBeNull()
  })

  it('fails, to be tried again, while the original cannot be read', async () => {
    const data = { contentHash: image.contentHash, format: 'jpeg', width: 600 }
    const lost = { ...services, storage: { ...services.storage, get: async () => null } }
    await expect(makeFile(lost, data)).rejects.toBeInstanceOf(StorageUnavailable)
  })

  it.each([
    {},
    { contentHash: 'x', format: 'png', width: 1 },
    { contentHash: 'ab'.repeat(32), format: 'gif', width: 1 },
  ])('refuses data that no order can have: %j', async (data) => {
    await expect(makeFile(services, data)).rejects.toThrow()
  })
})
