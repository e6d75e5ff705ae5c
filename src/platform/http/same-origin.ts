// Refuses calls that another site makes with a visitor's cookies (CSRF). Bearer calls are exempt: no browser adds those.
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import { bearerOf, type SessionCookie } from './session.ts'

export interface OriginRules {
  /** Origin of PUBLIC_URL. */
  publicOrigin: string
  /** Local mode: whatever host the browser used is ours too (localhost, 127.0.0.1, the machine's name). */
  isOwnHostTrusted: boolean
  /** Origins that may call with a bearer token. */
  corsOrigins: readonly string[]
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

function isOwn(origin: string, request: FastifyRequest, rules: OriginRules): boolean {
  if (origin === rules.publicOrigin) return true
  return rules.isOwnHostTrusted && (origin === `http://${request.host}` || origin === `https://${request.host}`)
}

/**
 * Every browser of the last years sends Sec-Fetch-Site or at least Origin with an unsafe call; a call with neither comes
 * from no browser (curl, a server) and no page made it. `none` is a person typing an address.
 */
export function assertSameOrigin(request: FastifyRequest, rules: OriginRules, sessionCookie: SessionCookie): void {
  if (safeMethods.has(request.method) || bearerOf(request) !== undefined) return
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return
  if (origin === undefined && site === undefined) return
  if (origin !== undefined) {
    if (isOwn(origin, request, rules)) return
    // A partner's page may sign in or register; with our cookie it may do nothing.
    if (rules.corsOrigins.includes(origin) && sessionCookie.read(request) === undefined) return
  }
  throw new Refusal('forbidden', 'This call came from another site.')
}
