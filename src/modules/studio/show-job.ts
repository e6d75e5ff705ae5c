// A job as its owner sees it, made from its row and, when it succeeded, its picture. Pure.
import type { Job, Picture } from '#contract/studio.ts'
import { must, never } from '#platform/assert.ts'
import { showId } from '#platform/ids.ts'
import { failureSentences } from './failures.ts'
import type { JobRow } from './generations.sql.ts'

/** The delivered picture and the id of its creation (`img_...`). */
export interface DeliveredPicture {
  imageId: string
  picture: Picture
}

/** `delivered` is null until it succeeded, and after its owner deleted the picture. */
export function showJob(row: JobRow, delivered: DeliveredPicture | null): Job {
  const base = { jobId: showId('generation', row.id), status: row.status }
  switch (row.status) {
    case 'queued':
      return { ...base, queuePosition: must(row.queue_position, 'queued without a place') }
    case 'running':
      return { ...base, progress: row.progress }
    case 'succeeded':
      return { ...base, progress: 100, ...(delivered && { ...delivered, imageUrl: delivered.picture.imageUrl }) }
    case 'failed': {
      const code = must(row.failure, 'failed without a reason')
      return { ...base, error: { code, message: failureSentences[code], creditsUsed: 0 } }
    }
    case 'canceled':
      return base
    default:
      return never(row.status)
  }
}
