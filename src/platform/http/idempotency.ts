// Idempotency keys: their syntax and the fingerprint of a request. Claiming a key belongs to the use case's transaction.
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'

const keySyntax = /^[\x21-\x7e]{1,255}$/

/**
 * The key of a request, bare (`abc`) or as a structured string (`"abc"`), 1 to 255 visible ASCII characters.
 * Throws idempotency_key_required, or validation_failed for a key that cannot be one.
 */
export function idempotencyKeyOf(request: FastifyRequest): string {
  const header = request.headers['idempotency-key']
  const text = (Array.isArray(header) ? header.join(', ') : (header ?? '')).trim()
  const key = /^"(.*)"$/.exec(text)?.[1] ?? text
  if (key === '') throw new Refusal('idempotency_key_required')
  if (!keySyntax.test(key)) {
    throw Refusal.field('Idempotency-Key', 'An Idempotency-Key has 1 to 255 visible ASCII characters.')
  }
  return key
}

/** JSON with sorted keys and without undefined members: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) => {
      if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
      return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
    }) ?? 'null'
  )
}

/** sha256 (32 bytes) of what makes two requests the same: method, path of the contract, canonical body. */
export function requestFingerprint(request: { method: string; path: string; body: unknown }): Buffer {
  return createHash('sha256')
    .update(`${request.method} ${request.path}\n${canonicalJson(request.body)}`)
    .digest()
}
