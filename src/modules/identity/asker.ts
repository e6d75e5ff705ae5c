// What a request says about the browser that sent it. Nothing of it is trusted beyond being shown.
import type { FastifyRequest } from 'fastify'
import { localeOf } from '#platform/http/locale.ts'
import type { MailLocale } from '#platform/mail/index.ts'

export interface Asker {
  userAgent: string
  /** Of the messages that this request causes. */
  locale: MailLocale
}

export function askerOf(request: FastifyRequest): Asker {
  return { userAgent: request.headers['user-agent'] ?? '', locale: localeOf(request) }
}
