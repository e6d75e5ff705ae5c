// The stored original of a picture and the provenance inside it, for whatever is made of it later.
import sharp from 'sharp'
import { must } from '../assert.ts'
import { type Storage, StorageUnavailable } from '../storage/port.ts'
import { originalFormat, storageKey } from './file-format.ts'

/** Throws StorageUnavailable. */
export async function readOriginal(
  storage: Storage,
  { width, ...image }: { contentHash: string; storageTag: string; width: number },
): Promise<Buffer> {
  const bytes = await storage.get(storageKey(image, { format: originalFormat, width }))
  if (!bytes) throw new StorageUnavailable('an original is missing', undefined)
  return bytes
}

/** The provenance goes from the original into everything made of it. */
export async function readXmp(original: Buffer): Promise<string> {
  const { xmp } = await sharp(original).metadata()
  return must(xmp, 'an original without provenance').toString()
}
