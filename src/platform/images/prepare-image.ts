// Stores a finished picture and everything derived from it. Writes no reference: until recordImage runs, the sweep may take it back.
import { createHash } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { assertOutsideTransaction, type Database } from '../db/database.ts'
import { type Storage, StorageUnavailable } from '../storage/port.ts'
import { type EncodedFile, encodeFile, makePlaceholder } from './encode-file.ts'
import { clean, derivedFiles, originalFormat, storageKey } from './file-format.ts'
import { announceImage } from './images.sql.ts'
import { isEnlarged, type Provenance, xmpPacket } from './provenance.ts'
import type { Original } from './read-original.ts'
import { type PictureSource, type Pixels, readPicture, type Size } from './read-picture.ts'

export interface ImageServices {
  db: Database
  storage: Storage
  clock: Clock
}

/** What the files will say about their origin: something new, or what the original says that this picture was made of. */
type Origin =
  | {
      provenance: Provenance
      /** When the engine drew fewer pixels and enlarged them itself. */
      enlargedFrom?: Size
    }
  | { origin: Pick<Original, 'xmp'> }

export type ImageOrder = PictureSource &
  Origin & {
    /** Exactly the size that was sold: a smaller picture is enlarged and says so, another shape is cut. */
    targetSize?: Size
  }

/** A picture whose files are all stored. Goes into recordImage within the hour. */
export interface PreparedImage {
  /** sha256 of the stored original, hex. */
  contentHash: string
  storageTag: string
  width: number
  height: number
  /** Of the original. */
  sizeBytes: number
  /** ThumbHash, base64. */
  placeholder: string
  isUpscaled: boolean
  /** What was stored now; empty when the same picture was known. */
  files: (Omit<EncodedFile, 'bytes'> & { sizeBytes: number })[]
}

/**
 * Decodes once; stores the original and its derived widths. The same pixels of the same provenance are stored once, for
 * whomever they are made: the original's bytes name neither user nor generation (see provenance.ts), so its hash is the
 * same. Throws UnusablePicture for bytes that are no picture, StorageUnavailable when trying again later may help.
 */
export async function prepareImage(services: ImageServices, order: ImageOrder): Promise<PreparedImage> {
  assertOutsideTransaction('picture work')
  const read = await readPicture(order, order.targetSize)
  const { pixels } = read
  const { xmp, isUpscaled } = originOf(order, read.enlargedFrom)
  const original = await encodeFile(pixels, { format: originalFormat, width: pixels.width }, xmp)
  const contentHash = createHash('sha256').update(original.bytes).digest('hex')
  const announced = await announce(services, { contentHash, pixels, sizeBytes: original.bytes.length })
  const image = {
    contentHash,
    storageTag: announced.storageTag,
    width: pixels.width,
    height: pixels.height,
    sizeBytes: original.bytes.length,
    isUpscaled,
  }
  if (announced.placeholder !== null) return { ...image, placeholder: announced.placeholder, files: [] }

  const derived = await Promise.all(derivedFiles(pixels.width).map((name) => encodeFile(pixels, name, xmp)))
  const files = [original, ...derived]
  for (const file of files) await services.storage.put(storageKey(image, file), file.bytes)
  return {
    ...image,
    placeholder: await makePlaceholder(pixels),
    files: files.map(({ bytes, ...file }) => ({ ...file, sizeBytes: bytes.length })),
  }
}

function originOf(order: ImageOrder, enlargedHere: Size | null): { xmp: string; isUpscaled: boolean } {
  if ('origin' in order) return { xmp: order.origin.xmp, isUpscaled: isEnlarged(order.origin.xmp) }
  const enlargedFrom = order.enlargedFrom ?? enlargedHere
  return { xmp: xmpPacket(order.provenance, enlargedFrom), isUpscaled: enlargedFrom !== null }
}

async function announce(
  { db, clock }: ImageServices,
  { contentHash, pixels, sizeBytes }: { contentHash: string; pixels: Pixels; sizeBytes: number },
) {
  const { width, height } = pixels
  const files = [{ format: originalFormat, width }, ...derivedFiles(width)].map(clean)
  const announced = await db.transaction((tx) =>
    announceImage(tx, { contentHash, width, height, sizeBytes, files, now: clock.now() }),
  )
  // Its last files go within seconds, and then it can be stored anew.
  if (!announced) throw new StorageUnavailable('the same picture is just being removed', undefined)
  return announced
}
