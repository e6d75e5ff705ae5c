// Finds a labelled file of a picture, or orders it to be made by a job, once. Never makes it in the request: one can cost seconds of CPU.
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Enqueue } from '../jobs/background-jobs.ts'
import { Refusal } from '../refusal.ts'
import { type FileName, labelled } from './file-format.ts'
import { findMadeFile, type MadeFile, requestFileRow } from './image-files.sql.ts'

export const makeFileJob = 'platform.make_image_file'

// Six files are made of every picture ahead and six more when it becomes public, with a watermark or without; the rest leaves
// each format a handful of widths.
const mostFilesPerImage = 40
// Longer than the job may take with its retries: whoever asks after that asks for a new job.
const orderAgainAfterMs = 10 * 60 * 1000

export interface FileOrder extends FileName {
  contentHash: string
  /** A referral code; '' for none. */
  watermark?: string
}

interface OrderServices {
  db: Database
  clock: Clock
  enqueue: Enqueue
}

/** The file as it may leave, with the visible label, when it is there; otherwise refuses with `conflict` while it is being made. */
export async function orderFile({ db, clock, enqueue }: OrderServices, order: FileOrder): Promise<MadeFile> {
  const { contentHash, format, width, watermark = '' } = order
  const file = labelled(order, watermark)
  const made = await findMadeFile(db, contentHash, file)
  if (made) return made
  const now = clock.now()
  const requested = await db.transaction(async (tx) => {
    const answer = await requestFileRow(tx, {
      contentHash,
      file,
      mostFiles: mostFilesPerImage,
      orderedAfter: new Date(now.getTime() - orderAgainAfterMs),
      now,
    })
    if (answer === 'new') await enqueue(tx, makeFileJob, { contentHash, format, width, watermark } satisfies FileOrder)
    return answer
  })
  if (requested === 'too_many') {
    throw new Refusal(
      'conflict',
      'This picture was downloaded in too many sizes: please use one of those, or no width.',
    )
  }
  throw new Refusal('conflict', 'The file is being made. Please ask again in a second.', { retryAfterSeconds: 1 })
}
