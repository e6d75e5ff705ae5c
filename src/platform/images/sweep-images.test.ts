import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testPixels } from '../../../test/pictures.ts'
import { createLocalDisk } from '../storage/local-disk.ts'
import { StorageUnavailable } from '../storage/port.ts'
import { storageKey } from './file-format.ts'
import { listFileNames } from './image-files.sql.ts'
import { takeUnusedImages } from './images.sql.ts'
import { type ImageServices, type PreparedImage, prepareImage } from './prepare-image.ts'
import { recordImage, releaseImage } from './record-image.ts'
import { sweepImages } from './sweep-images.ts'

const folder = mkdtempSync(join(tmpdir(), 'rangoli-sweep-'))
const clock = testClock()
const hours = (count: number) => count * 3_600_000
let database: TestDatabase
let services: ImageServices
let seed = 0

beforeAll(async () => {
  database = await testDatabase()
  services = { db: database.app, storage: createLocalDisk(folder), clock }
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})
// Every test starts with nothing stored.
beforeEach(async () => {
  await database.owner.call('test_empty', 'DELETE FROM images', [])
  rmSync(join(folder, 'pictures'), { recursive: true, force: true })
  seed += 1
})

const prepare = () =>
  prepareImage(services, { pixels: testPixels(40, 40, seed), provenance: { kind: 'drawn', provider: 'builtin' } })
const record = (image: PreparedImage) => database.app.transaction((tx) => recordImage(tx, image, clock.now()))
const release = ({ contentHash }: PreparedImage) =>
  database.app.transaction((tx) => releaseImage(tx, contentHash, clock.now()))
const filesOnDisk = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
const rows = () => database.owner.call('test_rows', 'SELECT reference_count FROM images', [])

async function expectWhole(image: PreparedImage): Promise<void> {
  const names = await listFileNames(database.app, image.contentHash)
  expect(names).toHaveLength(3)
  for (const name of names) expect(await services.storage.get(storageKey(image, name))).not.toBeNull()
}

describe('references', () => {
  it('keep the files until the last one is given back, and then for two hours more [ST-11]', async () => {
    const image = await prepare()
    await record(image)
    await record(await prepare())
    expect(await rows()).toEqual([{ reference_count: 2 }])
    await release(image)
    clock.advance(hours(100))
    expect(await sweepImages(services)).toBe(0)
    await expectWhole(image)
    await release(image)
    clock.advance(hours(2))
    expect(await sweepImages(services)).toBe(0)
    clock.advance(1000)
    expect(await sweepImages(services)).toBe(1)
    expect(await rows()).toEqual([])
    expect(filesOnDisk()).toBe(0)
  })

  it('cannot be given back more often than taken, and nothing is written then', async () => {
    const image = await prepare()
    await record(image)
    await release(image)
    await expect(release(image)).rejects.toThrow('more often than recorded')
    expect(await rows()).toEqual([{ reference_count: 0 }])
  })

  it('are counted exactly when forty users come to the same picture at once [ST-11]', async () => {
    const images = await Promise.all(Array.from({ length: 40 }, prepare))
    await Promise.all(images.map(record))
    expect(await rows()).toEqual([{ reference_count: 40 }])
    expect(filesOnDisk()).toBe(3)
    await Promise.all(images.map(release))
    expect(await rows()).toEqual([{ reference_count: 0 }])
  })

  it('of a transaction that fails do not count', async () => {
    const image = await prepare()
    const failed = database.app.transaction(async (tx) => {
      await recordImage(tx, image, clock.now())
      throw new Error('the rest of it failed')
    })
    await expect(failed).rejects.toThrow('the rest')
    expect(await rows()).toEqual([{ reference_count: 0 }])
  })
})

describe('the sweep', () => {
  it('takes what a killed process stored and never recorded', async () => {
    await prepare()
    expect(filesOnDisk()).toBe(3)
    clock.advance(hours(2) + 1)
    expect(await sweepImages(services)).toBe(1)
    expect(filesOnDisk()).toBe(0)
  })

  it('leaves alone what was prepared again a moment before', async () => {
    await prepare()
    clock.advance(hours(3))
    const image = await prepare()
    expect(await sweepImages(services)).toBe(0)
    await record(image)
    await expectWhole(image)
  })

  it('goes on where a killed one stopped', async () => {
    await prepare()
    clock.advance(hours(3))
    const unusedBefore = clock.now()
    await takeUnusedImages(database.app, { unusedBefore, limit: 10, now: clock.now() })
    expect(await sweepImages(services)).toBe(1)
    expect(filesOnDisk()).toBe(0)
  })

  it('keeps the row while the store is away, so that no file is forgotten', async () => {
    await prepare()
    clock.advance(hours(3))
    const storage = { ...services.storage, delete: () => Promise.reject(new StorageUnavailable('away', undefined)) }
    await expect(sweepImages({ ...services, storage })).rejects.toBeInstanceOf(StorageUnavailable)
    expect(await rows()).toHaveLength(1)
    expect(await sweepImages(services)).toBe(1)
    expect(filesOnDisk()).toBe(0)
  })

  it('that was stopped half way and goes on hours later deletes nothing that was stored since', async () => {
    const old = await prepare()
    clock.advance(hours(3))
    const taken = await takeUnusedImages(database.app, { unusedBefore: clock.now(), limit: 10, now: clock.now() })
    const oldFiles = await listFileNames(database.app, old.contentHash)
    // Nobody can refer to a picture that is being removed.
    await expect(record(old)).rejects.toBeInstanceOf(StorageUnavailable)
    await expect(prepare()).rejects.toBeInstanceOf(StorageUnavailable)
    await sweepImages(services)
    const stored = await prepare()
    await record(stored)
    for (const image of taken) for (const file of oldFiles) await services.storage.delete(storageKey(image, file))
    await expectWhole(stored)
  })

  it('and a record that comes too late exclude each other: the record fails and can be done again', async () => {
    const late = await prepare()
    clock.advance(hours(3))
    await sweepImages(services)
    await expect(record(late)).rejects.toBeInstanceOf(StorageUnavailable)
    const again = await prepare()
    await record(again)
    await expectWhole(again)
    // The same picture is there again, but not the files this one stored.
    await expect(record(late)).rejects.toBeInstanceOf(StorageUnavailable)
  })

  it('racing with somebody who prepares and records the same picture never leaves a row without files (40 rounds)', async () => {
    for (let round = 0; round < 40; round += 1) {
      clock.advance(hours(3))
      const sweeps = [sweepImages(services), sweepImages(services)]
      const image = await prepareAndRecord()
      await Promise.all(sweeps)
      await expectWhole(image)
      await release(image)
    }
  })
})

/** As the worker does: what the store refuses for now is tried again. */
async function prepareAndRecord(): Promise<PreparedImage> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      const image = await prepare()
      await record(image)
      return image
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  throw new Error('never got through')
}
