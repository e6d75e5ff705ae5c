// The languages of the pages and how a choice of one travels. Every page loads this file: it must import nothing.

export const locales = ['en', 'hi'] as const
export type Locale = (typeof locales)[number]

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/** Where nothing else decides. */
export const defaultLocale: Locale = 'en'

/** How a language is written in `lang`, `Content-Language` and to Intl: the English and the Hindi of India. */
export const languageTags: Record<Locale, string> = { en: 'en-IN', hi: 'hi-IN' }

/** Holds a Locale. Neither secret nor about a person, so scripts may read it. */
export const localeCookie = 'locale'

/** `/language/hi` keeps the choice and sends back to where it was made. */
export const languagePath = '/language'

/** Each in its own words: whoever looks for it may read no other. */
export const languageNames: Record<Locale, string> = { en: 'English', hi: 'हिन्दी' }
