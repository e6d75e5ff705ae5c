// What a request says about the browser that sent it. Nothing of it is trusted beyond being shown.
import type { FastifyRequest } from 'fastify'
import { cookieOf } from '#platform/http/cookie.ts'
import type { MailLocale } from '#platform/mail/index.ts'

export interface Asker {
  userAgent: string
  /** Of the messages that this request causes. */
  locale: MailLocale
}

/** The language chosen on the pages, else the first that the browser names. */
export function askerOf(request: FastifyRequest): Asker {
  const { headers } = request
  const chosen = cookieOf(request, 'locale') ?? headers['accept-language']?.trim().slice(0, 2)
  return { userAgent: headers['user-agent'] ?? '', locale: chosen?.toLowerCase() === 'hi' ? 'hi' : 'en' }
}
