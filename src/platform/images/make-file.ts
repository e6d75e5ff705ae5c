// Makes labelled files out of a stored original: downloads on demand, and what pages show of a public picture. Safe to run twice.
import { z } from 'zod'
import { must } from '../assert.ts'
import { encodeLabelledFile, encodePreviewFile } from './encode-file.ts'
import { derivedFiles, fileFormats, labelled, preview, type StoredName, storageKey } from './file-format.ts'
import { findMadeFile, requestFileRow, setFileMade } from './image-files.sql.ts'
import { findImage } from './images.sql.ts'
import { labelWords } from './label-words.ts'
import type { ImageServices } from './prepare-image.ts'
import { type Original, readOriginal } from './read-original.ts'
import { watermarkPattern } from './watermark.ts'

const FileOrderData = z.object({
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum(fileFormats),
  width: z.int().min(1),
  watermark: z.string().regex(watermarkPattern).default(''),
})

/** `data`: a FileOrder. A picture that is gone by now is no failure. */
export async function makeFile(services: ImageServices, data: unknown): Promise<void> {
  const { contentHash, watermark, ...name } = FileOrderData.parse(data)
  const file = labelled(name, watermark)
  if (await findMadeFile(services.db, contentHash, file)) return
  const original = await readOriginal(services, contentHash)
  if (original) await storeLabelled(services, { ...original, contentHash }, file)
}

/** What the public will see of a picture. */
export interface PublicLook {
  /** The referral code on its files; '' without a watermark. */
  watermark: string
  /** With the file for link previews. */
  hasPreview: boolean
}

/**
 * Before a picture is published: what the public will see of it. Outside of a transaction, after prepareImage; costs the
 * encoding of five or six small files, and nothing when they are there. Throws StorageUnavailable.
 */
export async function labelDisplayFiles(
  services: ImageServices,
  contentHash: string,
  { watermark, hasPreview }: PublicLook = { watermark: '', hasPreview: false },
): Promise<void> {
  const { db, clock } = services
  const image = must(await findImage(db, contentHash), 'a picture to publish')
  const missing: StoredName[] = []
  const wanted = derivedFiles(image.width).map((name) => labelled(name, watermark))
  for (const file of hasPreview ? [...wanted, preview(watermark)] : wanted) {
    if (!(await findMadeFile(db, contentHash, file))) missing.push(file)
  }
  if (missing.length === 0) return
  const original = { ...must(await readOriginal(services, contentHash), 'a picture to publish'), contentHash }
  for (const file of missing) {
    // Known before its first byte is stored, so that the sweep finds it.
    const now = clock.now()
    const request = { contentHash, file, mostFiles: Number.POSITIVE_INFINITY, orderedAfter: now, now }
    await db.transaction((tx) => requestFileRow(tx, request))
    await storeLabelled(services, original, file)
  }
}

/** The provenance goes from the original into everything made of it, as metadata and in words. */
async function storeLabelled(
  { db, storage, clock }: ImageServices,
  original: Original & { contentHash: string },
  name: StoredName,
) {
  const { contentHash, pixels, xmp } = original
  const label = labelWords(xmp)
  const marks = { xmp, label, watermark: name.watermark }
  const { bytes, ...file } = name.isPreview
    ? await encodePreviewFile(pixels, marks)
    : await encodeLabelledFile(pixels, name, marks)
  const key = storageKey(original, file)
  await storage.put(key, bytes)
  const isWanted = await setFileMade(db.query, contentHash, { ...file, sizeBytes: bytes.length, now: clock.now() })
  // Either its twin has just made the same bytes under the same key, or the picture was swept meanwhile.
  if (!isWanted && !(await findMadeFile(db, contentHash, file))) await storage.delete(key)
}
