// All SQL on the switches. Versions are added, never changed.
import { sql } from 'kysely'
import { Flags } from '#contract/flags.ts'
import type { Database, Tx } from '../db/database.ts'

/** Until an admin writes a first version; and of switches that are newer than the last version. */
export const defaultFlags: Flags = {
  'studio.takesOrders': true,
  'identity.takesRegistrations': true,
  'feed.visibleToVisitors': true,
}

/** A version may be older than the list: what it does not name has its default, what is no switch any more is left out. */
const readFlags = (stored: Record<string, unknown>): Flags =>
  Flags.parse(Object.fromEntries(Object.entries(defaultFlags).map(([name, preset]) => [name, stored[name] ?? preset])))

const currentText = `
  SELECT flags FROM flag_versions WHERE effective_at <= $1 ORDER BY effective_at DESC, version DESC LIMIT 1`

export async function readCurrentFlags(db: Database, now: Date): Promise<Flags> {
  const rows = await db.call<{ flags: Record<string, unknown> }>('platform_flags', currentText, [now])
  return readFlags(rows[0]?.flags ?? {})
}

type FlagTables = {
  flag_versions: {
    version: number
    effective_at: Date
    flags: Record<string, unknown>
    changed_by: string
    reason: string
  }
}

/** Newest version first. */
export async function listFlagVersions(db: Database, limit: number) {
  const rows = await db.query
    .withTables<FlagTables>()
    .selectFrom('flag_versions')
    .selectAll()
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ version, effective_at, flags, changed_by, reason }) => ({
    version,
    effectiveAt: effective_at,
    flags: readFlags(flags),
    changedBy: changed_by,
    reason,
  }))
}

/** The newest version's number, 0 for none; nobody else writes one until the transaction ends. */
export async function lockNewestFlags(tx: Tx): Promise<number> {
  // The number is the lock's name: a lock of the table takes rights that the application does not have.
  await sql`SELECT pg_advisory_xact_lock(7264062)`.execute(tx)
  const { rows } = await sql<{ version: number | null }>`SELECT max(version) AS version FROM flag_versions`.execute(tx)
  return rows[0]?.version ?? 0
}

export interface NewFlags {
  version: number
  effectiveAt: Date
  flags: Flags
  changedBy: string
  reason: string
}

export async function insertFlags(tx: Tx, { version, effectiveAt, flags, changedBy, reason }: NewFlags): Promise<void> {
  await sql`INSERT INTO flag_versions (version, effective_at, flags, changed_by, reason)
    VALUES (${version}, ${effectiveAt}, ${JSON.stringify(flags)}, ${changedBy}, ${reason})`.execute(tx)
}
