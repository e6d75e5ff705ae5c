// Messages ready for a page: parsed here, while the pages are built, so that no browser needs a parser. Only for the server and tests.
import compile from 'icu-minify/compile'
import type { Locale } from '#contract/locale.ts'
import { catalogueNames, features, type MessageFile, messages } from '../messages/index.ts'
import { type CompiledMessages, createWords, namePrefix, type Words } from './words.ts'

export function compiledMessages(locale: Locale, files: readonly MessageFile[]): CompiledMessages {
  const texts = files.flatMap((feature) =>
    feature === 'catalogue'
      ? Object.entries(catalogueNames[locale]).map(([english, name]) => [namePrefix + english, name] as const)
      : Object.entries(messages[locale][feature]),
  )
  // The compiler's objects have no prototype, and such cannot be handed from the server to a browser.
  return Object.fromEntries(texts.map(([key, text]) => [key, structuredClone(compile(text))]))
}

const everyFile: readonly MessageFile[] = [...features, 'catalogue']
const known = new Map<Locale, Words>()

/** Every message of a language. */
export function allWords(locale: Locale): Words {
  const words = known.get(locale) ?? createWords(locale, compiledMessages(locale, everyFile))
  known.set(locale, words)
  return words
}
