// The bytes of one's own copy, from its pieces, whole or a range. Another person's, or one that is over, does not exist.
import { Readable } from 'node:stream'
import { must } from '#platform/assert.ts'
import type { FileAnswer } from '#platform/http/send-file.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Storage, StorageUnavailable } from '#platform/storage/port.ts'
import { findReadyExport } from './exports.sql.ts'
import { partKey } from './make-export.ts'
import type { DataExportsTable } from './tables.ts'
import { partBytes } from './write-zip.ts'

/** Throws not_found. */
export async function downloadExport(
  { db, clock, storage }: Pick<Services, 'db' | 'clock' | 'storage'>,
  { userId, exportId }: { userId: string; exportId: string },
): Promise<FileAnswer> {
  const id = parseId('dataExport', exportId)
  const row = await findReadyExport(db, { userId, exportId: id, now: clock.now() })
  if (row === null) throw new Refusal('not_found', 'There is no such copy, or its seven days are over.')
  const sizeBytes = must(row.size_bytes, 'a ready export without a size')
  return {
    open: (range = { start: 0, end: sizeBytes - 1 }) =>
      Readable.from(pieces(storage, row, range), { objectMode: false }),
    sizeBytes,
    etag: `${row.id}-${row.attempts}`,
    contentType: 'application/zip',
    cacheControl: 'private, no-store',
    downloadName: `rangoli-my-data-${row.ordered_at.toISOString().slice(0, 10)}.zip`,
  }
}

async function* pieces(
  storage: Storage,
  row: DataExportsTable,
  { start, end }: { start: number; end: number },
): AsyncGenerator<Buffer> {
  for (let number = Math.floor(start / partBytes); number <= Math.floor(end / partBytes); number++) {
    const bytes = await storage.get(partKey({ export_id: row.id, attempt: row.attempts, number }))
    if (bytes === null) throw new StorageUnavailable('a piece of an export is missing', undefined)
    const offset = number * partBytes
    yield bytes.subarray(Math.max(0, start - offset), Math.min(bytes.length, end - offset + 1))
  }
}
