// What an operator's act on somebody's account is made of. Types only.
import type { Tx } from '#platform/db/database.ts'

export interface AccountAct {
  /** Who acts (uuid). */
  actorId: string
  /** On whose account (uuid). */
  userId: string
  /** Runs in the transaction of the act, for the caller's audit line: both stand or neither. */
  alongside?: (tx: Tx) => Promise<void>
}
