// Keeps the language that was chosen with the switch in a header. A plain link leads here, so that it works in a page without scripts.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLocale, type Locale, languagePath, localeCookie } from '#contract/locale.ts'
import { Refusal } from '../refusal.ts'
import type { Http } from './serve.ts'

const yearSeconds = 365 * 24 * 60 * 60

/** Scripts may read it: it is no secret, and the pages tell the account of it. */
export function keepLocale(reply: FastifyReply, locale: Locale, { isSecureOrigin }: { isSecureOrigin: boolean }): void {
  const attributes = `Path=/; Max-Age=${yearSeconds}; SameSite=Lax${isSecureOrigin ? '; Secure' : ''}`
  reply.header('set-cookie', `${localeCookie}=${locale}; ${attributes}`)
}

/** Where the switch was pressed. Only the path of the address that the browser names is used, and never as another host. */
export function backTo(referer: string | undefined): string {
  const address = referer !== undefined && URL.canParse(referer) ? new URL(referer) : undefined
  const path = address ? address.pathname + address.search : '/'
  return /^\/(?![/\\])/.test(path) && !path.startsWith(languagePath) ? path : '/'
}

export function serveLanguage({ app, services }: Http): void {
  app.get(`${languagePath}/:locale`, async (request: FastifyRequest<{ Params: { locale: string } }>, reply) => {
    const { locale } = request.params
    if (!isLocale(locale)) throw new Refusal('not_found')
    keepLocale(reply, locale, services.config)
    return reply.header('cache-control', 'no-store').redirect(backTo(request.headers.referer), 303)
  })
}
