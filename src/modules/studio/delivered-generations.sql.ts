// The one question about generations that names no user: what may be told to whoever holds the file. Reads no prompt and no owner.
import type { Database } from '#platform/db/database.ts'
import type { CreationTables } from './creation-tables.ts'
import type { GenerationTables } from './tables.ts'

// Whoever verifies a file waits for each of them.
const mostPictures = 20

export interface DeliveredGeneration {
  provider: string
  deliveredAt: Date
  /** Every picture that carries its mark, with words and without; none when all were deleted for good. */
  pictures: { contentHash: string; label: string; width: number; height: number }[]
}

/** Null when there is none, or it was not delivered. Probes of a primary key and of one index. */
export async function findDeliveredGeneration(db: Database, id: string): Promise<DeliveredGeneration | null> {
  const tables = db.query.withTables<GenerationTables & CreationTables>()
  const generation = await tables
    .selectFrom('generations')
    .select(['provider', 'ended_at', 'created_at'])
    .where('id', '=', id)
    .where('status', '=', 'succeeded')
    .executeTakeFirst()
  if (!generation) return null
  const rows = await tables
    .selectFrom('creations')
    .select(['content_hash', 'clean_hash', 'label', 'width', 'height'])
    .where('generation_id', '=', id)
    .limit(mostPictures)
    .execute()
  return {
    provider: generation.provider,
    deliveredAt: generation.ended_at ?? generation.created_at,
    pictures: rows.flatMap(({ content_hash, clean_hash, ...shown }) =>
      [content_hash, clean_hash].flatMap((hash) => (hash ? [{ ...shown, contentHash: hash.toString('hex') }] : [])),
    ),
  }
}
