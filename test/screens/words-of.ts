// Finds things on a page by the messages that the page itself shows, so that one view serves every language.
import type { Locale } from '#contract/locale.ts'
import { allWords } from '../../src/web/lib/compiled-messages.ts'
import type { MessageKey, Translate } from '../../src/web/lib/words.ts'

export function translateTo(locale: Locale): Translate {
  return allWords(locale).t
}

/** Stands in no message. */
const gap = '\uE000'

/** A message with anything in the places that are named: `Rename {device}` for every device. */
export function anyOf(t: Translate, key: MessageKey, names: readonly string[], fixed: Record<string, string> = {}) {
  const text = t(key, { ...fixed, ...Object.fromEntries(names.map((name) => [name, gap])) })
  const escaped = text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(escaped.replaceAll(gap, '.+?'))
}
