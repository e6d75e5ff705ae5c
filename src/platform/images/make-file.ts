// Makes one more file out of a stored original. Safe to run twice: the second run finds it made.
import { z } from 'zod'
import { encodeFile } from './encode-file.ts'
import { fileFormats, storageKey } from './file-format.ts'
import { findMadeFile, setFileMade } from './image-files.sql.ts'
import type { ImageServices } from './prepare-image.ts'
import { readOriginal } from './read-original.ts'

const FileOrderData = z.object({
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum(fileFormats),
  width: z.int().min(1),
})

/** `data`: a FileOrder. A picture that is gone by now is no failure. */
export async function makeFile({ db, storage, clock }: ImageServices, data: unknown): Promise<void> {
  const order = FileOrderData.parse(data)
  if (await findMadeFile(db, order.contentHash, order)) return
  const original = await readOriginal({ db, storage }, order.contentHash)
  if (!original) return
  const id = { contentHash: order.contentHash, storageTag: original.storageTag }
  const file = await encodeFile(original.pixels, order, original.xmp)
  const key = storageKey(id, file)
  await storage.put(key, file.bytes)
  const isWanted = await setFileMade(db.query, id.contentHash, {
    ...file,
    sizeBytes: file.bytes.length,
    now: clock.now(),
  })
  // Either its twin has just made the same bytes under the same key, or the picture was swept meanwhile.
  if (!isWanted && !(await findMadeFile(db, id.contentHash, order))) await storage.delete(key)
}
