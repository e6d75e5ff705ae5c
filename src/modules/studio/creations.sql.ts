// All SQL on creations. Everything a user may ask names the user: a foreign row does not exist for them.

import { type SelectQueryBuilder, sql } from 'kysely'
import type { ImageType, Tier } from '#contract/studio.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { PreparedImage } from '#platform/images/index.ts'
import type { ListPlace } from '#platform/list-cursor.ts'
import { searchableText } from './creation-search.ts'
import type { CreationsTable, CreationTables } from './creation-tables.ts'
import { wordsOf } from './designs/design-words.ts'
import type { GenerationsTable } from './tables.ts'
import { tagNames, tagsOf } from './tags/tags-of.ts'

const tables = (query: Query | Tx) => query.withTables<CreationTables>()

/** What a creation keeps of the order it came from. */
export type DeliveredJob = Pick<
  GenerationsTable,
  | 'id'
  | 'user_id'
  | 'prompt'
  | 'changes'
  | 'source_post_id'
  | 'tier'
  | 'image_type'
  | 'aspect_ratio'
  | 'template_id'
  | 'slots'
  | 'design'
  | 'seed'
  | 'provider'
  | 'price_hundredths'
>

export interface NewCreation {
  id: string
  job: DeliveredJob
  /** Recorded in the same transaction: the creation holds one reference to each. */
  image: PreparedImage
  /** The same with the words of the job's design, when it has one. */
  lettered: PreparedImage | null
  label: string
  /** Shelf of the template the order was made from. */
  categoryId: string | null
  now: Date
}

const jsonOrNull = (value: object | null) => (value === null ? null : sql<never>`${JSON.stringify(value)}::jsonb`)
const bytesOf = (contentHash: string) => Buffer.from(contentHash, 'hex')

function picturesOf(clean: PreparedImage, lettered: PreparedImage | null) {
  const shown = lettered ?? clean
  return {
    content_hash: bytesOf(shown.contentHash),
    size_bytes: shown.sizeBytes,
    placeholder: shown.placeholder,
    clean_hash: lettered && bytesOf(clean.contentHash),
    clean_size_bytes: lettered && clean.sizeBytes,
    clean_placeholder: lettered && clean.placeholder,
  }
}

export async function insertCreation(tx: Tx, creation: NewCreation): Promise<void> {
  const { id, job, image, lettered, label, categoryId, now } = creation
  // Of a sealed text not even a tag: whoever guesses words could look for them.
  const prompt = job.changes ?? job.prompt
  const tags = tagsOf({ prompt, imageType: job.image_type, categoryId })
  const searched = [prompt, ...Object.values(job.slots ?? {}), ...wordsOf(job.design), ...tagNames(tags)]
  await tables(tx)
    .insertInto('creations')
    .values({
      id,
      user_id: job.user_id,
      generation_id: job.id,
      derived_from: null,
      ...picturesOf(image, lettered),
      width: image.width,
      height: image.height,
      prompt,
      is_prompt_sealed: job.changes !== null,
      source_post_id: job.source_post_id,
      tier: job.tier,
      image_type: job.image_type,
      aspect_ratio: job.aspect_ratio,
      template_id: job.template_id,
      slots: jsonOrNull(job.slots),
      design: lettered === null ? null : jsonOrNull(job.design),
      seed: job.seed,
      provider: job.provider,
      label,
      price_hundredths: job.price_hundredths,
      is_upscaled: image.isUpscaled,
      tags,
      search_text: searchableText(searched),
      created_at: now,
      deleted_at: null,
      post_id: null,
    })
    .execute()
}

const summaryColumns = [
  'id',
  'generation_id',
  'content_hash',
  'width',
  'height',
  'placeholder',
  'prompt',
  'tier',
  'image_type',
  'aspect_ratio',
  'created_at',
  'post_id',
] as const
const detailColumns = [
  ...summaryColumns,
  'derived_from',
  'size_bytes',
  'template_id',
  'slots',
  'design',
  'clean_hash',
  'clean_size_bytes',
  'clean_placeholder',
  'seed',
  'provider',
  'label',
  'price_hundredths',
  'is_upscaled',
  'tags',
  'is_prompt_sealed',
  'source_post_id',
] as const

export type CreationSummaryRow = Pick<CreationsTable, (typeof summaryColumns)[number]>
export type CreationRow = Pick<CreationsTable, (typeof detailColumns)[number]>

export interface CreationQuery {
  userId: string
  limit: number
  after: ListPlace | null
  type: ImageType | null
  tier: Tier | null
  /** Made at this moment or later. */
  from: Date | null
  /** Made before this moment. */
  before: Date | null
  /** True: shown by a post; false: not; null: both. */
  isPublished: boolean | null
  /** LIKE patterns that must all match. */
  patterns: string[]
  /** Null: what is there. Otherwise what was deleted since then. */
  deletedSince: Date | null
}

