// The words of one language: messages by key, and numbers, dates and credits as people of that language write them.
import format, { type CompiledMessage } from 'icu-minify/format'
import { type Locale, languageTags } from '#contract/locale.ts'
import type { MessageKey } from '../messages/index.ts'
import { createFormat, type Format } from './format.ts'

export type { MessageKey } from '../messages/index.ts'

/** The message of a key; `values` fill its `{names}` and choose its plurals. */
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string
export type CompiledMessages = Readonly<Record<string, CompiledMessage>>

export interface Words {
  locale: Locale
  t: Translate
  format: Format
  /** A name or a text of the catalogue, which speaks English; what it does not know, such as a shop's own template, stays. */
  shownName: (english: string) => string
}

/** Before the English name in a list of messages, where no key of a message begins. */
export const namePrefix = 'name: '

/** Intl's own objects are dear to make: each is made once for its language and options. */
function kept<Options, Made>(make: (tag: string, options?: Options) => Made) {
  const made = new Map<string, Made>()
  return (tag: unknown, options?: Options): Made => {
    const key = `${String(tag)} ${JSON.stringify(options)}`
    const known = made.get(key) ?? make(String(tag), options)
    made.set(key, known)
    return known
  }
}
const formatters = {
  getDateTimeFormat: kept((tag, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options)),
  getNumberFormat: kept((tag, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options)),
  getPluralRules: kept((tag, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(tag, options)),
}

export function createWords(locale: Locale, messages: CompiledMessages): Words {
  const tag = languageTags[locale]
  const t: Translate = (key, values) => {
    const message = messages[key]
    // A page that took too few files shows the key: ugly, found by its browser test, and never a broken page.
    return message === undefined ? key : format<string>(message, tag, values, { formatters }).toString()
  }
  const shownName = (english: string) => String(messages[namePrefix + english] ?? english)
  return { locale, t, format: createFormat(tag, t), shownName }
}
