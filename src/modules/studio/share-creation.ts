// The address of one's own picture for others: labelled, with the watermark, for a week. What is not made yet is made by a job.
import { parseId } from '#platform/ids.ts'
import { orderFile, sharedAddress } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { findCreation } from './creations.sql.ts'
import type { CreationOf } from './get-creation.ts'
import { pictureRef } from './show-creation.ts'
import { chooseWatermark } from './watermark.ts'

// Wide enough for any screen, and what a chat shows a preview of.
const widthPx = 1280

type ShareServices = Pick<Services, 'db' | 'clock' | 'enqueue' | 'secrets'>

/** Throws not_found, forbidden, and conflict with Retry-After while a job makes the file. */
export async function shareCreation(
  services: ShareServices,
  { userId, imageId, watermark: isWanted }: CreationOf & { watermark: boolean },
): Promise<{ url: string; expiresAt: string }> {
  const { db, secrets, clock } = services
  const row = await findCreation(db, userId, parseId('image', imageId))
  if (!row) throw new Refusal('not_found', 'There is no such picture.')
  const watermark = await chooseWatermark(services, { userId, isWanted })
  const ref = pictureRef(row)
  // Every chat and every old browser shows a JPEG.
  const file = { format: 'jpeg', width: Math.min(row.width, widthPx) } as const
  await orderFile(services, { contentHash: ref.contentHash, ...file, watermark })
  const fileName = `${file.width}.${file.format}`
  const { path, expiresAt } = sharedAddress(secrets, { ref, file: { fileName, watermark }, now: clock.now() })
  return { url: path, expiresAt: expiresAt.toISOString() }
}
