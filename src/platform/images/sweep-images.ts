// Removes pictures that nothing refers to any more. Must never take one that somebody is about to record.
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Storage } from '../storage/port.ts'
import { storageKey } from './file-format.ts'
import { listFileNames } from './image-files.sql.ts'
import { deleteImageRow, takeUnusedImages } from './images.sql.ts'

// More than the longest time from the announcement of a picture to its record: a generation may run for an hour.
const graceMs = 2 * 3600 * 1000
const batchSize = 100
const mostBatches = 50

interface SweepServices {
  db: Database
  storage: Storage
  clock: Clock
}

/**
 * Three steps, each safe to repeat: the row says that it is being removed (its lock decides against a record at the same
 * moment), the files go, the row goes. Killed in between, the next sweep goes on. Returns how many pictures went.
 */
export async function sweepImages({ db, storage, clock }: SweepServices, signal?: AbortSignal): Promise<number> {
  let removed = 0
  for (let batch = 0; batch < mostBatches && !signal?.aborted; batch += 1) {
    const now = clock.now()
    const unusedBefore = new Date(now.getTime() - graceMs)
    const images = await takeUnusedImages(db, { unusedBefore, limit: batchSize, now })
    for (const image of images) {
      for (const file of await listFileNames(db, image.contentHash)) await storage.delete(storageKey(image, file))
      await deleteImageRow(db, image)
      removed += 1
    }
    if (images.length < batchSize) break
  }
  return removed
}
