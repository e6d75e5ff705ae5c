// A picture as it goes into its owner's copy of their data: like a download, with the visible label and the mark of the
// generation. Taken when it was made before; otherwise made in memory and not kept, so that a copy leaves no second store.
import { Readable } from 'node:stream'
import { must } from '../assert.ts'
import type { Database } from '../db/database.ts'
import { type Storage, StorageUnavailable } from '../storage/port.ts'
import type { PictureRef } from './address.ts'
import { encodeLabelledFile } from './encode-file.ts'
import { type FileName, labelled, originalFormat } from './file-format.ts'
import { findMadeFile } from './image-files.sql.ts'
import { findImage } from './images.sql.ts'
import { labelWords } from './label-words.ts'
import { readOriginal } from './read-original.ts'
import { openStamped, type StampedFile, stampFile } from './stamped-file.ts'

type FileServices = { db: Database; storage: Storage }

/** One decoded picture in memory at a time for each caller. Throws StorageUnavailable when its bytes are not there. */
export async function labelledFile(services: FileServices, ref: PictureRef): Promise<StampedFile> {
  const { db, storage } = services
  const image = await findImage(db, ref.contentHash)
  if (!image) throw new StorageUnavailable('an original is missing', undefined)
  const name = { format: originalFormat, width: image.width }
  const made = await findMadeFile(db, ref.contentHash, labelled(name))
  return (made && (await openStamped(storage, ref, made))) ?? makeUnkept(services, ref, name)
}

async function makeUnkept(
  services: FileServices,
  { contentHash, mark }: PictureRef,
  name: FileName,
): Promise<StampedFile> {
  const { pixels, xmp } = must(await readOriginal(services, contentHash), 'an original that was just there')
  const { bytes, ...file } = await encodeLabelledFile(pixels, name, { xmp, label: labelWords(xmp), watermark: '' })
  const read = ({ start, end }: { start: number; end: number }) => Readable.from([bytes.subarray(start, end + 1)])
  return stampFile(read, { ...file, sizeBytes: bytes.length }, mark)
}
