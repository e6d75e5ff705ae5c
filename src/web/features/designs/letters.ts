// Loads the letters of a design before it is drawn: only the font files that hold one of them. Never draws.
import type { Design } from '#contract/design.ts'
import { designFonts } from '#contract/design-fonts.ts'
import { spokenWords } from './edits.ts'

// A canvas takes what is there at that moment; without an answer by then the system's letters are better than none.
const longestMs = 4_000

/** What has to be loaded for a design, the dots of words that are cut included. */
export const lettersOf = (design: Design): string => `Aa0…${design.layers.map(spokenWords).join('')}`

/**
 * Calls `ready` when the letters are there. Where four seconds are not enough it is called without them, and again once they are.
 * Returns what ends the waiting.
 */
export function loadLetters(letters: string, ready: () => void): () => void {
  let isWanted = true
  const tell = () => isWanted && ready()
  const late = setTimeout(tell, longestMs)
  const loading = designFonts.map(({ family }) => document.fonts.load(`700 32px "${family}"`, letters))
  void Promise.allSettled(loading).then(() => {
    clearTimeout(late)
    tell()
  })
  return () => {
    isWanted = false
    clearTimeout(late)
  }
}
