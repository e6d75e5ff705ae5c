// Ends a job with its picture: succeeded, captured, in My Creations and told to the world, in one transaction or not at all.
import { captureHold, readPaidFrom } from '#modules/credits/index.ts'
import { findCategoryOf } from '#modules/templates/index.ts'
import { assert } from '#platform/assert.ts'
import type { Tx } from '#platform/db/database.ts'
import { notifyLive } from '#platform/events/live.ts'
import { publish } from '#platform/events/publish.ts'
import { newId } from '#platform/ids.ts'
import { type PreparedImage, provenanceLabels, recordImages } from '#platform/images/index.ts'
import { endOpenAttempt } from './attempts.sql.ts'
import { insertCreation } from './creations.sql.ts'
import type { PictureEngine } from './providers/port.ts'
import { type ClaimedGeneration, insertFirstDelivery, markSucceeded } from './queue.sql.ts'

export interface Delivery {
  job: ClaimedGeneration
  engine: PictureEngine
  /** Without words. */
  image: PreparedImage
  /** With the words that were ordered; null when none were. */
  lettered: PreparedImage | null
  now: Date
}

/** Only while the caller's transaction holds the lock of the job's row under a valid lease. Throws StorageUnavailable. */
export async function deliverGeneration(tx: Tx, { job, engine, image, lettered, now }: Delivery): Promise<void> {
  const creationId = newId()
  await endOpenAttempt(tx, job.id, { state: 'stored', failure: null, now })
  await markSucceeded(tx, job.id, now)
  const isCaptured = await captureHold(tx, { holdId: job.id, now })
  assert(isCaptured, 'a running job had no open hold')
  await recordImages(tx, lettered === null ? [image] : [image, lettered], now)
  const categoryId = job.template_id === null ? null : await findCategoryOf(tx, job.template_id)
  const label = provenanceLabels[engine.provenance]
  await insertCreation(tx, { id: creationId, job, image, lettered, label, categoryId, now })
  await announceDelivery(tx, { job, creationId, now })
}

async function announceDelivery(
  tx: Tx,
  { job, creationId, now }: { job: ClaimedGeneration; creationId: string; now: Date },
): Promise<void> {
  const userId = job.user_id
  const about = { generationId: job.id, creationId, tier: job.tier, imageType: job.image_type, provider: job.provider }
  await publish(tx, {
    name: 'image_generated',
    userId,
    data: {
      ...about,
      templateId: job.template_id,
      priceHundredths: job.price_hundredths,
      remixOf: job.source_post_id,
      paidFrom: await readPaidFrom(tx, { userId, holdId: job.id }),
    },
    occurredAt: now,
  })
  if (await insertFirstDelivery(tx, { userId, id: job.id, now })) {
    await publish(tx, { name: 'first_generation_done', userId, data: about, occurredAt: now })
  }
  await notifyLive(tx, userId, { type: 'job', generationId: job.id }, { type: 'balance' })
}
