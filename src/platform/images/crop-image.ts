// Cuts a part out of a stored picture and stores it as one of its own. Writes no reference: see prepare-image.ts.
import { assertOutsideTransaction } from '../db/database.ts'
import { StorageUnavailable } from '../storage/port.ts'
import { findImage } from './images.sql.ts'
import { type ImageServices, type PreparedImage, storePixels } from './prepare-image.ts'
import { readOriginal, readXmp } from './read-original.ts'
import { type PixelArea, readPicture } from './read-picture.ts'

export interface ImageCrop {
  /** Of a picture that somebody refers to. */
  contentHash: string
  /** Inside that picture. */
  area: PixelArea
  isUpscaled: boolean
}

/** The part says of its origin what the whole says, word for word. Throws StorageUnavailable. */
export async function cropImage(
  services: ImageServices,
  { contentHash, area, isUpscaled }: ImageCrop,
): Promise<PreparedImage> {
  assertOutsideTransaction('picture work')
  const image = await findImage(services.db, contentHash)
  if (!image) throw new StorageUnavailable('the picture to cut is being removed', undefined)
  const original = await readOriginal(services.storage, { contentHash, ...image })
  const [{ pixels }, xmp] = await Promise.all([readPicture({ file: original, area }), readXmp(original)])
  return storePixels(services, { pixels, xmp, isUpscaled })
}
