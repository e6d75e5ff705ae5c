// All SQL on rate_limit_windows. Counts only: what a count means is decided in rate-limit.ts.
import type { Database } from '../db/database.ts'
import type { Quota } from './rate-limits.ts'

export interface WindowRow {
  hits: number
  ends_at: Date
}

/** Counts one request against each quota in order, up to the first that is used up. One round trip. */
export function hitWindows(
  db: Database,
  { quotas, now }: { quotas: readonly { quota: Quota; subject: string }[]; now: Date },
): Promise<WindowRow[]> {
  return db.call<WindowRow & Record<string, unknown>>(
    'rate_limit_hit',
    'SELECT hits, ends_at FROM rate_limit_hit($1::text[], $2::text[], $3::int[], $4::int[], $5::timestamptz)',
    [
      quotas.map(({ quota }) => quota.name),
      quotas.map(({ subject }) => subject),
      quotas.map(({ quota }) => quota.limit),
      quotas.map(({ quota }) => quota.windowSeconds),
      now,
    ],
  )
}

/** Deletes at most `limit` windows that are over. Returns how many. */
export async function deleteEndedWindows(db: Database, at: { now: Date; limit: number }): Promise<number> {
  const rows = await db.call<{ quota: string }>(
    'rate_limit_sweep',
    `DELETE FROM rate_limit_windows WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM rate_limit_windows WHERE ends_at <= $1::timestamptz LIMIT $2::int FOR UPDATE SKIP LOCKED
     )) RETURNING quota`,
    [at.now, at.limit],
  )
  return rows.length
}
