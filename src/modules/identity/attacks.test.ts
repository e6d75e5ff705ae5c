// Attacks on sessions, bearer tokens, CSRF: one table for each way in, every row must fail.
// Longer than most files: all of it attacks one server that is started once.
import { createHash } from 'node:crypto'
import { generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  cookieName,
  cookieOf,
  type Person,
  password,
  startAccounts,
  type TestAccounts,
} from '../../../test/accounts.ts'
import { restoreUser, suspendUser } from './index.ts'

const start = '2026-11-21T06:00:00.000Z'
let accounts: TestAccounts
let victim: Person
let admin: Person

beforeAll(async () => {
  accounts = await startAccounts()
  victim = await accounts.person()
  admin = await accounts.person({ role: 'admin' })
})
afterAll(() => accounts.close())
beforeEach(() => accounts.clock.set(start))

const send: TestAccounts['send'] = (...call) => accounts.send(...call)
const post: TestAccounts['post'] = (...call) => accounts.post(...call)
const profile: TestAccounts['profile'] = (...call) => accounts.profile(...call)
const suspended = async (person: Person) => {
  await suspendUser(accounts.services, { actorId: admin.userId, userId: person.userId })
  return person
}
const swapCase = (text: string) =>
  text.replace(/[a-z]/gi, (at) => (at === at.toLowerCase() ? at.toUpperCase() : at.toLowerCase()))
const sessionOf = async (person: Person) => {
  const rows = await accounts.database.owner.call<{ id: string }>(
    'test_session',
    'SELECT id FROM sessions WHERE user_id = $1 ORDER BY created_at DESC LIMIT 1',
    [person.userId],
  )
  return rows[0]?.id ?? ''
}

describe('a session cookie opens nothing when it is', () => {
  const rows: [string, () => string | Promise<string>][] = [
    ['cut by one letter', () => `${cookieName}=${victim.token.slice(0, -1)}`],
    ['longer by one letter', () => `${cookieName}=${victim.token}A`],
    ['in other case', () => `${cookieName}=${swapCase(victim.token)}`],
    ['reversed', () => `${cookieName}=${[...victim.token].reverse().join('')}`],
    ['empty', () => `${cookieName}=`],
    [
      'the stored hash in base64url',
      () => `${cookieName}=${createHash('sha256').update(victim.token).digest('base64url')}`,
    ],
    ['the stored hash in hex', () => `${cookieName}=${createHash('sha256').update(victim.token).digest('hex')}`],
    ['the id of the session', async () => `${cookieName}=${await sessionOf(victim)}`],
    ['under a name with a prefix', () => `x${cookieName}=${victim.token}`],
    ['under a name with a suffix', () => `${cookieName}2=${victim.token}`],
    ['under the name of the secure origin', () => `__Host-${cookieName}=${victim.token}`],
    ['under a name in other case', () => `${cookieName.toUpperCase()}=${victim.token}`],
    ['in quotes', () => `${cookieName}="${victim.token}"`],
    ['percent-encoded', () => `${cookieName}=%${victim.token.charCodeAt(0).toString(16)}${victim.token.slice(1)}`],
    ['behind one that was tossed in front of it', () => `${cookieName}=made-up; ${cookieName}=${victim.token}`],
    ['of a suspended account', async () => (await suspended(await accounts.person())).cookie],
    [
      'of an account that was suspended and restored',
      async () => {
        const person = await suspended(await accounts.person())
        await restoreUser(accounts.services, { actorId: admin.userId, userId: person.userId })
        return person.cookie
      },
    ],
    [
      'of a session that was signed out',
      async () => {
        const person = await accounts.person()
        await post('/api/logout', {}, { cookie: person.cookie })
        return person.cookie
      },
    ],
    [
      'of a session ended from another device',
      async () => {
        const person = await accounts.person()
        const other = await accounts.signIn(person)
        await send('DELETE', '/api/sessions', { cookie: other })
        return person.cookie
      },
    ],
    [
      'unused for 14 days',
      async () => {
        const person = await accounts.person()
        accounts.clock.advance(14 * 86_400_000 + 1)
        return person.cookie
      },
    ],
  ]
  it.each(rows)('%s [NF-6]', async (_name, cookie) => {
    expect((await profile({ cookie: await cookie() })).statusCode).toBe(401)
  })

  it('planted before signing in: the sign-in draws its own (session fixation)', async () => {
    const planted = 'A'.repeat(43)
    const answer = await post('/api/login', { email: victim.email, password }, { cookie: `${cookieName}=${planted}` })
    expect(cookieOf(answer)).not.toContain(planted)
    expect((await profile({ cookie: `${cookieName}=${planted}` })).statusCode).toBe(401)
  })
})

