// Random numbers that a printed seed brings back.

/** Of the environment (`TEST_SEED`), or drawn. A test that uses it names it in its title. */
export const testSeed = Number(process.env.TEST_SEED ?? Math.floor(Math.random() * 2 ** 31))

/** Mulberry32: numbers in [0, 1). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Choices that the seed brings back in the same order. */
export function randomChoices(seed: number) {
  const next = randomNumbers(seed)
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    /** Both ends included. */
    int,
    chance: (probability: number) => next() < probability,
    pick<T>(items: readonly T[]): T {
      const item = items[int(0, items.length - 1)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
  }
}
