// An OpenID provider and a host platform in one: real keys, real tokens, and claims that a test chooses. Only tests can reach it.
import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'

export const clientId = 'rangoli-test'
export const clientSecret = 'a secret of the tests'

export interface OpenidProvider {
  issuer: string
  jwksUrl: string
  keyId: string
  privateKey: CryptoKey
  publicKey: CryptoKey
  /** Who is signed in there: claims of the ID token. */
  person: JWTPayload
  /** Changes the finished claims, or makes the whole token, for the next exchange of a code. */
  tamper: { claims?: (claims: JWTPayload) => JWTPayload; token?: (claims: JWTPayload) => Promise<string> }
  /** Requests of the JWKS so far. */
  keyRequests: number
  /** What the JWKS answers with instead. */
  keysAnswer: { status: number; body: string } | null
  /** Signs claims as the provider does. */
  sign(claims: JWTPayload, header?: Record<string, unknown>): Promise<string>
  close(): Promise<void>
}

interface Code {
  nonce: string
  challenge: string
  redirectUri: string
}

export async function startOpenidProvider(): Promise<OpenidProvider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const keyId = randomUUID()
  const jwk = { ...(await exportJWK(publicKey)), kid: keyId, alg: 'RS256', use: 'sig' }
  const codes = new Map<string, Code>()
  const sign = (claims: JWTPayload, header: Record<string, unknown> = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: keyId, ...header }).sign(privateKey)

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', provider.issuer)
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(metadata(provider.issuer))
      case '/keys': {
        provider.keyRequests += 1
        const answer = provider.keysAnswer
        if (answer) return response.writeHead(answer.status, { location: '/elsewhere' }).end(answer.body)
        return json({ keys: [jwk] })
      }
      case '/authorize': {
        const code = randomUUID()
        const asked = (name: string) => url.searchParams.get(name) ?? ''
        codes.set(code, {
          nonce: asked('nonce'),
          challenge: asked('code_challenge'),
          redirectUri: asked('redirect_uri'),
        })
        const back = new URL(asked('redirect_uri'))
        back.search = new URLSearchParams({ code, state: asked('state') }).toString()
        return response.writeHead(302, { location: back.href }).end()
      }
      case '/token': {
        let body = ''
        for await (const part of request) body += part
        const form = new URLSearchParams(body)
        const code = codes.get(form.get('code') ?? '')
        codes.delete(form.get('code') ?? '')
        const verifier = createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url')
        const isRight = code?.challenge === verifier && code.redirectUri === form.get('redirect_uri')
        if (!code || !isRight) return json({ error: 'invalid_grant' }, 400)
        const now = Math.floor(Date.now() / 1000)
        const plain = {
          iss: provider.issuer,
          aud: clientId,
          iat: now,
          exp: now + 300,
          nonce: code.nonce,
          ...provider.person,
        }
        const { claims = (same) => same, token = sign } = provider.tamper
        provider.tamper = {}
        const idToken = await token(claims(plain))
        return json({ access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: idToken })
      }
      default:
        return json({ error: 'not_found' }, 404)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A TCP server's address is an object.
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const provider: OpenidProvider = {
    issuer,
    jwksUrl: `${issuer}/keys`,
    keyId,
    privateKey,
    publicKey,
    person: { sub: 'google-1', email: 'asha@gmail.example', email_verified: true, name: 'Asha Rao' },
    tamper: {},
    keyRequests: 0,
    keysAnswer: null,
    sign,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return provider
}

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
})
