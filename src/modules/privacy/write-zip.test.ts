import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { expect, it } from 'vitest'
import type { ExportFile } from './ports.ts'
import { partBytes, writeZip } from './write-zip.ts'

const pieceBytes = 64 * 1024
const unaborted = new AbortController().signal

/** A file whose pieces are made when they are asked for; `ahead` counts those made and not yet stored. */
function fileOf(name: string, pieces: number, seen: { made: number }): ExportFile {
  return {
    name,
    madeAt: new Date('2026-11-21T06:00:00Z'),
    open: async () =>
      Readable.from(
        (async function* () {
          for (let i = 0; i < pieces; i++) {
            seen.made += 1
            yield randomBytes(pieceBytes)
          }
        })(),
        { objectMode: false },
      ),
  }
}

it('writes pieces of one size, in order, that together are a ZIP, and never runs ahead of the store [NF-7]', async () => {
  const seen = { made: 0 }
  const stored: Buffer[] = []
  let mostAheadBytes = 0
  async function* files() {
    yield fileOf('a.png', 200, seen)
    yield fileOf('b.bin', 200, seen)
  }
  const sizeBytes = await writeZip(
    files(),
    async (number, bytes) => {
      expect(number).toBe(stored.length)
      mostAheadBytes = Math.max(mostAheadBytes, seen.made * pieceBytes - stored.length * partBytes)
      await new Promise((resolve) => setImmediate(resolve))
      stored.push(Buffer.from(bytes))
    },
    unaborted,
  )
  const whole = Buffer.concat(stored)
  expect(whole.length).toBe(sizeBytes)
  expect(stored.slice(0, -1).every(({ length }) => length === partBytes)).toBe(true)
  expect(stored.length).toBe(Math.ceil(sizeBytes / partBytes))
  expect(mostAheadBytes).toBeLessThan(2 * partBytes)
  const entries = await new ZipReader(new BlobReader(new Blob([whole]))).getEntries()
  for (const entry of entries) {
    if (entry.directory) throw new Error('no folders')
    expect((await entry.getData(new Uint8ArrayWriter())).length).toBe(200 * pieceBytes)
  }
})

it('ends when the job is asked to end, and when the store fails', async () => {
  const stopping = new AbortController()
  async function* files() {
    yield fileOf('a.png', 300, { made: 0 })
    stopping.abort(new Error('stopping'))
    yield fileOf('b.png', 1, { made: 0 })
  }
  await expect(writeZip(files(), async () => {}, stopping.signal)).rejects.toThrow('stopping')
  const full = () => Promise.reject(new Error('disk full'))
  await expect(writeZip(files(), full, unaborted)).rejects.toThrow('disk full')
})
