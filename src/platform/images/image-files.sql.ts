// SQL on the files of images: what is made, and what was asked for.
import type { Database, Query, Tx } from '../db/database.ts'
import type { EncodedFile } from './encode-file.ts'
import type { FileFormat, FileName, StoredName } from './file-format.ts'
import type { ImagesTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<ImagesTables>()
const bytesOf = (contentHash: string) => Buffer.from(contentHash, 'hex')

/** Of a file that is not made yet. */
export const fileRow = (
  contentHash: Buffer,
  { format, width, isLabelled, watermark, isPreview }: StoredName,
  now: Date,
) => ({
  content_hash: contentHash,
  format,
  width,
  is_labelled: isLabelled,
  watermark,
  is_preview: isPreview,
  requested_at: now,
  made_at: null,
  size_bytes: null,
  mark_offset: null,
})

/** False when the row is gone or says already that the file is made. */
export async function setFileMade(
  query: Query | Tx,
  contentHash: string,
  file: Omit<EncodedFile, 'bytes'> & { sizeBytes: number; now: Date },
): Promise<boolean> {
  const row = await tables(query)
    .updateTable('image_files')
    .set({ made_at: file.now, size_bytes: file.sizeBytes, mark_offset: file.markOffset })
    .where('content_hash', '=', bytesOf(contentHash))
    .where('format', '=', file.format)
    .where('width', '=', file.width)
    .where('is_labelled', '=', file.isLabelled)
    .where('watermark', '=', file.watermark)
    .where('is_preview', '=', file.isPreview)
    .where('made_at', 'is', null)
    .returning('width')
    .executeTakeFirst()
  return row !== undefined
}

export interface MadeFile extends StoredName {
  storageTag: string
  sizeBytes: number
  markOffset: number
}

interface MadeFileRow {
  format: FileFormat
  width: number
  is_labelled: boolean
  watermark: string
  is_preview: boolean
  storage_tag: string
  size_bytes: number
  mark_offset: number
}

export const madeFileColumns =
  'f.format, f.width, f.is_labelled, f.watermark, f.is_preview, i.storage_tag, f.size_bytes, f.mark_offset'
const madeFileText = `SELECT ${madeFileColumns} FROM image_files f JOIN images i USING (content_hash)
  WHERE f.content_hash = $1 AND f.format = $2 AND f.width = $3 AND f.is_labelled = $4 AND f.watermark = $5
    AND f.is_preview = $6 AND f.made_at IS NOT NULL`

export const showMadeFile = (row: MadeFileRow): MadeFile => ({
  format: row.format,
  width: row.width,
  isLabelled: row.is_labelled,
  watermark: row.watermark,
  isPreview: row.is_preview,
  storageTag: row.storage_tag,
  sizeBytes: row.size_bytes,
  markOffset: row.mark_offset,
})

/** Null when there is no such file or it is still being made. Two index probes. */
export async function findMadeFile(db: Database, contentHash: string, file: StoredName): Promise<MadeFile | null> {
  const rows = await db.call<MadeFileRow>('image_made_file', madeFileText, [
    bytesOf(contentHash),
    file.format,
    file.width,
    file.isLabelled,
    file.watermark,
    file.isPreview,
  ])
  return rows[0] ? showMadeFile(rows[0]) : null
}

// A picture has forty files at most, of all formats.
const madeFilesText = `SELECT ${madeFileColumns} FROM image_files f JOIN images i USING (content_hash)
  WHERE f.content_hash = $1 AND f.format = $2 AND f.width = $3 AND f.size_bytes = $4 AND f.made_at IS NOT NULL
  LIMIT 50`

/** Clean, labelled and with whosever watermark. */
export async function listMadeFiles(
  db: Database,
  contentHash: string,
  { format, width, sizeBytes }: FileName & { sizeBytes: number },
): Promise<MadeFile[]> {
  const values = [bytesOf(contentHash), format, width, sizeBytes]
  const rows = await db.call<MadeFileRow>('image_made_files', madeFilesText, values)
  return rows.map(showMadeFile)
}

export type FileRequest = 'new' | 'under_way' | 'too_many'

/**
 * Asks for one more file. 'new': the caller has to order it, for the first time or again because whoever ordered it
 * before `orderedAfter` never finished.
 */
export async function requestFileRow(
  tx: Tx,
  request: { contentHash: string; file: StoredName; mostFiles: number; orderedAfter: Date; now: Date },
): Promise<FileRequest> {
  const contentHash = bytesOf(request.contentHash)
  const of = tables(tx).selectFrom('image_files').where('content_hash', '=', contentHash)
  const { format, width, isLabelled, watermark, isPreview } = request.file
  const known = await of
    .select('format')
    .where('format', '=', format)
    .where('width', '=', width)
    .where('is_labelled', '=', isLabelled)
    .where('watermark', '=', watermark)
    .where('is_preview', '=', isPreview)
    .executeTakeFirst()
  if (!known) {
    const { count } = await of.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    if (count >= request.mostFiles) return 'too_many'
  }
  const ordered = await tables(tx)
    .insertInto('image_files')
    .values(fileRow(contentHash, request.file, request.now))
    .onConflict((conflict) =>
      conflict
        .columns(['content_hash', 'format', 'width', 'is_labelled', 'watermark', 'is_preview'])
        .doUpdateSet({ requested_at: request.now })
        .where('image_files.made_at', 'is', null)
        .where('image_files.requested_at', '<', request.orderedAfter),
    )
    .returning('width')
    .executeTakeFirst()
  return ordered ? 'new' : 'under_way'
}

export async function listFileNames(db: Database, contentHash: string): Promise<StoredName[]> {
  return tables(db.query)
    .selectFrom('image_files')
    .select(['format', 'width', 'is_labelled as isLabelled', 'watermark', 'is_preview as isPreview'])
    .where('content_hash', '=', bytesOf(contentHash))
    .execute()
}
