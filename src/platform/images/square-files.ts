// Small squares of a picture that a person sent: decoded with all bounds of pictures, cut in the middle, encoded anew without metadata.
import sharp from 'sharp'
import { assertOutsideTransaction } from '../db/database.ts'
import { pictureWork, stepTimeoutSeconds } from './picture-work.ts'
import { readPicture } from './read-picture.ts'

/** One WebP for each side length, in order. Throws UnusablePicture. */
export async function squareFiles(
  file: Uint8Array,
  sides: readonly number[],
): Promise<{ size: number; bytes: Buffer }[]> {
  assertOutsideTransaction('picture work')
  const largest = Math.max(...sides)
  const { pixels } = await readPicture({ file }, { width: largest, height: largest })
  const { data, width, height } = pixels
  const shrink = (size: number) =>
    pictureWork(() =>
      sharp(data, { raw: { width, height, channels: 3 } })
        .timeout({ seconds: stepTimeoutSeconds })
        .resize({ width: size, height: size })
        .webp({ quality: 84, effort: 4 })
        .toBuffer(),
    )
  return Promise.all(sides.map(async (size) => ({ size, bytes: await shrink(size) })))
}
