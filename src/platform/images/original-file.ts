// A stored original as it goes into its owner's copy of their data: with the mark of the generation in its metadata.
import type { Database } from '../db/database.ts'
import { type Storage, StorageUnavailable } from '../storage/port.ts'
import type { PictureRef } from './address.ts'
import { clean, originalFormat } from './file-format.ts'
import { findMadeFile } from './image-files.sql.ts'
import { findImage } from './images.sql.ts'
import { openStamped, type StampedFile } from './stamped-file.ts'

/** Throws StorageUnavailable when its bytes are not there. */
export async function originalFile(
  { db, storage }: { db: Database; storage: Storage },
  ref: PictureRef,
): Promise<StampedFile> {
  const image = await findImage(db, ref.contentHash)
  const file = image && (await findMadeFile(db, ref.contentHash, clean({ format: originalFormat, width: image.width })))
  const stamped = file && (await openStamped(storage, ref, file))
  if (!stamped) throw new StorageUnavailable('an original is missing', undefined)
  return stamped
}
