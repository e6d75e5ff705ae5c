// Finds the first broken rule in a text. Pure, no regular expression over the whole text, time linear in its length.
import { type Meaning, meaningsOf } from './lexicon.ts'
import { readWords, type Word } from './read-words.ts'
import { type Rule, rules } from './rules.ts'
import type { Concept } from './words/entry.ts'

export interface Violation {
  rule: Rule
  /** Place of the words at fault in the text. */
  start: number
  end: number
}

interface Mention {
  /** First and last word, inclusive. */
  from: number
  to: number
}

/** Words that may stand inside a phrase without changing it. */
const fillers = new Set('a an the his her my your their our of human hui hua हुई हुआ का की के'.split(' '))
const connectors = new Set('and or aur ya और या with'.split(' '))
/** How far a word that makes a mention harmless may stand. */
const unlessReach = 8

export function findViolation(text: string): Violation | null {
  const words = readWords(text)
  const mentions = findMentions(words)
  for (const rule of rules) {
    const found = findRule(rule, words, mentions)
    const [first, last] = found ? [words[found.from], words[found.to]] : []
    if (first && last) return { rule, start: first.start, end: last.end }
  }
  return null
}

type Mentions = Map<Concept, Mention[]>

function findMentions(words: readonly Word[]): Mentions {
  const mentions: Mentions = new Map()
  for (const [index, word] of words.entries()) {
    for (const meaning of [...meaningsOf(word.text), ...ageOf(words, index)]) {
      const to = phraseEnd(meaning, words, index)
      if (to === null || isHarmless(meaning, words, { from: index, to })) continue
      remember(mentions, meaning.concept, { from: index, to })
    }
  }
  return mentions
}

/** The longest phrase that begins at a word stands for all that begin there. */
function remember(mentions: Mentions, concept: Concept, mention: Mention): void {
  const known = mentions.get(concept) ?? []
  const last = known.at(-1)
  if (last?.from === mention.from) last.to = Math.max(last.to, mention.to)
  else known.push(mention)
  mentions.set(concept, known)
}

const yearWords = new Set('year years yr yrs yo saal sal साल वर्ष'.split(' '))

/** "15 year old" says minor as much as the word does. */
function ageOf(words: readonly Word[], index: number): Meaning[] {
  const digits = /^(\d{1,2})(yo|yr|yrs)?$/.exec(words[index]?.text ?? '')
  const age = Number(digits?.[1] ?? 0)
  if (age < 1 || age > 17) return []
  const rest = [words[index + 1]?.text ?? '', words[index + 2]?.text ?? '']
  const length = digits?.[2] ? 0 : yearWords.has(rest[0] ?? '') ? (rest[1] === 'old' ? 2 : 1) : null
  return length === null ? [] : [{ concept: 'minor', rest: rest.slice(0, length), harmlessNear: new Set() }]
}

/** Index of the last word of the phrase that begins here; null when it is another phrase. */
function phraseEnd({ rest }: Meaning, words: readonly Word[], start: number): number | null {
  let at = start
  for (const expected of rest) {
    at++
    if (words[at]?.text !== expected && fillers.has(words[at]?.text ?? '')) at++
    if (words[at]?.text !== expected) return null
  }
  return at
}

function isHarmless({ harmlessNear }: Meaning, words: readonly Word[], { from, to }: Mention): boolean {
  if (harmlessNear.size === 0) return false
  return [from - 2, from - 1, to + 1, to + 2].some((index) => harmlessNear.has(words[index]?.text ?? ''))
}

function findRule(rule: Rule, words: readonly Word[], mentions: Mentions): Mention | null {
  const [first, ...others] = rule.parts
  for (const start of mentions.get(first) ?? []) {
    let match: Mention | null = start
    for (const part of others) {
      const next: Mention | null = match && nearest(rule, { words, around: start, mentions: mentions.get(part) ?? [] })
      match = match && next && { from: Math.min(match.from, next.from), to: Math.max(match.to, next.to) }
    }
    if (match && !isExcused(rule, match, mentions)) return match
  }
  return null
}

interface Search {
  words: readonly Word[]
  around: Mention
  mentions: readonly Mention[]
}

function nearest(rule: Rule, { words, around, mentions }: Search): Mention | null {
  // Mentions stand in order: begin at the first that can be near, stop at the first that is beyond.
  for (let index = firstFrom(mentions, around.from - rule.span - 8); index < mentions.length; index++) {
    const other = mentions[index]
    if (!other || other.from - around.to > rule.span) break
    const isBefore = other.to < around.from
    if (isBefore && (rule.isOrdered || around.from - other.to > rule.span)) continue
    if (rule.isTight && !isTight(words, isBefore ? [other, around] : [around, other])) continue
    return other
  }
  return null
}

function firstFrom(mentions: readonly Mention[], from: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}

function isTight(words: readonly Word[], [left, right]: readonly [Mention, Mention] | Mention[]): boolean {
  if (!left || !right) return false
  const between = words.slice(left.to + 1, right.from + 1)
  return between.every((word) => !word.isAfterBreak && !connectors.has(word.text))
}

function isExcused(rule: Rule, match: Mention, mentions: Mentions): boolean {
  return (rule.unless ?? []).some((concept) => {
    const list = mentions.get(concept) ?? []
    const next = list[firstFrom(list, match.from - unlessReach)]
    return next !== undefined && next.from <= match.to + unlessReach
  })
}
