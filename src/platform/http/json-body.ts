// Reads JSON bodies: UTF-8 only, no poisoned prototypes, no NUL in any text (PostgreSQL cannot store one).
import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'

type Done = (error: Error | null, body?: unknown) => void

// An odd number of backslashes before u0000: an escaped NUL, and not the text backslash-u0000.
const escapedNul = /(?<!\\)(?:\\\\)*\\u0000/

const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i

function assertReadable(request: FastifyRequest, bytes: Buffer): void {
  const named = charset.exec(request.headers['content-type'] ?? '')?.[1]
  if ((named !== undefined && !/^utf-?8$/i.test(named)) || !isUtf8(bytes)) {
    throw new Refusal('unsupported_media_type', 'Send application/json in UTF-8.')
  }
}

/** Replaces Fastify's parsers: application/json is the only type that is read. An empty body is no body. */
export function readJsonOnly(app: FastifyInstance): void {
  // 'error': __proto__ and constructor.prototype members are refused instead of being dropped silently.
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done: Done) => {
    if (bytes.length === 0) return done(null, undefined)
    try {
      assertReadable(request, bytes)
    } catch (refusal) {
      return done(refusal instanceof Error ? refusal : new Error('unreadable body'))
    }
    const text = bytes.toString()
    if (text.includes('\\u0000') && escapedNul.test(text)) {
      return done(new Refusal('validation_failed', 'The NUL character is not allowed.'))
    }
    parse(request, text, (error, body) => {
      done(error === null ? null : new Refusal('validation_failed', 'The body is not valid JSON.'), body)
    })
  })
}
