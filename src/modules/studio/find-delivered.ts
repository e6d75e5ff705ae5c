// The pictures that generations were delivered with, for whoever shows jobs. One that its owner deleted is missing.
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { findCreationsOf } from './creations.sql.ts'
import type { FindDelivered } from './get-job.ts'
import { showCreationPicture } from './show-creation.ts'

/** The jobs' owner is checked by the caller, by the rows of the jobs. */
export function findDelivered(services: Pick<Services, 'db' | 'secrets' | 'clock'>): FindDelivered {
  return async (generationIds) => {
    const rows = generationIds.length === 0 ? [] : await findCreationsOf(services.db, generationIds)
    return new Map(
      rows.map((row) => [
        row.generation_id,
        { imageId: showId('image', row.id), picture: showCreationPicture(services, row) },
      ]),
    )
  }
}
