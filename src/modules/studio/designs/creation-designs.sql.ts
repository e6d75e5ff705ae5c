// SQL that changes the words on a creation. The picture without words, once delivered, is never let go here.
import { sql } from 'kysely'
import type { Design } from '#contract/design.ts'
import type { Tx } from '#platform/db/database.ts'
import type { PreparedImage } from '#platform/images/index.ts'
import { searchableText } from '../creation-search.ts'
import type { CreationsTable, CreationTables } from '../creation-tables.ts'
import type { CreationRow } from '../creations.sql.ts'
import { tagNames } from '../tags/tags-of.ts'
import { wordsOf } from './design-words.ts'

export type LockedCreation = CreationRow & Pick<CreationsTable, 'user_id'>

/** Locked until the transaction ends. Null when there is none of this user, or it is deleted. */
export async function lockCreation(tx: Tx, userId: string, id: string): Promise<LockedCreation | null> {
  const row = await tx
    .withTables<CreationTables>()
    .selectFrom('creations')
    .selectAll()
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

type PictureFacts = Pick<CreationsTable, 'content_hash' | 'size_bytes' | 'placeholder'>

/** The picture without words. */
export function cleanPictureOf(row: CreationRow): PictureFacts {
  const { clean_hash, clean_size_bytes, clean_placeholder } = row
  if (clean_hash === null || clean_size_bytes === null || clean_placeholder === null) return row
  return { content_hash: clean_hash, size_bytes: clean_size_bytes, placeholder: clean_placeholder }
}

export interface NewWords {
  design: Design
  lettered: PreparedImage
}

/** Only on a row that is locked here. Counts no reference. */
export async function updateWords(tx: Tx, row: LockedCreation, words: NewWords | null): Promise<void> {
  const clean = cleanPictureOf(row)
  const pictures = words
    ? {
        content_hash: Buffer.from(words.lettered.contentHash, 'hex'),
        size_bytes: words.lettered.sizeBytes,
        placeholder: words.lettered.placeholder,
        clean_hash: clean.content_hash,
        clean_size_bytes: clean.size_bytes,
        clean_placeholder: clean.placeholder,
        design: sql<never>`${JSON.stringify(words.design)}::jsonb`,
      }
    : {
        content_hash: clean.content_hash,
        size_bytes: clean.size_bytes,
        placeholder: clean.placeholder,
        clean_hash: null,
        clean_size_bytes: null,
        clean_placeholder: null,
        design: null,
      }
  const searched = [
    row.prompt,
    ...Object.values(row.slots ?? {}),
    ...wordsOf(words?.design ?? null),
    ...tagNames(row.tags),
  ]
  await tx
    .withTables<CreationTables>()
    .updateTable('creations')
    .set({ ...pictures, search_text: searchableText(searched) })
    .where('id', '=', row.id)
    .execute()
}
