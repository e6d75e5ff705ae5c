// What a text is made of for drawing: clusters that are never split, and letters that the bundled fonts hold. Never measures.
import { designLetters } from '#contract/design-fonts.ts'

const ranges = designLetters.split(' ').map((range) => range.split('-').map((point) => Number.parseInt(point, 16)))

function isHeld(codePoint: number): boolean {
  return ranges.some(([first = 0, last = first]) => codePoint >= first && codePoint <= last)
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

// Unicode joins conjuncts of Devanagari and Telugu (rule GB9c) but not the two that Tamil draws as one sign.
const tamilBeforeSsa = /\u0b95\u0bcd$/
const tamilBeforeRa = /[\u0bb6\u0bb8]\u0bcd$/

/** What a reader takes for one letter: conjuncts with their vowel signs stay whole. */
export function clustersOf(text: string): string[] {
  const clusters: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = clusters.at(-1) ?? ''
    const isConjunct =
      (tamilBeforeSsa.test(last) && segment.startsWith('\u0bb7')) ||
      (tamilBeforeRa.test(last) && segment.startsWith('\u0bb0'))
    if (isConjunct) clusters[clusters.length - 1] = last + segment
    else clusters.push(segment)
  }
  return clusters
}

// The font holds the sign of Shri in heavy weights only for its modern spelling with SHA; the older one with SA fell apart from
// weight 650 on. Both are read alike and drawn alike.
const olderShri = /\u0bb8(?=\u0bcd\u0bb0\u0bc0)/g

export interface DrawableText {
  text: string
  /** Clusters that no bundled font holds (emoji, other scripts), each once. They are not drawn: a box instead of a letter helps nobody. */
  leftOut: string[]
}

/** Composed, with blanks put in order, and without what cannot be drawn. Line feeds stay: they are the author's own breaks. */
export function drawableText(source: string): DrawableText {
  const leftOut = new Set<string>()
  const kept = clustersOf(
    source.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(olderShri, '\u0bb6'),
  ).filter((cluster) => {
    const isDrawable = cluster === '\n' || [...cluster].every((letter) => isHeld(letter.codePointAt(0) ?? 0))
    if (!isDrawable) leftOut.add(cluster)
    return isDrawable
  })
  const lines = kept
    .join('')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
  return { text: lines.join('\n').trim(), leftOut: [...leftOut] }
}