type Creations<O> = SelectQueryBuilder<CreationTables, 'creations', O>

function chosen<O>(from: Creations<O>, query: CreationQuery): Creations<O> {
  let found = from.where('user_id', '=', query.userId)
  found =
    query.deletedSince === null
      ? found.where('deleted_at', 'is', null)
      : // Said twice, so that the planner sees the partial index.
        found.where('deleted_at', 'is not', null).where('deleted_at', '>=', query.deletedSince)
  if (query.type !== null) found = found.where('image_type', '=', query.type)
  if (query.tier !== null) found = found.where('tier', '=', query.tier)
  if (query.from !== null) found = found.where('created_at', '>=', query.from)
  if (query.before !== null) found = found.where('created_at', '<', query.before)
  if (query.isPublished !== null) found = found.where('post_id', query.isPublished ? 'is not' : 'is', null)
  for (const pattern of query.patterns) found = found.where('search_text', 'like', pattern)
  if (query.after === null) return found
  const { createdAt, id } = query.after
  return found.where(sql<boolean>`(created_at, id) < (${createdAt}::timestamptz, ${id}::uuid)`)
}

/** Newest first, each with its place for the cursor. */
export function creationPage(db: Database, query: CreationQuery) {
  const from = tables(db.query)
    .selectFrom('creations')
    .select(summaryColumns)
    .select(sql<string>`to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('place'))
  return chosen(from, query).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(query.limit)
}

/** Null when there is none of this user, or it is deleted. */
export async function findCreation(db: Database, userId: string, id: string): Promise<CreationRow | null> {
  const row = await tables(db.query)
    .selectFrom('creations')
    .select(detailColumns)
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export async function findCreationsOf(db: Database, generationIds: string[]): Promise<CreationSummaryRow[]> {
  return tables(db.query)
    .selectFrom('creations')
    .select(summaryColumns)
    .where('generation_id', 'in', generationIds)
    .where('derived_from', 'is', null)
    .where('deleted_at', 'is', null)
    .execute()
}

export async function countCreations(db: Database, userId: string): Promise<number> {
  const { count } = await tables(db.query)
    .selectFrom('creations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Null when there is none of this user, or it was deleted before `deletedSince`. One that was never deleted stays as it is. */
export async function markRestored(
  db: Database,
  { userId, id, deletedSince }: { userId: string; id: string; deletedSince: Date },
): Promise<CreationRow | null> {
  const row = await tables(db.query)
    .updateTable('creations')
    .set({ deleted_at: null })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where((eb) => eb.or([eb('deleted_at', 'is', null), eb('deleted_at', '>=', deletedSince)]))
    .returning(detailColumns)
    .executeTakeFirst()
  return row ?? null
}

/** Of `ids`, those that this user has and that were not deleted before `deletedSince`. Locked, in one order for all callers. */
export async function lockCreations(
  tx: Tx,
  { userId, ids, deletedSince }: { userId: string; ids: readonly string[]; deletedSince: Date },
): Promise<Pick<CreationsTable, 'id' | 'post_id'>[]> {
  return tables(tx)
    .selectFrom('creations')
    .select(['id', 'post_id'])
    .where('id', 'in', ids)
    .where('user_id', '=', userId)
    .where((eb) => eb.or([eb('deleted_at', 'is', null), eb('deleted_at', '>=', deletedSince)]))
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** `deletedAt` null restores. Returns how many were not so already. */
export async function markCreations(tx: Tx, ids: readonly string[], deletedAt: Date | null): Promise<number> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('creations')
    .set({ deleted_at: deletedAt })
    .where('id', 'in', ids)
    .where('deleted_at', deletedAt === null ? 'is not' : 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

export interface TakenCreations {
  rows: number
  /** Of all their pictures, with and without words; hex, in one order for all callers. */
  hashes: string[]
}

/** Deletes up to `limit` rows for good. */
export async function takeDeleted(tx: Tx, deletedBefore: Date, limit: number): Promise<TakenCreations> {
  const rows = await tables(tx)
    .with(
      (name) => name('some').materialized(),
      (query) =>
        query
          .selectFrom('creations')
          .select('id')
          .where('deleted_at', '<', deletedBefore)
          .orderBy('deleted_at')
          .limit(limit)
          .forUpdate()
          .skipLocked(),
    )
    .deleteFrom('creations')
    .using('some')
    .whereRef('creations.id', '=', 'some.id')
    .returning(['content_hash', 'clean_hash'])
    .execute()
  const hashes = rows.flatMap(({ content_hash, clean_hash }) => [content_hash, ...(clean_hash ? [clean_hash] : [])])
  return { rows: rows.length, hashes: hashes.map((hash) => hash.toString('hex')).sort() }
}
