// Cross-origin calls: an allow-list, bearer tokens only, never cookies. Silent towards every other origin.
import type { FastifyReply, FastifyRequest } from 'fastify'

const exposed = 'x-request-id, retry-after, ratelimit, ratelimit-policy, idempotent-replayed, etag'
const allowedHeaders = 'authorization, content-type, idempotency-key'
const preflightSeconds = '600'

/** Sets the headers for a listed origin. True when the request was a preflight of one, which needs no other answer. */
export function allowOrigin(request: FastifyRequest, reply: FastifyReply, corsOrigins: readonly string[]): boolean {
  const { origin } = request.headers
  if (corsOrigins.length === 0) return false
  reply.header('vary', 'origin')
  if (origin === undefined || !corsOrigins.includes(origin)) return false
  reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', exposed)
  // The answer is meant for another site, and only for those on the list.
  reply.header('cross-origin-resource-policy', 'cross-origin')
  const wanted = request.headers['access-control-request-method']
  if (request.method !== 'OPTIONS' || wanted === undefined) return false
  reply
    .header('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE')
    .header('access-control-allow-headers', allowedHeaders)
    .header('access-control-max-age', preflightSeconds)
  return true
}
