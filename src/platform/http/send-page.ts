// Sends a page from memory: compressed as the reader takes it, or 304 while it is the same.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Locale, languageTags } from '#contract/locale.ts'
import type { BuiltPage } from './built-pages.ts'
import { encodingFor } from './compress.ts'
import { varies } from './page-address.ts'
import { isKnown } from './send-file.ts'

export function sendPage(request: FastifyRequest, reply: FastifyReply, page: BuiltPage, locale: Locale): FastifyReply {
  const encoding = encodingFor(request)
  const etag = `${page.etag}-${encoding}`
  reply
    .header('content-security-policy', page.policy)
    .header('etag', `"${etag}"`)
    // Asked for again each time, since a new build has new scripts; private, since a cookie decides on detours.
    .header('cache-control', 'private, no-cache')
    .header('vary', varies)
    .header('content-language', languageTags[locale])
  if (reply.statusCode === 200 && isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send()
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.header('content-type', 'text/html; charset=utf-8').send(page.bytes[encoding])
}
