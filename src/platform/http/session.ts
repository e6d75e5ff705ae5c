// The session cookie and the bearer header: where credentials are read and written. What they mean, identity decides.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { assert } from '../assert.ts'
import { cookieOf } from './cookie.ts'
import type { Sessions, Viewer } from './viewer.ts'

export interface SessionCookie {
  readonly name: string
  /** The token, or undefined. */
  read(request: FastifyRequest): string | undefined
  set(reply: FastifyReply, session: { token: string; expiresAt: Date }): void
  clear(reply: FastifyReply): void
}

// Tokens of ours are base64url; anything else in the cookie is no token.
const tokenSyntax = /^[A-Za-z0-9_-]{1,256}$/

/** HttpOnly, SameSite=Lax, path /; with https also Secure and the `__Host-` prefix, which forbids a Domain. */
export function createSessionCookie(options: { isSecureOrigin: boolean }): SessionCookie {
  const name = options.isSecureOrigin ? '__Host-rangoli_session' : 'rangoli_session'
  const attributes = `Path=/; HttpOnly; SameSite=Lax${options.isSecureOrigin ? '; Secure' : ''}`
  return {
    name,
    read(request) {
      const token = cookieOf(request, name)
      return token !== undefined && tokenSyntax.test(token) ? token : undefined
    },
    set(reply, { token, expiresAt }) {
      assert(tokenSyntax.test(token), 'a session token must be base64url')
      reply.header('set-cookie', `${name}=${token}; Expires=${expiresAt.toUTCString()}; ${attributes}`)
    },
    clear(reply) {
      reply.header('set-cookie', `${name}=; Max-Age=0; ${attributes}`)
    },
  }
}

const bearer = /^Bearer +([A-Za-z0-9._~+/=-]{1,4096}) *$/i

/** The bearer token; null when the header is there but unusable, undefined when the call brings none. */
export function bearerOf(request: FastifyRequest): string | null | undefined {
  const header = request.headers.authorization
  // Another scheme belongs to a proxy in front of us, not to us.
  if (header === undefined || !/^bearer\b/i.test(header)) return undefined
  return bearer.exec(header)?.[1] ?? null
}

/** Who is asking. A bearer token wins over a cookie and is never helped out by one. */
export async function authenticate(
  request: FastifyRequest,
  means: { sessions: Sessions; sessionCookie: SessionCookie },
): Promise<Viewer | null> {
  const token = bearerOf(request)
  if (token !== undefined) return token === null ? null : means.sessions.fromBearer(token)
  const session = means.sessionCookie.read(request)
  return session === undefined ? null : means.sessions.fromCookie(session)
}
