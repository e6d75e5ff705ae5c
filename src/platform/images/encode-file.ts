// Makes one file of a picture, with its provenance inside. The only place that chooses encoder settings.
import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { assert, must } from '../assert.ts'
import {
  clean,
  type FileFormat,
  type FileName,
  labelled,
  preview,
  previewMaxBytes,
  type StoredName,
} from './file-format.ts'
import { type Corner, calmestCorner, cornersAcross, placeIn } from './label-corner.ts'
import { layOutPreview } from './lay-out-preview.ts'
import { pictureWork, stepTimeoutSeconds } from './picture-work.ts'
import type { Plate } from './plate.ts'
import { insertXmpChunk } from './png-chunk.ts'
import { blankMark } from './provenance.ts'
import type { Pixels, Size } from './read-picture.ts'
import { drawLabel, labelSize } from './visible-label.ts'
import { drawWatermark, watermarkSize } from './watermark.ts'

export interface EncodedFile extends StoredName {
  bytes: Buffer
  /** Where the blank mark stands. */
  markOffset: number
}

// CPU of one core for a drawn 2048 px square with grain (4096 px in brackets), sharp 0.35.5:
// PNG level 6 0.40 s for 6.6 MB (1.5 s, 21.9 MB); level 3 with adaptive filters 0.48 s for 5.3 MB (1.7 s, 14.9 MB): a third
// less to keep for ever at the same time. Level 6 adaptive saves 3 % more for twice the time; lossless WebP takes 2.4 s (10 s).
// WebP effort 2 takes half the time of effort 4 for 6 % more bytes; AVIF effort 2 a sixth of effort 4 (320 px: 0.09 s).
const encoders: Record<FileFormat, (input: Sharp) => Sharp> = {
  png: (input) => input.png({ compressionLevel: 3, adaptiveFiltering: true }),
  jpeg: (input) => input.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
  webp: (input) => input.webp({ quality: 82, effort: 2 }),
  avif: (input) => input.avif({ quality: 50, effort: 2 }),
}

// A drawn poster needs 90 to 180 kB at the first of these, pure noise 250 kB at the last.
const previewQualities = [86, 76, 64, 50, 34, 18] as const

const open = ({ data, width, height }: Pixels) =>
  sharp(data, { raw: { width, height, channels: 3 } }).timeout({ seconds: stepTimeoutSeconds })

/** `width` at most the picture's own. `xmp` holds the blank mark. */
export function encodeFile(pixels: Pixels, name: FileName, xmp: string): Promise<EncodedFile> {
  return encode(clean(name), xmp, () => openAt(pixels, name.width).input)
}

interface Marks {
  xmp: string
  label: string
  /** '' for none. */
  watermark: string
}

/** The same with the visible label in a corner, and the watermark in another, drawn for this very width. */
export function encodeLabelledFile(
  pixels: Pixels,
  name: FileName,
  { xmp, label, watermark }: Marks,
): Promise<EncodedFile> {
  return encode(labelled(name, watermark), xmp, () => openLabelled(pixels, name.width, { label, watermark }))
}

/** For link previews: laid out, labelled and small enough for every chat. */
export async function encodePreviewFile(pixels: Pixels, { xmp, ...plates }: Marks): Promise<EncodedFile> {
  const laidOut = await layOutPreview(pixels)
  const name = preview(plates.watermark)
  let made: EncodedFile | undefined
  for (const quality of previewQualities) {
    const input = () => openLabelled(laidOut, name.width, plates)
    made = await encode(name, xmp, input, (picture) => picture.jpeg({ quality, mozjpeg: true }))
    if (made.bytes.length < previewMaxBytes) break
  }
  return must(made, 'a link preview of no quality')
}

function openLabelled(pixels: Pixels, width: number, { label, watermark }: Omit<Marks, 'xmp'>): Sharp {
  const { input, size } = openAt(pixels, width)
  // Chosen on the whole picture: they stand in the same corners at every width.
  const corner = calmestCorner(pixels, labelSize(label, pixels))
  const plates = [onPicture(drawLabel(label, size), corner, size)]
  if (watermark !== '') {
    const other = calmestCorner(pixels, watermarkSize(watermark, pixels), cornersAcross(corner))
    plates.push(onPicture(drawWatermark(watermark, size), other, size))
  }
  return input.composite(plates).removeAlpha()
}

function onPicture(plate: Plate, corner: Corner, size: Size): OverlayOptions {
  const raw = { width: plate.width, height: plate.height, channels: 4 } as const
  return { input: plate.data, raw, premultiplied: true, ...placeIn(corner, plate, size) }
}

function openAt(pixels: Pixels, width: number): { input: Sharp; size: Size } {
  assert(width <= pixels.width, 'a file is never larger than its original')
  if (width === pixels.width) return { input: open(pixels), size: pixels }
  const size = { width, height: Math.max(1, Math.round((pixels.height * width) / pixels.width)) }
  return { input: open(pixels).resize({ ...size, fit: 'fill' }), size }
}

async function encode(
  name: StoredName,
  xmp: string,
  input: () => Sharp,
  encoder = encoders[name.format],
): Promise<EncodedFile> {
  const { format } = name
  const bytes = await pictureWork(async () => {
    if (format === 'png') return insertXmpChunk(await encoders.png(input()).toBuffer(), xmp)
    return encoder(input().withXmp(xmp)).toBuffer()
  })
  const markOffset = bytes.indexOf(blankMark)
  assert(markOffset > 0, `no mark in a ${format} file`)
  return { ...name, bytes, markOffset }
}

/** A blurred stand-in of about 28 bytes (ThumbHash), in base64. */
export async function makePlaceholder(pixels: Pixels): Promise<string> {
  const { data, info } = await pictureWork(() =>
    open(pixels)
      .resize({ width: 100, height: 100, fit: 'inside' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true }),
  )
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}
