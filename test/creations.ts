// A picture in My Creations as a delivery leaves it, without an order and without a worker.
import { newId, showId } from '#platform/ids.ts'
import { type PreparedImage, recordImage } from '#platform/images/index.ts'
import { type DeliveredJob, insertCreation } from '../src/modules/studio/creations.sql.ts'
import type { TestDatabase } from './database.ts'
import { people } from './http.ts'

interface Delivery {
  image: PreparedImage
  now: Date
  /** What is not said is Asha's standard poster of lamps, drawn here for one credit. */
  job?: Partial<DeliveredJob>
  label?: string
}

export interface DeliveredCreation {
  /** uuid */
  id: string
  imageId: string
  /** uuid */
  generationId: string
}

export async function deliverCreation(
  database: TestDatabase,
  { image, now, job: given = {}, label = 'Drawn by Rangoli' }: Delivery,
): Promise<DeliveredCreation> {
  const id = newId()
  const job: DeliveredJob = {
    id: newId(),
    user_id: people.asha.userId,
    prompt: 'Diwali lamps on a terrace',
    changes: null,
    source_post_id: null,
    tier: 'standard',
    image_type: 'poster',
    aspect_ratio: '3:2',
    template_id: null,
    slots: null,
    design: null,
    seed: 7,
    provider: 'builtin',
    price_hundredths: 100,
    ...given,
  }
  await database.app.transaction(async (tx) => {
    await recordImage(tx, image, now)
    await insertCreation(tx, { id, job, image, lettered: null, label, categoryId: null, now })
  })
  return { id, imageId: showId('image', id), generationId: job.id }
}
