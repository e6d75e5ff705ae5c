// SQL on one person's pictures and orders: for a copy of their data, and for its end.
import { sql } from 'kysely'
import { must } from '#platform/assert.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { CreationsTable, CreationTables } from './creation-tables.ts'
import type { GenerationsTable, GenerationTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<CreationTables & GenerationTables>()

const exported = [
  'id',
  'generation_id',
  'derived_from',
  'content_hash',
  'width',
  'height',
  'prompt',
  'is_prompt_sealed',
  'source_post_id',
  'tier',
  'image_type',
  'aspect_ratio',
  'template_id',
  'slots',
  'design',
  'clean_hash',
  'seed',
  'provider',
  'label',
  'price_hundredths',
  'tags',
  'created_at',
  'deleted_at',
] as const

export type ExportedCreation = Pick<CreationsTable, (typeof exported)[number]>

/** Oldest first, deleted ones that are still there included. Ids are in the order of their making. */
export async function pageOfCreations(
  db: Database,
  { userId, afterId, limit }: { userId: string; afterId: string; limit: number },
): Promise<ExportedCreation[]> {
  return tables(db.query)
    .selectFrom('creations')
    .select(exported)
    .where('user_id', '=', userId)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute()
}

export type ExportedOrder = Pick<
  GenerationsTable,
  | 'id'
  | 'status'
  | 'prompt'
  | 'source_post_id'
  | 'tier'
  | 'image_type'
  | 'aspect_ratio'
  | 'template_id'
  | 'slots'
  | 'design'
  | 'price_hundredths'
  | 'created_at'
  | 'ended_at'
>

/** Oldest first. There is no index for this: it is read once in a while, and orders must stay cheap. */
export async function pageOfOrders(
  db: Database,
  { userId, afterId, limit }: { userId: string; afterId: string; limit: number },
): Promise<ExportedOrder[]> {
  return tables(db.query)
    .selectFrom('generations')
    .select([
      'id',
      'status',
      // Of one made from a sealed post what the person wrote, and nothing else.
      sql<string>`coalesce(changes, prompt)`.as('prompt'),
      'source_post_id',
      'tier',
      'image_type',
      'aspect_ratio',
      'template_id',
      'slots',
      'design',
      'price_hundredths',
      'created_at',
      'ended_at',
    ])
    .where('user_id', '=', userId)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Deletes up to `limit` for good. Returns how many, and the hashes of all their pictures, in one order for all callers. */
export async function takeCreationsOf(
  tx: Tx,
  userId: string,
  limit: number,
): Promise<{ rows: number; hashes: string[] }> {
  const rows = await tables(tx)
    .with(
      (name) => name('some').materialized(),
      (query) =>
        query.selectFrom('creations').select('id').where('user_id', '=', userId).orderBy('id').limit(limit).forUpdate(),
    )
    .deleteFrom('creations')
    .using('some')
    .whereRef('creations.id', '=', 'some.id')
    .returning(['content_hash', 'clean_hash'])
    .execute()
  const hashes = rows.flatMap(({ content_hash, clean_hash }) => [content_hash, ...(clean_hash ? [clean_hash] : [])])
  return { rows: rows.length, hashes: hashes.map((hash) => hash.toString('hex')).sort() }
}

/** Blanks the words of up to `limit` orders that ended. Returns the last one looked at; null: there are no more. */
export async function forgetOrders(
  db: Database,
  { userId, afterId, limit }: { userId: string; afterId: string; limit: number },
): Promise<string | null> {
  const { rows } = await sql<{ last: string | null }>`
    SELECT studio_forget_orders(${userId}, ${afterId}, ${limit}) AS last`.execute(db.query)
  return must(rows[0], 'a function without an answer').last
}
