// SQL on images: announced, referred to, swept. Hashes are hex in the program and bytes in the database.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Query, Tx } from '../db/database.ts'
import type { StoredName } from './file-format.ts'
import { fileRow } from './image-files.sql.ts'
import type { ImagesTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<ImagesTables>()
const bytesOf = (contentHash: string) => Buffer.from(contentHash, 'hex')

export interface AnnouncedImage {
  storageTag: string
  /** Null: not all files are stored yet. */
  placeholder: string | null
}

export interface NewImage {
  contentHash: string
  width: number
  height: number
  sizeBytes: number
  files: StoredName[]
  now: Date
}

/**
 * Says, before the first byte is stored, that this picture and these files are about to exist; keeps the sweep away from
 * them for its grace. Null while a sweep is removing the same picture.
 */
export async function announceImage(tx: Tx, image: NewImage): Promise<AnnouncedImage | null> {
  const contentHash = bytesOf(image.contentHash)
  const row = await tables(tx)
    .insertInto('images')
    .values({
      content_hash: contentHash,
      width: image.width,
      height: image.height,
      size_bytes: image.sizeBytes,
      storage_tag: randomBytes(4).toString('hex'),
      placeholder: null,
      unused_since: image.now,
      removing_since: null,
      created_at: image.now,
    })
    .onConflict((conflict) =>
      conflict
        .column('content_hash')
        .doUpdateSet({
          unused_since: sql`CASE WHEN images.reference_count = 0 THEN greatest(images.unused_since, ${image.now}) END`,
        })
        .where('images.removing_since', 'is', null),
    )
    .returning(['storage_tag', 'placeholder'])
    .executeTakeFirst()
  if (!row) return null
  await tables(tx)
    .insertInto('image_files')
    .values(image.files.map((file) => fileRow(contentHash, file, image.now)))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { storageTag: row.storage_tag, placeholder: row.placeholder }
}

/** Counts one more reference. False when the picture was swept since it was announced. */
export async function addReference(
  tx: Tx,
  image: { contentHash: string; storageTag: string; placeholder: string },
): Promise<boolean> {
  const row = await tables(tx)
    .updateTable('images')
    .set((eb) => ({
      reference_count: eb('reference_count', '+', 1),
      unused_since: null,
      placeholder: image.placeholder,
    }))
    .where('content_hash', '=', bytesOf(image.contentHash))
    .where('storage_tag', '=', image.storageTag)
    .where('removing_since', 'is', null)
    .returning('width')
    .executeTakeFirst()
  return row !== undefined
}

/** One more of a picture that somebody refers to already. False when nobody does. */
export async function addAnotherReference(tx: Tx, contentHash: string): Promise<boolean> {
  const row = await tables(tx)
    .updateTable('images')
    .set((eb) => ({ reference_count: eb('reference_count', '+', 1) }))
    .where('content_hash', '=', bytesOf(contentHash))
    .where('reference_count', '>', 0)
    .returning('width')
    .executeTakeFirst()
  return row !== undefined
}

/** Returns false when there is no such image with a reference. */
export async function dropReference(tx: Tx, contentHash: string, now: Date): Promise<boolean> {
  const row = await tables(tx)
    .updateTable('images')
    .set((eb) => ({
      reference_count: eb('reference_count', '-', 1),
      unused_since: sql`CASE WHEN reference_count = 1 THEN ${now}::timestamptz END`,
    }))
    .where('content_hash', '=', bytesOf(contentHash))
    .where('reference_count', '>', 0)
    .returning('width')
    .executeTakeFirst()
  return row !== undefined
}

export interface FoundImage {
  width: number
  height: number
  storageTag: string
}

/** Null when unknown or being removed. */
export async function findImage(db: Database, contentHash: string): Promise<FoundImage | null> {
  const row = await tables(db.query)
    .selectFrom('images')
    .select(['width', 'height', 'storage_tag'])
    .where('content_hash', '=', bytesOf(contentHash))
    .where('removing_since', 'is', null)
    .executeTakeFirst()
  return row ? { width: row.width, height: row.height, storageTag: row.storage_tag } : null
}

export interface UnusedImage {
  contentHash: string
  storageTag: string
}

/**
 * Takes up to `limit` pictures that nothing has referred to since `unusedBefore` out of use, and again those that an
 * earlier sweep took and did not finish. From here on nobody can refer to them.
 */
export async function takeUnusedImages(
  db: Database,
  sweep: { unusedBefore: Date; limit: number; now: Date },
): Promise<UnusedImage[]> {
  const rows = await tables(db.query)
    .with(
      (name) => name('unused').materialized(),
      (query) =>
        query
          .selectFrom('images')
          .select('content_hash')
          .where('unused_since', '<', sweep.unusedBefore)
          .orderBy('unused_since')
          .limit(sweep.limit)
          .forUpdate()
          .skipLocked(),
    )
    .updateTable('images')
    .from('unused')
    .set((eb) => ({ removing_since: eb.fn.coalesce('removing_since', eb.val(sweep.now)) }))
    .whereRef('images.content_hash', '=', 'unused.content_hash')
    .returning(['images.content_hash', 'storage_tag'])
    .execute()
  return rows.map((row) => ({ contentHash: row.content_hash.toString('hex'), storageTag: row.storage_tag }))
}

/** Deletes the row of a picture that was taken out of use, and with it those of its files. */
export async function deleteImageRow(db: Database, image: UnusedImage): Promise<void> {
  await tables(db.query)
    .deleteFrom('images')
    .where('content_hash', '=', bytesOf(image.contentHash))
    .where('storage_tag', '=', image.storageTag)
    .where('removing_since', 'is not', null)
    .execute()
}
