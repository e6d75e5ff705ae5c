// Tags a finished picture from what was ordered: its words, its template's shelf, its type. By rules, no key needed. Pure.
import type { ImageType } from '#contract/studio.ts'
import { spacedWords, wordList } from '../enhancer/facets.ts'
import { withoutAddresses } from '../enhancer/locked-words.ts'
import { ownWords } from '../enhancer/own-words.ts'
import { categoryTags, type TagWords, tagWords, typeTags } from './tag-words.ts'

/** More than that say nothing any more; the last one is always the picture's type. */
export const mostTags = 8

const spellings = ({ en, hi, roman, words }: TagWords) =>
  [en, hi, roman]
    .map((name) => name.trim().replaceAll(/\s+/g, '_'))
    .concat(words)
    .join(' ')
const counters = tagWords.map((tag) => ({ tag, count: wordList(spellings(tag)) }))
const byKey = new Map([...tagWords, ...Object.values(typeTags)].map((tag) => [tag.key, tag]))

export interface Tagged {
  /** As it was drawn, slots filled in. */
  prompt: string
  imageType: ImageType
  /** Shelf of the template; null without one. */
  categoryId: string | null
}

/** Keys, those with most words in the prompt first, then in the order of the list. At least the type's. */
export function tagsOf({ prompt, imageType, categoryId }: Tagged): string[] {
  // Light, colours and places the enhancer added would tag a cup of tea with roses and fir trees.
  const spaced = spacedWords(ownWords(withoutAddresses(prompt)))
  const shelf = categoryId === null ? undefined : categoryTags[categoryId]
  const found = counters
    .map(({ tag, count }) => ({ key: tag.key, score: count(spaced) + (tag.key === shelf ? 1 : 0) }))
    .filter(({ score }) => score > 0)
    // Stable: equals keep the list's order.
    .sort((a, b) => b.score - a.score)
    .map(({ key }) => key)
  return [...found.slice(0, mostTags - 1), typeTags[imageType].key]
}

/** What a key of earlier releases meant and nobody knows now is left out. */
export function showTags(keys: readonly string[]): { key: string; en: string; hi: string }[] {
  return keys.flatMap((key) => {
    const tag = byKey.get(key)
    return tag ? [{ key, en: tag.en, hi: tag.hi }] : []
  })
}

/** All names of the tags, for the search. */
export function tagNames(keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const tag = byKey.get(key)
    return tag ? [tag.en, tag.hi, tag.roman.replaceAll('_', ' ')] : []
  })
}
