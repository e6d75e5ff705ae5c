// A stored file as one viewer gets it: with the id of their own generation in its metadata. The stored bytes stay as they are.
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { assert } from '../assert.ts'
import { type Storage, StorageUnavailable } from '../storage/port.ts'
import { type FileFormat, storageKey } from './file-format.ts'
import type { MadeFile } from './image-files.sql.ts'
import { chunkStart, sealChunk } from './png-chunk.ts'
import { isMark, markBytes } from './provenance.ts'

export interface StampedFile {
  sizeBytes: number
  /** From `start` to `end`, both inclusive. */
  open(range?: { start: number; end: number }): NodeJS.ReadableStream
}

interface Patch {
  offset: number
  bytes: Buffer
}

type Read = (range: { start: number; end: number }) => NodeJS.ReadableStream

type StampableFile = Pick<MadeFile, 'format' | 'sizeBytes' | 'markOffset'>

// Our packet has about 1,100 bytes; a provider's name cannot make it longer than this.
const chunkMaxBytes = 4096

/**
 * Same length as stored, so sizes and ranges need no second thought; costs no decoding. Null when the file is not there.
 * `mark`: the shown id of the generation, or of whatever else the picture is.
 */
export async function openStamped(
  storage: Storage,
  picture: { contentHash: string; mark: string },
  file: MadeFile,
): Promise<StampedFile | null> {
  const stored = await storage.open(storageKey({ ...picture, storageTag: file.storageTag }, file))
  if (!stored) return null
  if (stored.sizeBytes !== file.sizeBytes) throw new StorageUnavailable('a stored file has another size', undefined)
  return stampFile((range) => stored.read(range), file, picture.mark)
}

/** The same of bytes from wherever `read` takes them. */
export async function stampFile(read: Read, file: StampableFile, mark: string): Promise<StampedFile> {
  assert(isMark(mark), 'not a mark')
  const patch = await patchOf(file.format, { read, file, mark: Buffer.from(mark, 'latin1') })
  return {
    sizeBytes: file.sizeBytes,
    open: (range = { start: 0, end: file.sizeBytes - 1 }) =>
      Readable.from(pieces(read, patch, range), { objectMode: false }),
  }
}

async function patchOf(
  format: FileFormat,
  { read, file, mark }: { read: Read; file: StampableFile; mark: Buffer },
): Promise<Patch> {
  if (format !== 'png') return { offset: file.markOffset, bytes: mark }
  // In a PNG a checksum covers the metadata: the whole chunk is written anew.
  const end = Math.min(chunkStart + chunkMaxBytes, file.sizeBytes) - 1
  const head = await buffer(read({ start: chunkStart, end }))
  const chunk = head.subarray(0, head.readUInt32BE(0) + 12)
  const place = file.markOffset - chunkStart
  assert(chunk.length < chunkMaxBytes && place + markBytes < chunk.length - 4, 'metadata chunk of a PNG')
  mark.copy(chunk, place)
  sealChunk(chunk)
  return { offset: chunkStart, bytes: chunk }
}

/** The stored bytes before the patch, what of the patch lies in the range, the stored bytes behind it. */
async function* pieces(read: Read, patch: Patch, { start, end }: { start: number; end: number }) {
  const patchEnd = patch.offset + patch.bytes.length - 1
  if (start < patch.offset) yield* read({ start, end: Math.min(end, patch.offset - 1) })
  if (start <= patchEnd && end >= patch.offset) {
    yield patch.bytes.subarray(Math.max(0, start - patch.offset), end - patch.offset + 1)
  }
  if (end > patchEnd) yield* read({ start: Math.max(start, patchEnd + 1), end })
}
