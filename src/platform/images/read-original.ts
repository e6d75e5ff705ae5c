// Reads a stored original again: its pixels, and what it says about its origin, which goes into everything made of it.
import sharp from 'sharp'
import { must } from '../assert.ts'
import type { Database } from '../db/database.ts'
import { type Storage, StorageUnavailable } from '../storage/port.ts'
import { clean, originalFormat, storageKey } from './file-format.ts'
import { findImage } from './images.sql.ts'
import { type PixelArea, type Pixels, readPicture } from './read-picture.ts'

export interface Original {
  storageTag: string
  pixels: Pixels
  /** With the blank mark. */
  xmp: string
}

interface OriginalServices {
  db: Database
  storage: Storage
}

/** Of `area`, the pixels only. Null when the picture is unknown or being removed. Throws StorageUnavailable when its bytes are not there. */
export async function readOriginal(
  { db, storage }: OriginalServices,
  contentHash: string,
  area?: PixelArea,
): Promise<Original | null> {
  const image = await findImage(db, contentHash)
  if (!image) return null
  const { storageTag } = image
  const bytes = await storage.get(
    storageKey({ contentHash, storageTag }, clean({ format: originalFormat, width: image.width })),
  )
  if (!bytes) throw new StorageUnavailable('an original is missing', undefined)
  const [{ pixels }, { xmp }] = await Promise.all([
    readPicture({ file: bytes, ...(area && { area }) }),
    sharp(bytes).metadata(),
  ])
  return { storageTag, pixels, xmp: must(xmp, 'an original without provenance').toString() }
}
