// Bytes in a folder of this machine. A file appears whole or not at all; a key can never name a path outside the folder.
import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { assert } from '../assert.ts'
import { assertOutsideTransaction } from '../db/database.ts'
import { isStorageKey, type Storage, StorageUnavailable, type StoredFile } from './port.ts'

// On the same file system as the files, so that a rename is atomic. The dot keeps it out of the space of keys.
const incomingFolder = '.incoming'
// What a killed process left half written is older than any write still under way.
const abandonedAfterMs = 24 * 3600 * 1000

/** Files below `folder`, which is made when it is missing. Throws StorageUnavailable when the disk says no. */
export function createLocalDisk(folder: string): Storage {
  const root = resolve(folder)
  let incoming: Promise<string> | undefined

  const openIncoming = async () => {
    // Tried again by the next write: a disk that was full or missing may be back.
    incoming ??= prepareIncoming(root)
    try {
      return await incoming
    } catch (error) {
      incoming = undefined
      throw error
    }
  }
  const write = async (path: string, bytes: Uint8Array) => {
    const half = join(await openIncoming(), randomBytes(12).toString('hex'))
    try {
      await writeDurably(half, bytes)
      const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await rename(half, path)
      await syncFolders(dirname(path), made === undefined ? dirname(path) : dirname(made))
    } catch (error) {
      incoming = undefined
      await rm(half, { force: true }).catch(() => {})
      throw error
    }
  }
  const pathOf = (key: string) => {
    assert(isStorageKey(key), 'storage: not a key')
    return join(root, key)
  }

  return {
    put: (key, bytes) => guarded('write a file', () => write(pathOf(key), bytes)),
    open: (key) => guarded('open a file', () => openFile(pathOf(key))),
    get: (key) => guarded('read a file', () => orNull(readFile(pathOf(key)))),
    delete: (key) => guarded('delete a file', () => rm(pathOf(key), { force: true })),
    probe: () =>
      guarded('write a file', async () => {
        const path = join(await openIncoming(), `probe-${randomBytes(6).toString('hex')}`)
        await writeDurably(path, Buffer.from('probe'))
        await rm(path)
      }),
  }
}

async function prepareIncoming(root: string): Promise<string> {
  const path = join(root, incomingFolder)
  await mkdir(path, { recursive: true, mode: 0o700 })
  for (const name of await readdir(path)) {
    const file = await orNull(stat(join(path, name)))
    if (file && Date.now() - file.mtimeMs > abandonedAfterMs) await rm(join(path, name), { force: true })
  }
  return path
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A rename is only as durable as the folders that name it: syncs from `folder` up to `upTo`. */
async function syncFolders(folder: string, upTo: string): Promise<void> {
  for (let path = folder; ; path = dirname(path)) {
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (path === upTo || path === dirname(path)) return
  }
}

async function openFile(path: string): Promise<StoredFile | null> {
  const found = await orNull(stat(path))
  if (!found?.isFile()) return null
  // Files never change under their key, so the size stays true until the stream is opened.
  return { sizeBytes: found.size, read: (range) => createReadStream(path, range ?? {}) }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Whatever the operating system refuses (full, read-only, no permission, not a folder) is an outage, never a bug of the caller. */
async function guarded<T>(what: string, work: () => Promise<T>): Promise<T> {
  assertOutsideTransaction('storage')
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'errno' in error) {
      throw new StorageUnavailable(`cannot ${what} (${codeOf(error) ?? 'unknown'})`, error)
    }
    throw error
  }
}
