// All SQL on trace_contexts: which span ordered what. Losing a row loses the connection between two spans and nothing else.
import type { Database } from '../db/database.ts'

/** `subjects`: ids of work that is about to be ordered. */
export async function insertContexts(
  db: Database,
  { subjects, traceparent, now }: { subjects: readonly string[]; traceparent: string; now: Date },
): Promise<void> {
  await db.call(
    'trace_contexts_insert',
    `INSERT INTO trace_contexts (subject, traceparent, created_at)
     SELECT s, $2, $3 FROM unnest($1::uuid[]) AS s ON CONFLICT DO NOTHING`,
    [subjects, traceparent, now],
  )
}

export async function findContext(db: Database, subject: string): Promise<string | null> {
  const rows = await db.call<{ traceparent: string }>(
    'trace_contexts_find',
    'SELECT traceparent FROM trace_contexts WHERE subject = $1',
    [subject],
  )
  return rows[0]?.traceparent ?? null
}

/** Deletes at most `limit` rows. Returns how many. */
export async function deleteOldContexts(db: Database, before: Date, limit: number): Promise<number> {
  const rows = await db.call(
    'trace_contexts_sweep',
    `DELETE FROM trace_contexts WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM trace_contexts WHERE created_at < $1 ORDER BY created_at LIMIT $2::int)) RETURNING subject`,
    [before, limit],
  )
  return rows.length
}
