// A host platform's tokens: whom they open, and everything that must open nobody (HP-1).
import { exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startAccounts, type TestAccounts } from '../../../test/accounts.ts'
import { type OpenidProvider, startOpenidProvider } from '../../../test/fakes/openid-provider.ts'
import { createLog } from '../../platform/log.ts'
import { createHostKeys } from './host-keys.ts'
import { roleOf } from './host-token.ts'
import { suspendUser } from './index.ts'

const start = '2026-11-21T06:00:00.000Z'
const issuer = 'https://host.example'
const audience = 'rangoli'
let host: OpenidProvider
let accounts: TestAccounts
let counter = 0

type Over = { [claim in keyof JWTPayload]?: JWTPayload[claim] | undefined }

beforeAll(async () => {
  host = await startOpenidProvider()
  const roles = { owner: 'admin', staff: 'moderator', member: 'user' } as const
  accounts = await startAccounts({
    config: { hostPlatform: { issuer, audience, jwksUrl: host.jwksUrl, roleClaim: 'role', roles } },
  })
})
afterAll(async () => {
  await accounts.close()
  await host.close()
})
beforeEach(() => accounts.clock.set(start))

const inSeconds = (seconds: number) => Math.floor(accounts.clock.now().getTime() / 1000) + seconds
const claims = (over: Over = {}): JWTPayload => {
  const all = {
    iss: issuer,
    aud: audience,
    sub: `person-${++counter}`,
    iat: inSeconds(0),
    exp: inSeconds(300),
    ...over,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
const profile = (token: string) => accounts.profile({ authorization: `Bearer ${token}` })
const signed = (over: Over = {}, header: Record<string, unknown> = {}) => host.sign(claims(over), header)

describe("a host's token", () => {
  it('makes an account with wallet on first sight, once for many at once, and finds it again by its subject [HP-1]', async () => {
    const sub = 'first-sight'
    const tokens = await Promise.all(Array.from({ length: 8 }, () => signed({ sub, name: 'Ravi Kumar' })))
    const answers = await Promise.all(tokens.map(profile))
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1)
    expect(answers[0]?.json()).toMatchObject({ name: 'Ravi Kumar', email: null, role: 'user', hasPassword: false })
    const rows = await accounts.database.owner.call(
      'test_wallets',
      `SELECT available FROM wallets w JOIN outside_identities i ON i.user_id = w.user_id WHERE i.subject = $1`,
      [sub],
    )
    expect(rows).toEqual([{ available: 300 }])
  })

  it('is never taken for the account with the same address [HP-1]', async () => {
    const victim = await accounts.person()
    const answer = await profile(
      await signed({ email: victim.email, email_verified: true, preferred_username: victim.email }),
    )
    expect(answer.statusCode).toBe(200)
    expect(answer.json().email).toBeNull()
    expect(answer.json().id).not.toBe((await accounts.profile({ cookie: victim.cookie })).json().id)
  })

  it('brings the role of the map, and takes it away again [HP-1]', async () => {
    const sub = 'changing-role'
    for (const [role, here] of [
      ['staff', 'moderator'],
      ['owner', 'admin'],
      ['unknown', 'user'],
      [undefined, 'user'],
    ]) {
      const token = await signed({ sub, role })
      await profile(token)
      expect((await profile(token)).json().role).toBe(here)
    }
  })

  it('of a suspended account opens nothing and makes no second one [HP-1]', async () => {
    const token = await signed({ sub: 'suspended' })
    const { id } = (await profile(token)).json()
    const rows = await accounts.database.owner.call<{ user_id: string }>(
      'test_host_user',
      `SELECT user_id FROM outside_identities WHERE subject = 'suspended'`,
      [],
    )
    const admin = await accounts.person({ role: 'admin' })
    await suspendUser(accounts.services, { actorId: admin.userId, userId: rows[0]?.user_id ?? '' })
    expect((await profile(token)).statusCode).toBe(401)
    expect(id).toMatch(/^usr_/)
  })

  it('cannot be traded for a token of ours, and two subjects are two people [HP-1]', async () => {
    const [one, two] = [await signed(), await signed()]
    expect((await profile(one)).json().id).not.toBe((await profile(two)).json().id)
    const renewed = await accounts.post('/api/token', {}, { authorization: `Bearer ${one}` })
    expect(renewed.statusCode).toBe(403)
  })
})

describe("a token that says to be the host's opens nobody when it", () => {
  const hs = (key: Uint8Array) => new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: host.keyId }).sign(key)
  const rows: [string, () => Promise<string>][] = [
    ['is not signed (alg none)', async () => new UnsecuredJWT(claims()).encode()],
    [
      'is signed by secret with the public key (RS to HS)',
      async () => hs(Buffer.from(await exportSPKI(host.publicKey))),
    ],
    ['is signed by secret with our own key', async () => hs(accounts.services.secrets.key('bearer-token'))],
    [
      "is signed by another with the host's key id",
      async () => {
        const { privateKey } = await generateKeyPair('RS256')
        return new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: host.keyId }).sign(privateKey)
      },
    ],
    ['names an unknown key', () => signed({}, { kid: 'other' })],
    ['names a path for a key', () => signed({}, { kid: '../../../../dev/null' })],
    [
      'brings its own key',
      async () => {
        const { privateKey } = await generateKeyPair('ES256')
        return new SignJWT(claims()).setProtectedHeader({ alg: 'ES256', jwk: { kty: 'EC' } }).sign(privateKey)
      },
    ],
    ['is for another audience', () => signed({ aud: 'another-app' })],
    ['is for no audience', () => signed({ aud: undefined })],
    ['names an issuer that begins the same', () => signed({ iss: `${issuer}.evil.example` })],
    ['names an issuer with a slash more', () => signed({ iss: `${issuer}/` })],
    ['names no issuer', () => signed({ iss: undefined })],
    ['is over', () => signed({ exp: inSeconds(-60) })],
    ['is never over', () => signed({ exp: undefined })],
    ['lives for years', () => signed({ exp: inSeconds(10 * 365 * 86_400) })],
    ['is not good yet', () => signed({ nbf: inSeconds(300) })],
    ['says not when it was made', () => signed({ iat: undefined })],
    ['was made tomorrow', () => signed({ iat: inSeconds(86_400), exp: inSeconds(86_700) })],
    ['was made the day before yesterday', () => signed({ iat: inSeconds(-2 * 86_400) })],
    ['names nobody', () => signed({ sub: undefined })],
    ['has an empty subject', () => signed({ sub: '' })],
    ['has a subject of 300 letters', () => signed({ sub: 'x'.repeat(300) })],
    ['has a control character in its subject', () => signed({ sub: 'person-1\u0000admin' })],
    ['is cut', async () => (await signed()).slice(0, -5)],
    [
      'has another payload under its signature',
      async () => {
        const [head, , signature] = (await signed()).split('.')
        return `${head}.${Buffer.from(JSON.stringify(claims({ role: 'owner' }))).toString('base64url')}.${signature}`
      },
    ],
  ]
  it.each(rows)('%s [HP-1]', async (_name, token) => {
    const count = () => accounts.database.owner.call('test_count', 'SELECT count(*) FROM outside_identities', [])
    const before = await count()
    expect((await profile(await token())).statusCode).toBe(401)
    expect(await count()).toEqual(before)
  })
})

