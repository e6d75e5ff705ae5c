// Lays a picture of any shape out for link previews: whole, because a cut could take its words, before a blurred and darker copy of itself.
import sharp, { type Sharp } from 'sharp'
import { previewSize } from './file-format.ts'
import { pictureWork, stepTimeoutSeconds } from './picture-work.ts'
import type { Pixels, Size } from './read-picture.ts'

// Nobody misses a strip this narrow, and bars beside it would look like a mistake.
const cutShare = 0.08

const open = ({ data, width, height }: Pixels) =>
  sharp(data, { raw: { width, height, channels: 3 } }).timeout({ seconds: stepTimeoutSeconds })

/** Pixels of exactly the size of a link preview; a small picture is enlarged. */
export async function layOutPreview(pixels: Pixels): Promise<Pixels> {
  const isAlmostIt = Math.abs(pixels.width / pixels.height / (previewSize.width / previewSize.height) - 1) <= cutShare
  return pictureWork(() => (isAlmostIt ? fill(pixels) : standBefore(pixels)))
}

const read = async (input: Sharp): Promise<Buffer> => input.removeAlpha().raw().toBuffer()

async function fill(pixels: Pixels): Promise<Pixels> {
  return { ...previewSize, data: await read(open(pixels).resize({ ...previewSize, fit: 'cover' })) }
}

async function standBefore(pixels: Pixels): Promise<Pixels> {
  const size = sizeInside(pixels)
  const raw = { channels: 3 } as const
  const front = await read(open(pixels).resize({ ...size, fit: 'fill' }))
  // Blurred where it is small: sixteen times less to do, and nobody sees the difference.
  const small = { width: previewSize.width / 4, height: Math.round(previewSize.height / 4) }
  const ground = await read(
    open(pixels)
      .resize({ ...small, fit: 'cover' })
      .blur(6)
      .modulate({ brightness: 0.62, saturation: 0.9 }),
  )
  const behind = await read(
    sharp(ground, { raw: { ...raw, ...small } }).resize({ ...previewSize, fit: 'fill', kernel: 'cubic' }),
  )
  const data = await read(
    sharp(behind, { raw: { ...raw, ...previewSize } }).composite([
      { input: front, raw: { ...raw, ...size }, gravity: 'centre' },
    ]),
  )
  return { ...previewSize, data }
}

/** The picture's shape, as large as there is room for. */
function sizeInside({ width, height }: Size): Size {
  const scale = Math.min(previewSize.width / width, previewSize.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
