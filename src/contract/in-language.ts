// Says a sentence of the server in the reader's language. Pure; the pages have messages of their own and never load this.
import { hindiSentences } from './hindi-sentences.ts'
import type { Locale } from './locale.ts'

interface Pattern {
  english: RegExp
  hindi: string
  names: readonly string[]
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function patternOf([english, hindi]: [string, string]): Pattern {
  const names = [...english.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  // Values are short, so that no sentence makes the search long.
  const source = english
    .split(/\{\w+\}/)
    .map(literal)
    .join('(.{1,200}?)')
  return { english: new RegExp(`^${source}$`, 'u'), hindi, names }
}

const patterns = Object.entries(hindiSentences)
  .filter(([english]) => english.includes('{'))
  .map(patternOf)

/** The sentence in Hindi; undefined when the list has none for it. */
export function hindiSentence(sentence: string): string | undefined {
  if (Object.hasOwn(hindiSentences, sentence)) return hindiSentences[sentence]
  for (const { english, hindi, names } of patterns) {
    const values = english.exec(sentence)?.slice(1)
    if (!values) continue
    return hindi.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[names.indexOf(name)] ?? ''
      return hindiSentence(value) ?? value
    })
  }
  return undefined
}

/** As it is where the language is English, or where nobody has said it in Hindi: an admin's own words. */
export function inLanguage(sentence: string, locale: Locale): string {
  return locale === 'hi' ? (hindiSentence(sentence) ?? sentence) : sentence
}
