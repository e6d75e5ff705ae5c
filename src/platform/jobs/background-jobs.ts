// Definitions of background jobs: everything that is not a generation. Handlers may run twice and must not mind.
import type { Tx } from '../db/database.ts'

export interface JobDefinition {
  /** `module.verb_noun`, unique. */
  name: string
  handle: (data: unknown, signal: AbortSignal) => Promise<void>
  /** Cron in UTC for jobs nobody sends. */
  cron?: string
  /** Tries before it is given up. */
  retryLimit: number
  /** Pause before the second try; it doubles, with a part left to chance. Default 2. */
  retryDelaySeconds?: number
  /** Longest pause between two tries. Default 300. */
  retryDelayMaxSeconds?: number
  /** Longest run of one try. */
  timeoutSeconds: number
}

/** Puts a job in the caller's transaction: it exists exactly when the transaction commits. */
export type Enqueue = (tx: Tx, name: string, data: object) => Promise<void>
