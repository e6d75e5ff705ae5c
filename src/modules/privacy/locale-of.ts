// The language a person is written to in: what their browser asks for.
import type { FastifyRequest } from 'fastify'
import type { MailLocale } from '#platform/mail/index.ts'

export function localeOf(request: FastifyRequest): MailLocale {
  return /^hi\b/i.test(request.headers['accept-language'] ?? '') ? 'hi' : 'en'
}
