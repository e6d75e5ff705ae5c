// Seeded chance: the same seed gives the same row of numbers on every machine. Never Math.random, never the time.
import { around } from '../numbers.ts'

export type Random = {
  /** 0 <= n < 1. */
  next(): number
  between(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  /** True in `share` of the calls, 0 to 1. */
  chance(share: number): boolean
  /** Bell-shaped around 0, within -1.5 and 1.5. */
  bell(): number
}

/** FNV-1a over code points: 32 bits. */
export function hashText(text: string): number {
  let hash = 2166136261
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0
    hash = Math.imul(hash, 16777619)
  }
  return hash >>> 0
}

/** mulberry32: small, fast, and good enough for pictures. */
export function createRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    pick: (list) => around(list, next() * list.length),
    chance: (share) => next() < share,
    bell: () => next() + next() + next() - 1.5,
  }
}
