// Writes a new version of the switches in the caller's transaction. Never changes one that is there.
import type { Flags } from '#contract/flags.ts'
import type { Tx } from '../db/database.ts'
import { Refusal } from '../refusal.ts'
import { insertFlags, lockNewestFlags } from './flags.sql.ts'

export interface FlagChange {
  flags: Flags
  /** The newest version that the writer has seen; 0 for none. */
  basedOn: number
  effectiveAt: Date
  /** uuid */
  changedBy: string
  reason: string
  now: Date
}

/** Returns the version. Throws conflict when somebody wrote one meanwhile, validation_failed for a time that is past. */
export async function changeFlags(tx: Tx, change: FlagChange): Promise<number> {
  const { flags, basedOn, effectiveAt, changedBy, reason, now } = change
  if (effectiveAt < now) throw Refusal.field('effectiveAt', 'This moment is past. Please choose a later one.')
  const newest = await lockNewestFlags(tx)
  if (newest !== basedOn) throw new Refusal('conflict', 'Somebody changed this meanwhile. Please look at it again.')
  const version = newest + 1
  await insertFlags(tx, { version, effectiveAt, flags, changedBy, reason })
  return version
}