describe('a bearer token opens nothing when it', () => {
  const inSeconds = (seconds: number) => Math.floor(accounts.clock.now().getTime() / 1000) + seconds
  const ours = async (over: JWTPayload = {}) => {
    const claims = {
      sid: await sessionOf(victim),
      iss: 'rangoli',
      aud: 'rangoli:api',
      exp: inSeconds(3600),
      iat: inSeconds(0),
    }
    return Object.fromEntries(Object.entries({ ...claims, ...over }).filter(([, value]) => value !== undefined))
  }
  const sign = (claims: JWTPayload, key: Uint8Array, header: Record<string, unknown> = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'HS256', ...header }).sign(key)
  const ownKey = () => accounts.services.secrets.key('bearer-token')
  const good = async () => sign(await ours(), ownKey())
  const without = async (claim: string) => sign(await ours({ [claim]: undefined }), ownKey())
  const other = Buffer.alloc(32, 7)
  const rows: [string, () => Promise<string>][] = [
    ['is not signed (alg none)', async () => new UnsecuredJWT(await ours()).encode()],
    [
      'names alg None',
      async () => `${Buffer.from('{"alg":"None"}').toString('base64url')}.${(await good()).split('.')[1]}.`,
    ],
    ['has lost its signature', async () => (await good()).replace(/[^.]+$/, '')],
    ['has a cut signature', async () => (await good()).slice(0, -4)],
    ['is signed with another key', async () => sign(await ours(), other)],
    ['is signed with an empty key of zeros', async () => sign(await ours(), new Uint8Array(32))],
    [
      'is signed with our key of another purpose',
      async () => sign(await ours(), accounts.services.secrets.key('sign-in-step')),
    ],
    ['is signed with a longer hash', async () => sign(await ours(), ownKey(), { alg: 'HS512' })],
    [
      "is signed with an attacker's RSA key",
      async () => {
        const { privateKey } = await generateKeyPair('RS256')
        return new SignJWT(await ours()).setProtectedHeader({ alg: 'RS256' }).sign(privateKey)
      },
    ],
    [
      'brings its own key',
      async () => sign(await ours(), other, { jwk: { kty: 'oct', k: other.toString('base64url') } }),
    ],
    [
      'says where its key is',
      async () => sign(await ours(), other, { jku: 'https://evil.example/keys', kid: '../../dev/null' }),
    ],
    [
      'demands an extension (crit)',
      async () => sign(await ours(), ownKey(), { crit: ['exp'], exp: 1 }).catch(() => 'x.y.z'),
    ],
    ['names another issuer', async () => sign(await ours({ iss: 'https://evil.example' }), ownKey())],
    ['names no issuer', () => without('iss')],
    ['names another audience', async () => sign(await ours({ aud: 'rangoli:mail' }), ownKey())],
    ['names no audience', () => without('aud')],
    ['is over', async () => sign(await ours({ exp: inSeconds(-1) }), ownKey())],
    ['is never over', () => without('exp')],
    ['is not good yet', async () => sign(await ours({ nbf: inSeconds(60) }), ownKey())],
    ['names no session', () => without('sid')],
    [
      'names an unknown session',
      async () => sign(await ours({ sid: '0197a000-0000-7000-8000-00000000ffff' }), ownKey()),
    ],
    ['names several sessions', async () => sign(await ours({ sid: [await sessionOf(victim)] }), ownKey())],
    ['names SQL for a session', async () => sign(await ours({ sid: "' OR true --" }), ownKey())],
    [
      'has the payload of another',
      async () => {
        const [head, , signature] = (await good()).split('.')
        const payload = Buffer.from(JSON.stringify(await ours({ sid: await sessionOf(admin) }))).toString('base64url')
        return `${head}.${payload}.${signature}`
      },
    ],
    ['is a session token', async () => victim.token],
    [
      'is of a suspended account',
      async () => sign(await ours({ sid: await sessionOf(await suspended(await accounts.person())) }), ownKey()),
    ],
    [
      'is of a session that was signed out',
      async () => {
        const person = await accounts.person()
        const token = await sign(await ours({ sid: await sessionOf(person) }), ownKey())
        expect((await profile({ authorization: `Bearer ${token}` })).statusCode).toBe(200)
        await post('/api/logout', {}, { cookie: person.cookie })
        return token
      },
    ],
  ]
  it.each(rows)('%s [NF-6]', async (_name, token) => {
    // A cookie that is good does not help a token that is not.
    const headers = { authorization: `Bearer ${await token()}`, cookie: victim.cookie }
    expect((await profile(headers)).statusCode).toBe(401)
  })
})

