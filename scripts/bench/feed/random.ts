// Numbers and words that are the same in every run, so that two runs measure the same posts.

/** Mulberry32: numbers in [0, 1). */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const syllables = [
  'ka la ri di va su ma no pe tu ra gi ha me shi'.split(' '),
  'का ली दी पा वा सु मा नो रे तू रा गी हा में शि'.split(' '),
  'కా లీ దీ పా వా సు మా నో రే తూ రా గీ హా మే శి'.split(' '),
  'கா லி தீ பா வா சு மா நோ ரே தூ ரா கீ ஹா மே சி'.split(' '),
]

/** Different words of two to five syllables: two in five in Latin letters, the others in three Indian scripts. */
export function makeWords(count: number): string[] {
  const next = numbersFrom(11)
  const words = new Set<string>()
  while (words.size < count) {
    const script = syllables[Math.max(0, Math.floor(next() * 5) - 1)] ?? []
    const length = 2 + Math.floor(next() * 4)
    words.add(Array.from({ length }, () => script[Math.floor(next() * script.length)]).join(''))
  }
  return [...words]
}
