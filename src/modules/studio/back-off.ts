// How long to wait before the next try: capped exponential with full jitter. Pure.

export interface BackOff {
  baseMs: number
  longestMs: number
  /** What the engine asked for, at least. */
  retryAfterMs?: number | undefined
}

/** `tries` that failed so far, from 1. `random` in [0, 1). */
export function backOffMs(tries: number, { baseMs, longestMs, retryAfterMs = 0 }: BackOff, random: number): number {
  const ceilingMs = Math.min(longestMs, baseMs * 2 ** (tries - 1))
  return Math.max(Math.min(retryAfterMs, longestMs), Math.round(ceilingMs * random))
}
