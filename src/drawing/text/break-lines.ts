// Breaks a text into lines of about equal length: at blanks, and inside a word only where it is wider than the line by itself.
import { clustersOf } from './letters.ts'

/** Width in pixels at the size in question. */
export type Width = (text: string) => number

/** The pieces of a word that each fit; a single cluster that does not fit stands alone. */
function splitWord(word: string, width: Width, maxWidth: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const cluster of clustersOf(word)) {
    if (piece !== '' && width(piece + cluster) > maxWidth) {
      pieces.push(piece)
      piece = cluster
    } else piece += cluster
  }
  return piece === '' ? pieces : [...pieces, piece]
}

function fill(words: readonly string[], width: Width, maxWidth: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || width(longer) <= maxWidth) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** Longer texts are left as filled: the work grows with the square of the words. */
const maxBalancedWords = 60

/** As many lines as the full width needs, of widths as equal as they can be: no single word left over. */
function balance(words: readonly string[], width: Width, maxWidth: number): string[] {
  const filled = fill(words, width, maxWidth)
  if (filled.length < 2 || words.length > maxBalancedWords) return filled
  // The total is the same however it is broken, so the sum of squares is least where the lines are most alike.
  type Plan = { cost: number; lines: string[] }
  let plans: (Plan | undefined)[] = [{ cost: 0, lines: [] }]
  for (let count = 1; count <= filled.length; count++) {
    const next: (Plan | undefined)[] = []
    for (const [start, plan] of plans.entries()) {
      if (plan === undefined) continue
      for (let end = start + 1; end <= words.length; end++) {
        const line = words.slice(start, end).join(' ')
        const lineWidth = width(line)
        if (lineWidth > maxWidth && end > start + 1) break
        const cost = plan.cost + lineWidth ** 2
        if (cost < (next[end]?.cost ?? Number.POSITIVE_INFINITY)) next[end] = { cost, lines: [...plan.lines, line] }
      }
    }
    plans = next
  }
  return plans[words.length]?.lines ?? filled
}

const wordsOf = (paragraph: string) => paragraph.split(/[ \u200b]+/).filter((word) => word !== '')

/** True when a word had to be, or would have to be, broken inside. */
export function hasWideWord(text: string, width: Width, maxWidth: number): boolean {
  return text.split('\n').some((paragraph) => wordsOf(paragraph).some((word) => width(word) > maxWidth))
}

/**
 * No line is wider than `maxWidth` unless one cluster alone is. The author's own line breaks are kept. `isEven` makes the lines of a
 * paragraph alike; without it they are only filled, which takes the same number of lines.
 */
export function breakLines(text: string, width: Width, maxWidth: number, isEven = true): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const words = wordsOf(paragraph).flatMap((word) =>
      width(word) > maxWidth ? splitWord(word, width, maxWidth) : [word],
    )
    if (words.length === 0) return ['']
    return isEven ? balance(words, width, maxWidth) : fill(words, width, maxWidth)
  })
}
