// For answers that are asked for again and again and seldom change: an ETag with them, and only "you have it" to who has it. What
// is kept is asked about each time, so nothing that was hidden is shown from a cache.
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isKnown } from './send-file.ts'

/** The onSend hook of endpoints that are `isRevalidated`; before the one that compresses. */
export async function answerUnlessKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (reply.statusCode !== 200 || typeof payload !== 'string') return payload
  const etag = createHash('sha256').update(payload).digest('base64url').slice(0, 22)
  // Weak: the same answer leaves in more than one encoding.
  reply.header('etag', `W/"${etag}"`).header('cache-control', 'private, no-cache')
  if (!isKnown(request.headers['if-none-match'], etag)) return payload
  reply.code(304).removeHeader('content-length').removeHeader('content-type')
  return null
}
