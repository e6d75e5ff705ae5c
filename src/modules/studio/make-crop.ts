// The job that cuts a part out of a creation. Safe to run twice or at once: the second finds it made. Moves no credits.
import { z } from 'zod'
import { cropImage, recordImage } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { findSource, insertPart } from './creation-parts.sql.ts'

export const cropJob = 'studio.crop_creation'

const CropOrder = z.object({
  /** uuid of the creation to be. */
  creationId: z.uuid(),
  sourceId: z.uuid(),
  /** Pixels, inside the source. */
  area: z.object({ left: z.int(), top: z.int(), width: z.int(), height: z.int() }),
})
export type CropOrder = z.infer<typeof CropOrder>

/** `data`: a CropOrder. A source that was purged meanwhile is no failure. Throws StorageUnavailable. */
export async function makeCrop(services: Pick<Services, 'db' | 'storage' | 'clock'>, data: unknown): Promise<void> {
  const { creationId, sourceId, area } = CropOrder.parse(data)
  const source = await findSource(services.db, { sourceId, creationId })
  if (!source) return
  const contentHash = source.content_hash.toString('hex')
  const image = await cropImage(services, { contentHash, area })
  const now = services.clock.now()
  await services.db.transaction(async (tx) => {
    if (await insertPart(tx, { id: creationId, sourceId, image, now })) await recordImage(tx, image, now)
  })
}
