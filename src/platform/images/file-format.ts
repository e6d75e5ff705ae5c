// The files made of a picture: formats, widths, names and where they lie. Pure; one place knows the ladder of widths.
import { assert } from '../assert.ts'

export const fileFormats = ['png', 'jpeg', 'webp', 'avif'] as const
export type FileFormat = (typeof fileFormats)[number]

export const mediaTypes: Record<FileFormat, string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
}

/** Every original is kept without loss, so that each download can be made from it. */
export const originalFormat: FileFormat = 'png'

const ladder = [320, 640, 960, 1280] as const
/** The widest file that pages show; wider ones exist only as downloads. */
export const widestDisplay = 1280

export interface FileName {
  format: FileFormat
  width: number
}

/** One stored file. Clean ones are for their owner's screen and for making others; what leaves carries the visible label. */
export interface StoredName extends FileName {
  isLabelled: boolean
  /** The referral code on it, '' without a watermark. Only what is labelled has one. */
  watermark: string
  /** Laid out for link previews; always labelled. */
  isPreview: boolean
}

export const clean = ({ format, width }: FileName): StoredName => ({
  format,
  width,
  isLabelled: false,
  watermark: '',
  isPreview: false,
})
export const labelled = ({ format, width }: FileName, watermark = ''): StoredName => ({
  format,
  width,
  isLabelled: true,
  watermark,
  isPreview: false,
})

/** What chats and social networks show beside a link. WhatsApp shows none above 300 kB. */
export const previewSize = { width: 1200, height: 630 } as const
export const previewMaxBytes = 300_000
export const preview = (watermark: string): StoredName => ({
  ...labelled({ format: 'jpeg', width: previewSize.width }, watermark),
  isPreview: true,
})
/** Its name in public addresses. */
export const previewFileName = 'preview.jpeg'

/** What pages show. Everything else is made for a download, and leaves only as one. */
export function isDisplayFile({ format, width }: FileName): boolean {
  return (format === 'webp' || format === 'avif') && width <= widestDisplay
}

/**
 * What is made of every picture ahead of any request, smallest first: the ladder up to the picture's own width, and that
 * width itself when it is below the top of the ladder, so that a 576 px portrait is not shown from its 320 px file.
 */
export function derivedFiles(width: number): FileName[] {
  const widest = Math.min(width, widestDisplay)
  const widths = [...ladder.filter((step) => step < widest), widest]
  const [smallest = width] = widths
  return [{ format: 'avif', width: smallest }, ...widths.map((each): FileName => ({ format: 'webp', width: each }))]
}

/** `640.webp` */
export function showFileName({ format, width }: FileName): string {
  return `${width}.${format}`
}

/** Null when it cannot be one of ours. */
export function parseFileName(text: string): FileName | null {
  const [, digits, type] = /^([1-9]\d{0,4})\.([a-z]{3,4})$/.exec(text) ?? []
  const format = fileFormats.find((known) => known === type)
  return digits === undefined || format === undefined ? null : { format, width: Number(digits) }
}

/** Two levels of folders: 65,536 folders hold a hundred million pictures with 1,500 entries each. */
export function storageKey(image: { contentHash: string; storageTag: string }, file: StoredName): string {
  const { contentHash, storageTag } = image
  assert(/^[0-9a-f]{64}$/.test(contentHash), 'content hash')
  const folders = `${contentHash.slice(0, 2)}/${contentHash.slice(2, 4)}/${contentHash}-${storageTag}`
  return `pictures/${folders}/${variantOf(file)}${showFileName(file)}`
}

/** What tells a stored file from others of its format and width: nothing, or `labelled-` or `preview-`, each with `CODE-` or without. */
export function variantOf({ isLabelled, watermark, isPreview }: StoredName): string {
  if (!isLabelled) return ''
  return `${isPreview ? 'preview' : 'labelled'}-${watermark === '' ? '' : `${watermark}-`}`
}
