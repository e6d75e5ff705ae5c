// Messages ready for a page: parsed here, while the pages are built, so that no browser needs a parser. Only for the server and tests.
import compile from 'icu-minify/compile'
import type { Locale } from '#contract/locale.ts'
import { type Feature, messages } from '../messages/index.ts'
import { type CompiledMessages, createWords, type Words } from './words.ts'

export function compiledMessages(locale: Locale, features: readonly Feature[]): CompiledMessages {
  const texts = features.flatMap((feature) => Object.entries(messages[locale][feature]))
  // The compiler's objects have no prototype, and such cannot be handed from the server to a browser.
  return Object.fromEntries(texts.map(([key, text]) => [key, structuredClone(compile(text))]))
}

const everyFeature = Object.keys(messages.en) as Feature[]
const known = new Map<Locale, Words>()

/** Every message of a language. */
export function allWords(locale: Locale): Words {
  const words = known.get(locale) ?? createWords(locale, compiledMessages(locale, everyFeature))
  known.set(locale, words)
  return words
}
