// The word lists as an index: from a folded word to what it may stand for. Built once; every look-up takes constant time.
import { assert } from '#platform/assert.ts'
import { fold } from './fold-text.ts'
import { contextWords, crimeWords } from './words/crime.ts'
import type { Concept, Entry } from './words/entry.ts'
import { sexualWords } from './words/sexual.ts'
import { violenceWords } from './words/violence.ts'

export interface Meaning {
  concept: Concept
  /** What must follow for a phrase; empty for a word. */
  rest: readonly string[]
  harmlessNear: ReadonlySet<string>
}

const nothing: readonly Meaning[] = []
const words = new Map<string, Meaning[]>()
/** Beginnings of words, by their first four letters. */
const stems = new Map<string, { stem: string; meaning: Meaning }[]>()
/** Whole words by length, for words with masked letters. */
const byLength = new Map<number, string[]>()
/** Letters by which stems are looked up; each stem has at least as many. */
const stemStart = 4

const split = (text: string) => text.split(/\s+/).filter((word) => word !== '')

function add<Item>(index: Map<string, Item[]>, word: string, item: Item): void {
  const known = index.get(word)
  if (known) known.push(item)
  else index.set(word, [item])
}

function addEntry({ concept, words: list, harmlessNear = '' }: Entry): void {
  const near = new Set(split(harmlessNear).map(fold))
  for (const written of split(list)) {
    const [first = '', ...rest] = written.split('_').map((part) => fold(part))
    const meaning = { concept, rest: rest.map((part) => part.replace('*', '')), harmlessNear: near }
    if (first.endsWith('*')) {
      const stem = first.slice(0, -1)
      assert(stem.length >= stemStart, `too short a beginning: ${first}`)
      add(stems, stem.slice(0, stemStart), { stem, meaning })
    } else {
      add(words, first, meaning)
      if (rest.length === 0 && first.length >= 3)
        byLength.set(first.length, [...(byLength.get(first.length) ?? []), first])
    }
  }
}

for (const entry of [...sexualWords, ...violenceWords, ...crimeWords, ...contextWords]) addEntry(entry)

/** Everything a folded word may stand for, as a whole or by its beginning. */
export function meaningsOf(word: string): readonly Meaning[] {
  const exact = words.get(word) ?? nothing
  const begun = word.length < stemStart ? undefined : stems.get(word.slice(0, stemStart))
  if (begun === undefined) return exact
  return [...exact, ...begun.filter(({ stem }) => word.startsWith(stem)).map(({ meaning }) => meaning)]
}

/** Whether it is a word of the lists by itself, not only the beginning of a phrase. */
export function isListed(word: string): boolean {
  return meaningsOf(word).some(({ rest }) => rest.length === 0)
}

const maxWordLength = 16

/** The listed word that fits a pattern in which `*` stands for one letter; null when none does. */
export function unmask(pattern: string): string | null {
  if (pattern.length > maxWordLength) return null
  const fits = (word: string) => [...pattern].every((letter, index) => letter === '*' || letter === word[index])
  return byLength.get(pattern.length)?.find(fits) ?? null
}

/** The longest listed word of four letters or more that begins at `start`. */
export function listedAt(letters: string, start: number): string | null {
  for (let length = Math.min(maxWordLength, letters.length - start); length >= 4; length--) {
    const word = letters.slice(start, start + length)
    if (words.get(word)?.some(({ rest }) => rest.length === 0)) return word
  }
  return null
}
