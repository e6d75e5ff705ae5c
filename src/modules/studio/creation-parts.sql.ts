// SQL on parts cut out of creations, which are creations of their own. The words of the source are part of their picture.
import { sql } from 'kysely'
import { nearestRatio } from '#contract/picture-options.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { PreparedImage } from '#platform/images/index.ts'
import type { CreationsTable, CreationTables } from './creation-tables.ts'

const tables = (query: Query | Tx) => query.withTables<CreationTables>()

export interface NewPart {
  id: string
  sourceId: string
  /** To be recorded in the same transaction when this answers true. */
  image: PreparedImage
  now: Date
}

/** Everything but the picture is the source's; nothing was paid. False when it is there already, or the source is gone for good. */
export async function insertPart(tx: Tx, { id, sourceId, image, now }: NewPart): Promise<boolean> {
  const { numAffectedRows } =
    await sql`INSERT INTO creations (id, user_id, generation_id, derived_from, content_hash, width, height,
      size_bytes, placeholder, prompt, is_prompt_sealed, source_post_id, tier, image_type, aspect_ratio, template_id, slots, seed, provider, label, price_hundredths,
      is_upscaled, tags, search_text, created_at)
    SELECT ${id}::uuid, user_id, generation_id, id, ${Buffer.from(image.contentHash, 'hex')}, ${image.width}::int, ${image.height}::int,
      ${image.sizeBytes}::int, ${image.placeholder}, prompt, is_prompt_sealed, source_post_id, tier, image_type, ${nearestRatio(image)}, template_id, slots, seed, provider,
      label, 0, is_upscaled, tags, search_text, ${now}::timestamptz
    FROM creations WHERE id = ${sourceId}
    ON CONFLICT (id) DO NOTHING`.execute(tx)
  return numAffectedRows === 1n
}

/** Also when its owner has deleted it. */
export async function isMade(db: Database, id: string): Promise<boolean> {
  const row = await tables(db.query).selectFrom('creations').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Of whoever owns it, deleted or not. Null when it is gone for good, or when the part `creationId` was cut out already. */
export async function findSource(
  db: Database,
  { sourceId, creationId }: { sourceId: string; creationId: string },
): Promise<Pick<CreationsTable, 'content_hash'> | null> {
  const row = await tables(db.query)
    .selectFrom('creations')
    .select('content_hash')
    .where('id', '=', sourceId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('creations').select('id').where('id', '=', creationId))),
    )
    .executeTakeFirst()
  return row ?? null
}
