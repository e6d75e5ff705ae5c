// Which calls of a browser count as our own page's. One table for each kind of credentials.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { testHttp } from '../../../test/http.ts'
import { type Http, serve } from './serve.ts'

const fixture = {
  summary: 'fixture',
  auth: 'optional',
  rateLimit: 'write',
  reply: z.object({ ok: z.boolean() }),
  status: 200,
  refusals: [],
} as const
const change = endpoint({ ...fixture, id: 'fixture.change', method: 'POST', path: '/api/fixture/change' })
const look = endpoint({ ...fixture, id: 'fixture.look', method: 'GET', path: '/api/fixture/look' })

const enter = endpoint({ ...fixture, id: 'fixture.enter', method: 'POST', path: '/api/fixture/enter' })

const routes = (web: Http) => {
  serve(web, enter, ({ reply }) => {
    web.sessionCookie.set(reply, { token: 'a_b-c', expiresAt: new Date('2026-01-01T00:00:00Z') })
    return { ok: true }
  })
  serve(web, change, () => ({ ok: true }))
  serve(web, look, () => ({ ok: true }))
}

let local: Http
let production: Http
beforeAll(async () => {
  const common = { rateLimitsEnabled: false, corsOrigins: ['https://partner.example'] }
  local = await testHttp({ routes, config: { ...common, publicUrl: 'http://localhost:3000' } })
  production = await testHttp({
    routes,
    config: { ...common, mode: 'production', publicUrl: 'https://rangoli.example', isSecureOrigin: true },
  })
})
afterAll(async () => {
  await local.app.close()
  await production.app.close()
})

const cookie = { cookie: '__Host-rangoli_session=asha; rangoli_session=asha' }
const bearer = { authorization: 'Bearer asha' }
const ours = 'https://rangoli.example'
const evil = 'https://evil.example'
const partner = 'https://partner.example'

async function statusOf(http: Http, method: 'GET' | 'POST', headers: Record<string, string>) {
  const url = method === 'POST' ? change.path : look.path
  return (await http.app.inject({ method, url, headers })).statusCode
}

describe('a POST in production', () => {
  it.each([
    ['our page', { ...cookie, origin: ours, 'sec-fetch-site': 'same-origin' }, 200],
    ['our page in an old browser', { ...cookie, origin: ours }, 200],
    ['another site with our cookie', { ...cookie, origin: evil, 'sec-fetch-site': 'cross-site' }, 403],
    ['another site in an old browser', { ...cookie, origin: evil }, 403],
    ['another site that hides its origin', { ...cookie, origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['another site without Origin', { ...cookie, 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister site', { ...cookie, origin: 'https://blog.rangoli.example', 'sec-fetch-site': 'same-site' }, 403],
    ['our name without https', { ...cookie, origin: 'http://rangoli.example' }, 403],
    ['our name as a prefix', { ...cookie, origin: 'https://rangoli.example.evil.example' }, 403],
    [
      'the host the browser used, which is not PUBLIC_URL',
      { ...cookie, host: 'internal:3000', origin: 'http://internal:3000' },
      403,
    ],
    ['a partner with our cookie', { ...cookie, origin: partner, 'sec-fetch-site': 'cross-site' }, 403],
    ['a partner without a cookie', { origin: partner, 'sec-fetch-site': 'cross-site' }, 200],
    ['another site without a cookie (a forced sign-in)', { origin: evil, 'sec-fetch-site': 'cross-site' }, 403],
    ['another site with a bearer token', { ...bearer, origin: evil, 'sec-fetch-site': 'cross-site' }, 200],
    ['a bearer header cannot be faked by an empty one', { ...cookie, authorization: 'Basic eA==', origin: evil }, 403],
    ['curl with a cookie', { ...cookie }, 200],
    ['curl with a token', { ...bearer }, 200],
  ])('from %s', async (_who, headers, status) => {
    expect(await statusOf(production, 'POST', headers)).toBe(status)
  })
})

describe('on the own machine', () => {
  it.each([
    ['localhost', { ...cookie, origin: 'http://localhost:3000' }, 200],
    ['the name the browser used', { ...cookie, host: '192.168.1.4:3000', origin: 'http://192.168.1.4:3000' }, 200],
    ['the same name behind a https proxy', { ...cookie, host: 'box.local', origin: 'https://box.local' }, 200],
    ['another port', { ...cookie, host: 'localhost:3000', origin: 'http://localhost:4000' }, 403],
    ['another site', { ...cookie, host: 'localhost:3000', origin: evil }, 403],
  ])('a POST from %s', async (_who, headers, status) => {
    expect(await statusOf(local, 'POST', headers)).toBe(status)
  })

  it('reading is left to the browser: it hands no answer to another site', async () => {
    const answer = await local.app.inject({
      url: look.path,
      headers: { ...cookie, origin: evil, 'sec-fetch-site': 'cross-site' },
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
  })
})

describe('CORS [NF-5]', () => {
  const preflight = (origin: string) =>
    production.app.inject({
      method: 'OPTIONS',
      url: change.path,
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    })

  it('a listed origin is let in, for bearer tokens and never for cookies', async () => {
    const { statusCode, headers } = await preflight(partner)
    expect(statusCode).toBe(204)
    expect(headers).toMatchObject({
      'access-control-allow-origin': partner,
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': 'authorization, content-type, idempotency-key',
      vary: 'origin',
    })
    expect(headers['access-control-allow-credentials']).toBeUndefined()
    const answer = await production.app.inject({
      method: 'POST',
      url: change.path,
      headers: { ...bearer, origin: partner },
    })
    expect(answer.headers['access-control-allow-origin']).toBe(partner)
    expect(answer.headers['access-control-expose-headers']).toContain('x-request-id')
  })

  it('a listed origin may also read why it was refused', async () => {
    const answer = await production.app.inject({ url: '/api/nothing', headers: { origin: partner } })
    expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([404, partner])
  })

  it.each([evil, 'null', 'https://partner.example.evil.example', 'http://partner.example'])(
    '%s is not',
    async (origin) => {
      const { headers } = await preflight(origin)
      expect(headers['access-control-allow-origin']).toBeUndefined()
      expect(headers.vary).toBe('origin')
    },
  )
})

describe('security headers', () => {
  it('https adds strict transport; nothing of ours is framed, sniffed or scripted', async () => {
    const { headers } = await production.app.inject({ url: look.path })
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect((await local.app.inject({ url: look.path })).headers['strict-transport-security']).toBeUndefined()
  })

  it('the session cookie is HttpOnly, Lax and, with https, Secure with the __Host- prefix', async () => {
    const cookieOf = async (http: Http) =>
      (await http.app.inject({ method: 'POST', url: enter.path })).headers['set-cookie']
    const fixed = 'Expires=Thu, 01 Jan 2026 00:00:00 GMT; Path=/; HttpOnly; SameSite=Lax'
    expect(await cookieOf(local)).toBe(`rangoli_session=a_b-c; ${fixed}`)
    expect(await cookieOf(production)).toBe(`__Host-rangoli_session=a_b-c; ${fixed}; Secure`)
  })
})
