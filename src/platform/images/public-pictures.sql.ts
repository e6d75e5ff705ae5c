// All SQL on which pictures the public may see.
import type { Picture } from '#contract/studio.ts'
import { must } from '../assert.ts'
import type { Database, Tx } from '../db/database.ts'
import type { PictureRef } from './address.ts'
import { type FileName, type StoredName, widestDisplay } from './file-format.ts'
import { type MadeFile, madeFileColumns, showMadeFile } from './image-files.sql.ts'
import { publicPicture } from './show-picture.ts'
import type { ImagesTables, PublicPicturesTable } from './tables.ts'

/**
 * Opens the public addresses of a picture whose labelled files were made before (labelDisplayFiles). The caller keeps a
 * reference to the image for as long. Idempotent.
 */
export async function publishPicture(
  tx: Tx,
  { contentHash, mark }: PictureRef,
  { reason, watermark = '', now }: { reason: PublicPicturesTable['reason']; watermark?: string; now: Date },
): Promise<void> {
  const shown = { reason, watermark, published_at: now, hidden_at: null }
  await tx
    .withTables<ImagesTables>()
    .insertInto('public_pictures')
    .values({ content_hash: Buffer.from(contentHash, 'hex'), mark, ...shown })
    .onConflict((conflict) => conflict.columns(['content_hash', 'mark']).doUpdateSet(shown))
    .execute()
}

/** From now on its public addresses answer 404. What a browser or a proxy has cached stays there. Idempotent. */
export async function hidePicture(tx: Tx, { contentHash, mark }: PictureRef, now: Date): Promise<void> {
  await tx
    .withTables<ImagesTables>()
    .updateTable('public_pictures')
    .set({ hidden_at: now })
    .where('content_hash', '=', Buffer.from(contentHash, 'hex'))
    .where('mark', '=', mark)
    .where('hidden_at', 'is', null)
    .execute()
}

// The original and wide downloads are the owner's: the public sees what pages show, with the label on it.
const publicFileText = `SELECT ${madeFileColumns}
  FROM public_pictures p JOIN images i USING (content_hash) JOIN image_files f USING (content_hash)
  WHERE p.content_hash = $1 AND p.mark = $2 AND p.hidden_at IS NULL
    AND f.format = $3 AND f.width = $4 AND f.is_preview = $5 AND f.is_labelled AND f.watermark = p.watermark
    AND f.made_at IS NOT NULL AND (f.is_preview OR (f.format IN ('webp', 'avif') AND f.width <= ${widestDisplay}))`

export type PublicName = FileName & Pick<StoredName, 'isPreview'>

/** Null unless the picture is public and this is one of its display files or its link preview. */
export async function findPublicFile(db: Database, ref: PictureRef, file: PublicName): Promise<MadeFile | null> {
  const values = [Buffer.from(ref.contentHash, 'hex'), ref.mark, file.format, file.width, file.isPreview]
  const rows = await db.call<Parameters<typeof showMadeFile>[0]>('public_file', publicFileText, values)
  return rows[0] ? showMadeFile(rows[0]) : null
}

/** Which of these images (hex) was published under this mark, and when. Hidden ones too: it tells nothing of them but that. */
export async function findPublicMark(
  db: Database,
  { mark, contentHashes }: { mark: string; contentHashes: string[] },
): Promise<{ contentHash: string; publishedAt: Date; width: number; height: number } | null> {
  if (contentHashes.length === 0) return null
  const row = await db.query
    .withTables<ImagesTables>()
    .selectFrom('public_pictures as p')
    .innerJoin('images as i', 'i.content_hash', 'p.content_hash')
    .select(['p.content_hash', 'p.published_at', 'i.width', 'i.height'])
    // By the primary key: there is no index on the mark alone.
    .where(
      'p.content_hash',
      'in',
      contentHashes.map((hash) => Buffer.from(hash, 'hex')),
    )
    .where('p.mark', '=', mark)
    .executeTakeFirst()
  if (!row) return null
  const { width, height, published_at: publishedAt } = row
  return { contentHash: row.content_hash.toString('hex'), publishedAt, width, height }
}

/** Pictures by content hash (hex); what is not public, or no longer, is missing. */
export async function findPublicPictures(db: Database, contentHashes: string[]): Promise<Map<string, Picture>> {
  if (contentHashes.length === 0) return new Map()
  const rows = await db.query
    .withTables<ImagesTables>()
    .selectFrom('public_pictures as p')
    .innerJoin('images as i', 'i.content_hash', 'p.content_hash')
    .select(['p.content_hash', 'p.mark', 'i.width', 'i.height', 'i.placeholder'])
    .where(
      'p.content_hash',
      'in',
      contentHashes.map((hash) => Buffer.from(hash, 'hex')),
    )
    .where('p.hidden_at', 'is', null)
    .orderBy('p.published_at', 'desc')
    .execute()
  return new Map(
    rows.map((row) => {
      const { mark, width, height } = row
      const contentHash = row.content_hash.toString('hex')
      const placeholder = must(row.placeholder, 'a public picture without files')
      return [contentHash, publicPicture({ contentHash, mark, width, height, placeholder })]
    }),
  )
}

const publicWidthText = `SELECT p.mark, ${madeFileColumns}
  FROM public_pictures p JOIN images i USING (content_hash) JOIN image_files f USING (content_hash)
  WHERE p.content_hash = $1 AND p.hidden_at IS NULL
    AND f.format = 'webp' AND f.width <= ${widestDisplay} AND f.is_labelled AND f.watermark = p.watermark
    AND f.made_at IS NOT NULL
  ORDER BY p.published_at DESC, f.width >= $2::int DESC, abs(f.width - $2::int)
  LIMIT 1`

/** Of a public picture the smallest display file that is at least so wide, else its widest; null when it is not public. */
export async function findPublicWidth(
  db: Database,
  contentHash: string,
  width: number,
): Promise<{ ref: PictureRef; file: MadeFile } | null> {
  const values = [Buffer.from(contentHash, 'hex'), width]
  type Row = Parameters<typeof showMadeFile>[0] & { mark: string }
  const [row] = await db.call<Row>('public_width', publicWidthText, values)
  return row ? { ref: { contentHash, mark: row.mark }, file: showMadeFile(row) } : null
}
