// Spelling tolerance by what is left of words: two words that differ by a slip become the same when letters are taken out of
// both (symmetric deletion). Pure.
import { distance } from 'fastest-levenshtein'

/** Taken from the beginning alone, so that a long word has at most 29 remains and not hundreds. */
const lettersUsed = 7
/** Shorter words are too near to each other for a guess. */
const shortestTolerated = 4
const shortestWithTwo = 8

/** How many slips a word may have. */
export function slipsAllowed(word: string): 0 | 1 | 2 {
  const letters = [...word].length
  if (letters < shortestTolerated || /^\p{N}+$/u.test(word)) return 0
  return letters < shortestWithTwo ? 1 : 2
}

/** The word's beginning, and that without one letter, and for long words without two. Empty for words without tolerance. */
export function remainsOf(word: string): string[] {
  const letters = [...word]
  // Three letters: what a word of four became when one was forgotten.
  if (letters.length < shortestTolerated - 1 || /^\p{N}+$/u.test(word)) return []
  const start = letters.slice(0, lettersUsed)
  const remains = new Set([start.join('')])
  let shorter: string[][] = [start]
  for (let slips = slipsAllowed(word); slips > 0; slips--) {
    shorter = shorter.flatMap((left) => left.map((_, out) => left.filter((_letter, place) => place !== out)))
    for (const left of shorter) remains.add(left.join(''))
  }
  return [...remains]
}

/** Slips between two words, two neighbours that changed places being one; null beyond `most`. */
export function slipsBetween(one: string, other: string, most: number): number | null {
  const plain = distance(one, other)
  if (plain <= 1) return plain <= most ? plain : null
  const swapped = Math.min(plain, ...swaps(one).map((word) => distance(word, other) + 1))
  return swapped <= most ? swapped : null
}

const swaps = (word: string) =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => {
    const [first = '', second = ''] = [word[at], word[at + 1]]
    return word.slice(0, at) + second + first + word.slice(at + 2)
  })
