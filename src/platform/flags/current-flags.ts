// The switches in force. Kept for a moment, so that no request pays a round trip for them.
import type { Flags } from '#contract/flags.ts'
import type { Database } from '../db/database.ts'
import { readCurrentFlags } from './flags.sql.ts'

/** A change reaches every process after this. */
const keepMs = 3_000

const known = new WeakMap<Database, { flags: Flags; readAt: number }>()

export async function currentFlags(db: Database, now: Date): Promise<Flags> {
  const kept = known.get(db)
  const ageMs = now.getTime() - (kept?.readAt ?? Number.NEGATIVE_INFINITY)
  // A clock that was set back makes the age negative.
  if (kept && ageMs >= 0 && ageMs < keepMs) return kept.flags
  const flags = await readCurrentFlags(db, now)
  known.set(db, { flags, readAt: now.getTime() })
  return flags
}
