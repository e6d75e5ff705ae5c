// The file of one's own creation in the format and width asked for. What is not made yet is made once, by a job.
import type { DownloadFormat } from '#contract/studio.ts'
import type { FileAnswer } from '#platform/http/send-file.ts'
import { parseId } from '#platform/ids.ts'
import { orderFile, pictureFile } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { findCreation } from './creations.sql.ts'
import { downloadName } from './download-name.ts'
import type { CreationOf } from './get-creation.ts'
import { pictureRef } from './show-creation.ts'
import { chooseWatermark } from './watermark.ts'

export interface DownloadOrder extends CreationOf {
  format: DownloadFormat
  /** Pixels; the original's own when undefined. More than that is not invented: the original's own. */
  width?: number | undefined
  /** `share`: as others are to see it. */
  purpose: 'own' | 'share'
  /** Of what is shared. */
  isWatermarked: boolean
}

/** Throws not_found, forbidden, and conflict with Retry-After while a job makes the file. */
export async function downloadCreation(
  services: Pick<Services, 'db' | 'clock' | 'storage' | 'enqueue'>,
  { userId, imageId, format, width: wanted, purpose, isWatermarked: isWanted }: DownloadOrder,
): Promise<FileAnswer> {
  const row = await findCreation(services.db, userId, parseId('image', imageId))
  if (!row) throw new Refusal('not_found', 'There is no such picture.')
  const ref = pictureRef(row)
  const width = Math.min(wanted ?? row.width, row.width)
  const watermark = purpose === 'share' ? await chooseWatermark(services, { userId, isWanted }) : ''
  const file = await orderFile(services, { contentHash: ref.contentHash, format, width, watermark })
  const answer = await pictureFile(services.storage, ref, file)
  const height = Math.round((row.height * width) / row.width)
  return {
    ...answer,
    cacheControl: 'private, no-cache',
    downloadName: downloadName(row.prompt, format, { width, height }),
  }
}
