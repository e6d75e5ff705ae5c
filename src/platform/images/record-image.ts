// Counts a reference to a prepared picture in the caller's transaction: the picture is kept exactly while somebody has it.
import { assert } from '../assert.ts'
import type { Tx } from '../db/database.ts'
import { StorageUnavailable } from '../storage/port.ts'
import { setFileMade } from './image-files.sql.ts'
import { addAnotherReference, addReference, dropReference } from './images.sql.ts'
import type { PreparedImage } from './prepare-image.ts'

/** Throws StorageUnavailable when it comes so late that the sweep was faster: prepare it again. */
export async function recordImage(tx: Tx, image: PreparedImage, now: Date): Promise<void> {
  const isKept = await addReference(tx, image)
  if (!isKept) throw new StorageUnavailable('the picture was removed before it was recorded', undefined)
  for (const file of image.files) await setFileMade(tx, image.contentHash, { ...file, now })
}

/** Several at once, in one order for all callers, so that no two of them wait for each other. */
export async function recordImages(tx: Tx, images: readonly PreparedImage[], now: Date): Promise<void> {
  const inOrder = images.toSorted((one, other) => (one.contentHash < other.contentHash ? -1 : 1))
  for (const image of inOrder) await recordImage(tx, image, now)
}

/** One more reference to a picture that the caller has locked somebody else's reference to. */
export async function recordImageAgain(tx: Tx, contentHash: string): Promise<void> {
  const isKept = await addAnotherReference(tx, contentHash)
  assert(isKept, 'another reference to a picture without one')
}

/** Takes back one reference. The last one leaves the files to the sweep, an hour later. */
export async function releaseImage(tx: Tx, contentHash: string, now: Date): Promise<void> {
  const had = await dropReference(tx, contentHash, now)
  assert(had, 'released a picture more often than recorded')
}
