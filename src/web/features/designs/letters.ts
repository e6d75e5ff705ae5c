// Loads the letters of a design before it is drawn: only the font files that hold one of them. Never draws.
import type { Design } from '#contract/design.ts'
import { designFonts } from '#contract/design-fonts.ts'
import { spokenWords } from './edits.ts'

// A canvas takes what is there at that moment; without an answer by then the system's letters are better than none.
const longestMs = 4_000

/** What has to be loaded for a design, the dots of words that are cut included. */
export const lettersOf = (design: Design): string => `Aa0…${design.layers.map(spokenWords).join('')}`

/** Resolves when the letters are there, or after four seconds without them. Never rejects. */
export async function loadLetters(letters: string): Promise<void> {
  const loading = designFonts.map(({ family }) => document.fonts.load(`700 32px "${family}"`, letters))
  const late = new Promise((resolve) => setTimeout(resolve, longestMs))
  await Promise.race([Promise.allSettled(loading), late])
}
