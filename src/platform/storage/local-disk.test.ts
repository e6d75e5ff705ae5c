import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { createLocalDisk } from './local-disk.ts'
import { isStorageKey, type Storage, StorageUnavailable } from './port.ts'

const seed = 20260115
const parent = mkdtempSync(join(tmpdir(), 'rangoli-disk-'))
let count = 0
const freshFolder = () => join(parent, `store-${++count}`)
const key = 'pictures/ab/cd/abcd-1/640.webp'

afterAll(() => rmSync(parent, { recursive: true, force: true }))

async function read(storage: Storage, range?: { start: number; end: number }): Promise<Buffer> {
  const file = await storage.open(key)
  return file ? buffer(range ? file.read(range) : file.read()) : Buffer.alloc(0)
}

describe('local disk', () => {
  it('gives back what was put, whole and by range, and null for what was not [PR-4]', async () => {
    const storage = createLocalDisk(freshFolder())
    const bytes = randomBytes(100_000)
    expect(await storage.open(key)).toBeNull()
    expect(await storage.get(key)).toBeNull()
    await storage.put(key, bytes)
    expect((await storage.open(key))?.sizeBytes).toBe(bytes.length)
    expect((await read(storage)).equals(bytes)).toBe(true)
    expect((await storage.get(key))?.equals(bytes)).toBe(true)
    expect((await read(storage, { start: 99_990, end: 99_999 })).equals(bytes.subarray(99_990))).toBe(true)
    expect((await read(storage, { start: 0, end: 0 })).equals(bytes.subarray(0, 1))).toBe(true)
    await storage.delete(key)
    await storage.delete(key)
    expect(await storage.get(key)).toBeNull()
  })

  it('shows a reader the whole old or the whole new file while forty writers write the same key [PR-4]', async () => {
    const storage = createLocalDisk(freshFolder())
    const versions = [randomBytes(300_000), randomBytes(300_000)] as const
    await storage.put(key, versions[0])
    const writers = Array.from({ length: 40 }, (_, index) => storage.put(key, versions[index % 2 === 0 ? 0 : 1]))
    const readers = Array.from({ length: 40 }, () => storage.get(key))
    await Promise.all(writers)
    for (const seen of await Promise.all(readers)) {
      expect(versions.some((version) => seen?.equals(version))).toBe(true)
    }
  })

  it('leaves nothing half written behind, and sweeps what a killed process left', async () => {
    const folder = freshFolder()
    const incoming = join(folder, '.incoming')
    mkdirSync(incoming, { recursive: true })
    for (const [name, ageHours] of [
      ['dead', 30],
      ['alive', 1],
    ] as const) {
      writeFileSync(join(incoming, name), 'half')
      const at = new Date(Date.now() - ageHours * 3_600_000)
      utimesSync(join(incoming, name), at, at)
    }
    const storage = createLocalDisk(folder)
    await storage.put(key, Buffer.from('whole'))
    expect(readdirSync(incoming)).toEqual(['alive'])
  })

  it('lets nobody else on the machine read the files', async () => {
    const folder = freshFolder()
    await createLocalDisk(folder).put(key, Buffer.from('private'))
    expect(statSync(join(folder, key)).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'pictures')).mode & 0o777).toBe(0o700)
  })

  it('never touches a path outside its folder, whatever the key [PR-4]', async () => {
    const folder = freshFolder()
    const storage = createLocalDisk(folder)
    const outside = join(parent, 'outside.txt')
    writeFileSync(outside, 'mine')
    const bad = [
      '../outside.txt',
      'a/../../outside.txt',
      '/etc/passwd',
      'a/b',
      'a//b.png',
      '.incoming/x.png',
      'a/b.png/',
      '',
      'a/b\0.png',
      'A/b.png',
      'a\\b.png',
    ]
    for (const attempt of bad) {
      await expect(storage.put(attempt, Buffer.from('x'))).rejects.toThrow(/not a key/)
      await expect(storage.open(attempt)).rejects.toThrow(/not a key/)
      await expect(storage.delete(attempt)).rejects.toThrow(/not a key/)
    }
    expect(readFileSync(outside, 'utf8')).toBe('mine')
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom('', '..', '../', '/'),
        (text, climb) => {
          const attempt = `${climb}${text}`
          return !isStorageKey(attempt) || join(folder, attempt).startsWith(`${folder}/`)
        },
      ),
      { seed, numRuns: 2000 },
    )
  })
})

describe('a disk that says no', () => {
  it.each([
    ['a file stands where its folder should be', (folder: string) => writeFileSync(folder, 'in the way')],
    [
      'a file stands where the folder of the key should be',
      (folder: string) => {
        mkdirSync(folder)
        writeFileSync(join(folder, 'pictures'), 'in the way')
      },
    ],
  ])('is an outage: %s', async (_what, arrange) => {
    const folder = freshFolder()
    arrange(folder)
    const storage = createLocalDisk(folder)
    await expect(storage.put(key, Buffer.from('x'))).rejects.toBeInstanceOf(StorageUnavailable)
    await expect(storage.get(key)).rejects.toBeInstanceOf(StorageUnavailable)
    await expect(storage.open(key)).rejects.toBeInstanceOf(StorageUnavailable)
  })

  it('is noticed by the probe, and works again as soon as the disk is back', async () => {
    const folder = freshFolder()
    writeFileSync(folder, 'in the way')
    const storage = createLocalDisk(folder)
    await expect(storage.probe()).rejects.toBeInstanceOf(StorageUnavailable)
    rmSync(folder)
    await storage.probe()
    await storage.put(key, Buffer.from('back'))
    // The folder is lost under a running process, as an unmounted volume is.
    rmSync(folder, { recursive: true })
    await expect(storage.put(key, Buffer.from('gone'))).rejects.toBeInstanceOf(StorageUnavailable)
    await storage.put(key, Buffer.from('again'))
    expect((await storage.get(key))?.toString()).toBe('again')
  })
})

describe('inside a transaction', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await testDatabase({ poolSize: 2 })
  })
  afterAll(() => database.close())

  it('every call of the store is refused', async () => {
    const storage = createLocalDisk(freshFolder())
    const calls = [
      () => storage.put(key, Buffer.from('x')),
      () => storage.get(key),
      () => storage.open(key),
      () => storage.delete(key),
      () => storage.probe(),
    ]
    for (const call of calls) {
      await expect(database.app.transaction<unknown>(call)).rejects.toThrow('storage inside a transaction')
    }
  })
})