describe("another site's call with the victim's cookie changes nothing: ", () => {
  const evil = 'https://evil.example'
  type Row = [string, 'POST' | 'PATCH' | 'PUT' | 'DELETE', string, Record<string, string>]
  const rows: Row[] = [
    ['PATCH of the profile', 'PATCH', '/api/profile', { origin: evil }],
    ['PUT of the picture', 'PUT', '/api/profile/picture', { origin: evil }],
    ['DELETE of all other sessions', 'DELETE', '/api/sessions', { origin: evil }],
    ['POST of a new password', 'POST', '/api/password/change', { origin: evil }],
    ['POST of a new address', 'POST', '/api/email/change', { origin: evil }],
    ['POST of a second factor', 'POST', '/api/two-factor/set-up', { origin: evil }],
    ['POST that signs out', 'POST', '/api/logout', { origin: evil }],
    ['POST that signs in as another (login CSRF)', 'POST', '/api/login', { origin: evil }],
    ['the way to connect Google', 'POST', '/api/google/connect', { origin: evil }],
    ['from an opaque origin', 'PATCH', '/api/profile', { origin: 'null' }],
    ['from a host that begins like ours', 'PATCH', '/api/profile', { origin: 'http://localhost.evil.example' }],
    ['from a host that ends like ours', 'PATCH', '/api/profile', { origin: 'http://evil-localhost' }],
    ['from another port', 'PATCH', '/api/profile', { origin: 'http://localhost:3001', host: 'localhost:3000' }],
    ['from our name with a user in it', 'PATCH', '/api/profile', { origin: 'http://localhost:3000@evil.example' }],
    ['with Sec-Fetch-Site alone', 'PATCH', '/api/profile', { 'sec-fetch-site': 'cross-site' }],
    [
      'from a sister site',
      'PATCH',
      '/api/profile',
      { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost' },
    ],
    [
      'with two values of Sec-Fetch-Site',
      'PATCH',
      '/api/profile',
      { 'sec-fetch-site': 'same-origin, cross-site', origin: evil },
    ],
    ['with a bearer scheme that is none', 'PATCH', '/api/profile', { origin: evil, authorization: 'Basic Zm9v' }],
  ]
  it.each(rows)('%s [NF-6]', async (_name, method, url, headers) => {
    const before = (await profile({ cookie: victim.cookie })).json()
    const answer = await send(
      method,
      url,
      { cookie: victim.cookie, ...headers },
      { name: 'Evil', email: 'a@evil.example', password },
    )
    expect(answer.statusCode).toBe(403)
    expect((await profile({ cookie: victim.cookie })).json()).toEqual(before)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'a form of type %j is no JSON, whatever it holds [NF-6]',
    async (type) => {
      const headers = { cookie: victim.cookie, ...(type === '' ? {} : { 'content-type': type }) }
      const answer = await send('PATCH', '/api/profile', headers, '{"name":"Evil"}')
      expect([400, 415]).toContain(answer.statusCode)
      expect((await profile({ cookie: victim.cookie })).json().name).toBe('Asha Rao')
    },
  )

  it.each(['/api/logout', '/api/profile', '/api/password/change', '/api/two-factor/disable'])(
    'GET of %s changes nothing [NF-6]',
    async (url) => {
      expect([200, 404, 405]).toContain((await send('GET', url, { cookie: victim.cookie })).statusCode)
      expect((await profile({ cookie: victim.cookie })).statusCode).toBe(200)
    },
  )
})
