// Cuts a part out of a stored picture and stores it as one of its own. Writes no reference: see prepare-image.ts.
import { StorageUnavailable } from '../storage/port.ts'
import { type ImageServices, type PreparedImage, prepareImage } from './prepare-image.ts'
import { readOriginal } from './read-original.ts'
import type { PixelArea } from './read-picture.ts'

export interface ImageCrop {
  /** Of a picture that somebody refers to. */
  contentHash: string
  /** Inside that picture. */
  area: PixelArea
}

/** The part says of its origin what the whole says, word for word. Throws StorageUnavailable. */
export async function cropImage(services: ImageServices, { contentHash, area }: ImageCrop): Promise<PreparedImage> {
  const original = await readOriginal(services, contentHash, area)
  if (!original) throw new StorageUnavailable('the picture to cut is being removed', undefined)
  return prepareImage(services, { pixels: { ...original.pixels, channels: 3, premultiplied: false }, origin: original })
}
