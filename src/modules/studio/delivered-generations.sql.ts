// The one question about generations that names no user: what may be told to whoever holds the file. Reads no prompt and no owner.
import type { Database } from '#platform/db/database.ts'
import type { CreationTables } from './creation-tables.ts'
import type { GenerationTables } from './tables.ts'

export interface DeliveredGeneration {
  provider: string
  deliveredAt: Date
  /** Null when the picture was deleted for good. */
  picture: { contentHash: string; label: string; width: number; height: number } | null
}

/** Null when there is none, or it was not delivered. Two probes of primary keys and of a unique key. */
export async function findDeliveredGeneration(db: Database, id: string): Promise<DeliveredGeneration | null> {
  const row = await db.query
    .withTables<GenerationTables & CreationTables>()
    .selectFrom('generations as g')
    .leftJoin('creations as c', 'c.generation_id', 'g.id')
    .select(['g.provider', 'g.ended_at', 'g.created_at', 'c.content_hash', 'c.label', 'c.width', 'c.height'])
    .where('g.id', '=', id)
    .where('g.status', '=', 'succeeded')
    .executeTakeFirst()
  if (!row) return null
  const { content_hash: hash, label, width, height } = row
  const isKept = hash !== null && label !== null && width !== null && height !== null
  return {
    provider: row.provider,
    deliveredAt: row.ended_at ?? row.created_at,
    picture: isKept ? { contentHash: hash.toString('hex'), label, width, height } : null,
  }
}
