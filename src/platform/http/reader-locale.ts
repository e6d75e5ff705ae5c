// In which language a reader gets a page: as chosen in this browser, else as the account chose elsewhere, else as the browser asks.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Locale } from '#contract/locale.ts'
import { keepLocale } from './language-route.ts'
import { chosenLocale, localeOf } from './locale.ts'
import type { Http } from './serve.ts'
import { authenticate } from './session.ts'

/** The language an account chose, by its uuid; null when it chose none. */
export type SavedLocale = (userId: string) => Promise<Locale | null>
export type ReaderLocale = (request: FastifyRequest, reply: FastifyReply) => Promise<Locale>

/** The choice of an account, for a browser that has made none. Without the database nobody knows it. */
async function savedLocaleOf(http: Http, request: FastifyRequest, saved: SavedLocale | undefined) {
  if (!saved || http.sessionCookie.read(request) === undefined) return null
  try {
    const viewer = await authenticate(request, http)
    return viewer && (await saved(viewer.userId))
  } catch {
    return null
  }
}

/** Answers in which language a reader gets a page; a choice that the account brought is kept in the browser. */
export function readerLocale(http: Http, saved: SavedLocale | undefined): ReaderLocale {
  return async (request, reply) => {
    const chosen = chosenLocale(request)
    if (chosen) return chosen
    const brought = await savedLocaleOf(http, request, saved)
    if (brought) keepLocale(reply, brought, http.services.config)
    return brought ?? localeOf(request)
  }
}
