// Turns what an engine delivered into opaque sRGB pixels, or says that it is no usable picture. Trusts no byte of it.
import sharp, { type Sharp } from 'sharp'
import { assert } from '../assert.ts'
import { pictureWork, stepTimeoutSeconds } from './picture-work.ts'

/** Opaque sRGB, three bytes a pixel. */
export interface Pixels {
  data: Buffer
  width: number
  height: number
}

/** As a canvas hands it out, or as it was read. */
export interface RawPixels {
  data: Uint8Array
  width: number
  height: number
  channels: 3 | 4
  premultiplied: boolean
}

export interface Size {
  width: number
  height: number
}

/** The bytes are not a picture we can use. The job fails with `unusable_picture`; trying the same bytes again is useless. */
export class UnusablePicture extends Error {
  constructor(why: string, cause?: unknown) {
    super(`unusable picture: ${why}`, { cause })
    this.name = 'UnusablePicture'
  }
}

const maxBytes = 64 * 1024 * 1024
// The largest picture sold has 16.8 million; a small file can unpack to gigabytes.
const maxPixels = 40_000_000
const minSide = 16

// Decoders that are reached by nothing else: SVG, GIF, TIFF, PDF and the rest of libvips stay closed.
const signatures: Record<string, (bytes: Buffer) => boolean> = {
  png: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')),
  jpeg: (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')),
  webp: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  heif: (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp' && /^avi[fs]$/.test(bytes.toString('latin1', 8, 12)),
}

/** Pixels from the left and upper edge. */
export interface PixelArea extends Size {
  left: number
  top: number
}

/** The decoder's name of the format (`png`, `jpeg`, `webp`, `heif`), by the first bytes; null for every other file. */
export function readSignature(bytes: Buffer): string | null {
  return Object.keys(signatures).find((name) => signatures[name]?.(bytes)) ?? null
}

export type PictureSource = { pixels: RawPixels } | { file: Uint8Array; area?: PixelArea }

export interface ReadPicture {
  pixels: Pixels
  /** Size before it was enlarged; null when it was not. */
  enlargedFrom: Size | null
}

/** Decodes once. With `targetSize` the picture is enlarged or cut to exactly that. Throws UnusablePicture. */
export async function readPicture(source: PictureSource, targetSize?: Size): Promise<ReadPicture> {
  const { input, size } = 'file' in source ? await openFile(source.file, source.area) : openPixels(source.pixels)
  const isEnlarged = targetSize !== undefined && (size.width < targetSize.width || size.height < targetSize.height)
  return {
    pixels: await pictureWork(() => toPixels(input, targetSize)),
    enlargedFrom: isEnlarged ? size : null,
  }
}

function openPixels({ data, width, height, channels, premultiplied }: RawPixels): { input: Sharp; size: Size } {
  assert(data.byteLength === width * height * channels, 'raw pixels of another size')
  return { input: sharp(data, { raw: { width, height, channels, premultiplied } }), size: { width, height } }
}

async function openFile(file: Uint8Array, area?: PixelArea): Promise<{ input: Sharp; size: Size }> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length > maxBytes) throw new UnusablePicture('too many bytes')
  const format = readSignature(bytes)
  if (format === null) throw new UnusablePicture('not PNG, JPEG, WebP or AVIF')
  const input = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'warning' })
  try {
    const found = await pictureWork(() => input.metadata())
    if (found.format !== format) throw new UnusablePicture('not what its signature says')
    if ((found.pages ?? 1) > 1) throw new UnusablePicture('animated')
    const { width, height } = found.autoOrient
    if (Math.min(width, height) < minSide) throw new UnusablePicture('too small')
    const upright = input.autoOrient()
    return area ? { input: upright.extract(area), size: area } : { input: upright, size: { width, height } }
  } catch (error) {
    throw error instanceof UnusablePicture ? error : new UnusablePicture('cannot be read', error)
  }
}

async function toPixels(input: Sharp, targetSize: Size | undefined): Promise<Pixels> {
  if (targetSize) input.resize({ ...targetSize, fit: 'cover', kernel: 'lanczos3' })
  try {
    const { data, info } = await input
      .timeout({ seconds: stepTimeoutSeconds })
      .toColourspace('srgb')
      // Posters and JPEG know no transparency: what shines through is white paper.
      .flatten({ background: '#ffffff' })
      .removeAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    assert(info.channels === 3, `decoded to ${info.channels} channels`)
    return { data, width: info.width, height: info.height }
  } catch (error) {
    throw new UnusablePicture('cannot be decoded', error)
  }
}
