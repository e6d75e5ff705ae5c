// The worker's constants, each with its reason, in one place so that tests can shorten them.

export interface WorkSettings {
  /** A job whose worker is silent this long is given to another. */
  leaseMs: number
  /** Without a wake-up the queue is looked at this often. */
  pollMs: number
  /** Jobs past their deadline that nobody holds are ended this often, by every worker. */
  reapMs: number
  /** Jobs of one user at work at once, so that one person cannot fill every engine. */
  maxRunningPerUser: number
  /** Tries at an engine that certainly did not run. */
  maxTries: number
  /** Back-off before the next try: a random time below base x 2^(tries - 1), at most `longestBackOffMs`. */
  backOffBaseMs: number
  longestBackOffMs: number
  /** How long a paid engine is asked whether it got a job whose answer was lost. */
  findForMs: number
  findEveryMs: number
  /** Writes to the store that failed are repeated after these pauses, with the picture still in memory. */
  storePausesMs: readonly number[]
  /** Progress is written at most this often; the last step always. */
  progressEveryMs: number
  /** A stopping worker lets its jobs finish this long, then hands them back. */
  graceMs: number
}

export const defaultWorkSettings: WorkSettings = {
  leaseMs: 30_000,
  pollMs: 250,
  reapMs: 5_000,
  maxRunningPerUser: 4,
  maxTries: 3,
  backOffBaseMs: 1_000,
  longestBackOffMs: 30_000,
  findForMs: 120_000,
  findEveryMs: 5_000,
  storePausesMs: [250, 1_000, 4_000],
  progressEveryMs: 400,
  graceMs: 8_000,
}