describe('the role map', () => {
  const roles = { owner: 'admin', staff: 'moderator' } as const
  it.each([
    ['owner', 'admin'],
    [['staff', 'owner'], 'admin'],
    ['OWNER', 'user'],
    ['admin', 'user'],
    ['__proto__', 'user'],
    ['constructor', 'user'],
    [{ owner: true }, 'user'],
    [[['owner']], 'user'],
    [null, 'user'],
    ['owner ', 'user'],
    [1, 'user'],
  ])('%j is %s [HP-1]', (claim, role) => {
    expect(roleOf(claim, roles)).toBe(role)
  })
})

describe("the host's keys", () => {
  const log = createLog('silent')
  const ask = (keys: ReturnType<typeof createHostKeys>, kid = host.keyId) =>
    Promise.resolve(keys({ alg: 'RS256', kid }, { payload: '', signature: '' })).then(
      () => 'found',
      () => 'none',
    )

  it('are asked for once by many, and not again by tokens with made-up keys [HP-1]', async () => {
    const keys = createHostKeys({ clock: accounts.clock, log }, host.jwksUrl)
    const before = host.keyRequests
    expect(new Set(await Promise.all(Array.from({ length: 20 }, () => ask(keys))))).toEqual(new Set(['found']))
    await Promise.all(Array.from({ length: 20 }, (_, at) => ask(keys, `made-up-${at}`)))
    expect(host.keyRequests - before).toBe(1)
    accounts.clock.advance(31_000)
    expect(await ask(keys, 'made-up')).toBe('none')
    expect(host.keyRequests - before).toBe(2)
  })

  it.each([
    ['a redirect', { status: 302, body: '' }],
    ['a failure', { status: 500, body: '{"keys":[]}' }],
    ['nonsense', { status: 200, body: '<html>' }],
    ['another shape', { status: 200, body: '{"keys":{}}' }],
    ['too many keys', { status: 200, body: JSON.stringify({ keys: Array(51).fill({ kty: 'RSA' }) }) }],
    ['too many bytes', { status: 200, body: JSON.stringify({ keys: [], more: 'x'.repeat(300_000) }) }],
  ])('in the form of %s are none, until the host answers again [HP-1]', async (_name, answer) => {
    const keys = createHostKeys({ clock: accounts.clock, log }, host.jwksUrl)
    host.keysAnswer = answer
    expect(await ask(keys)).toBe('none')
    host.keysAnswer = null
    accounts.clock.advance(31_000)
    expect(await ask(keys)).toBe('found')
  })

  it('that were there stay good while the host is away [HP-1]', async () => {
    const keys = createHostKeys({ clock: accounts.clock, log }, host.jwksUrl)
    await ask(keys)
    host.keysAnswer = { status: 503, body: '' }
    accounts.clock.advance(11 * 60_000)
    expect(await ask(keys)).toBe('found')
    host.keysAnswer = null
  })
})
