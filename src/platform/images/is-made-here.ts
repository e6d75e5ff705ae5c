// Whether bytes are exactly a file that was made and stamped here. Reads the store; decodes nothing.
import type { Database } from '../db/database.ts'
import type { Storage } from '../storage/port.ts'
import type { PictureRef } from './address.ts'
import type { FileName } from './file-format.ts'
import { listMadeFiles } from './image-files.sql.ts'
import { openStamped, type StampedFile } from './stamped-file.ts'

/** Byte for byte, with the mark of `ref`. False when the file is not kept any more. Throws StorageUnavailable. */
export async function isMadeHere(
  { db, storage }: { db: Database; storage: Storage },
  ref: PictureRef,
  { bytes, ...name }: FileName & { bytes: Buffer },
): Promise<boolean> {
  for (const made of await listMadeFiles(db, ref.contentHash, { ...name, sizeBytes: bytes.length })) {
    const stamped = await openStamped(storage, ref, made)
    if (stamped && (await isSame(stamped, bytes))) return true
  }
  return false
}

async function isSame(stamped: StampedFile, bytes: Buffer): Promise<boolean> {
  let at = 0
  for await (const piece of stamped.open()) {
    const chunk = Buffer.from(piece)
    if (!chunk.equals(bytes.subarray(at, at + chunk.length))) return false
    at += chunk.length
  }
  return at === bytes.length
}
