// Which language an answer is given in: what was chosen in this browser, else what the browser asks for, else English.
import type { FastifyRequest } from 'fastify'
import { defaultLocale, isLocale, type Locale, localeCookie } from '#contract/locale.ts'
import { cookieOf } from './cookie.ts'

/** Of more nobody reads the list; a browser sends about five. */
const mostRanges = 20

/** `/studio` -> `/hi/studio`: where the pages of a language are built. */
export function addressIn(locale: Locale, path: string): string {
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** The page for unknown addresses, which nobody can ask for by name. */
export const lostAddress = '/lost'

/** RFC 9110, 12.5.4: 'hi-IN,hi;q=0.9,en;q=0.8' -> 'hi'. By primary tag; of equal weight the first. Null when none is ours. */
export function preferredLocale(acceptLanguage: string): Locale | null {
  let best: { locale: Locale; weight: number } | null = null
  for (const range of acceptLanguage.split(',', mostRanges)) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim())
    const given = parameters.find((parameter) => /^q=/i.test(parameter))
    const weight = given === undefined ? 1 : Number(given.slice(2))
    const locale = tag === '*' ? defaultLocale : primaryOf(tag)
    if (isLocale(locale) && weight > (best?.weight ?? 0)) best = { locale, weight }
  }
  return best?.locale ?? null
}

const primaryOf = (tag: string) => tag.split('-', 1)[0]?.toLowerCase()

/** The choice made with the switch; undefined when none was made or the cookie is not one of ours. */
export function chosenLocale(request: FastifyRequest): Locale | undefined {
  const chosen = cookieOf(request, localeCookie)
  return isLocale(chosen) ? chosen : undefined
}

export function localeOf(request: FastifyRequest): Locale {
  return chosenLocale(request) ?? preferredLocale(request.headers['accept-language'] ?? '') ?? defaultLocale
}
