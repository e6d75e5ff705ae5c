// Attacks that ask who is here, send people away, or write what is not theirs: one table for each, every row must fail.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { cookieOf, type Person, password, startAccounts, type TestAccounts } from '../../../test/accounts.ts'
import { isNextPath } from '../../contract/next-path.ts'
import { suspendUser } from './index.ts'

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

const send: TestAccounts['send'] = (...call) => accounts.send(...call)
const post: TestAccounts['post'] = (...call) => accounts.post(...call)
const profile: TestAccounts['profile'] = (...call) => accounts.profile(...call)
const suspended = async (person: Person) => {
  await suspendUser(accounts.services, { actorId: admin.userId, userId: person.userId })
  return person
}

describe('nobody learns who has an account', () => {
  const changing = new Set(['x-request-id', 'date'])
  const told = async (call: () => Promise<{ statusCode: number; body: string; headers: Record<string, unknown> }>) => {
    const query = vi.spyOn(pg.Client.prototype, 'query')
    const answer = await call()
    const statements = query.mock.calls.length
    expect(statements).toBeGreaterThan(0)
    query.mockRestore()
    const headers = Object.entries(answer.headers).filter(([name]) => !changing.has(name))
    const body = answer.body.replace(/"traceId":"[^"]+"/, '')
    return { status: answer.statusCode, body, headers, statements }
  }
  const unknown = 'nobody@example.com'
  const rows: [
    string,
    (email: string) => Promise<{ statusCode: number; body: string; headers: Record<string, unknown> }>,
    () => Promise<string>,
  ][] = [
    ['by a forgotten password', (email) => post('/api/password/forgot', { email }), async () => victim.email],
    [
      'by a forgotten password in capitals',
      (email) => post('/api/password/forgot', { email: email.toUpperCase() }),
      async () => victim.email,
    ],
    [
      'by a forgotten password of a suspended account',
      (email) => post('/api/password/forgot', { email }),
      async () => (await suspended(await accounts.person())).email,
    ],
    [
      'by a forgotten password of an account without one',
      (email) => post('/api/password/forgot', { email }),
      async () => (await accounts.person({ hasPassword: false })).email,
    ],
    [
      'by a wrong password',
      (email) => post('/api/login', { email, password: 'not the password' }),
      async () => victim.email,
    ],
    [
      'by a wrong password of a suspended account',
      (email) => post('/api/login', { email, password: 'not the password' }),
      async () => (await suspended(await accounts.person())).email,
    ],
    [
      'by a password for an account that has none',
      (email) => post('/api/login', { email, password: 'not the password' }),
      async () => (await accounts.person({ hasPassword: false })).email,
    ],
    [
      'by wishing to have their address',
      (email) => post('/api/email/change', { email, password }, { cookie: victim.cookie }),
      async () => admin.email,
    ],
  ]
  it.each(rows)(
    '%s: status, words, headers and the count of statements are the same [NF-6]',
    async (_name, ask, known) => {
      const email = await known()
      await told(() => ask('first@example.com'))
      expect(await told(() => ask(email))).toEqual(await told(() => ask(unknown)))
    },
  )

  it.each([
    ['/api/password/reset', { token: 'made-up', password }],
    ['/api/email/verify', { token: 'made-up' }],
    ['/api/two-factor/sign-in', { challenge: 'made-up', code: '123456' }],
  ])('by made-up tokens at %s [NF-6]', async (url, body) => {
    const answer = await post(url, body)
    expect([401, 404]).toContain(answer.statusCode)
    expect(answer.body).not.toContain('@')
  })
})

describe('after signing in nobody is sent away', () => {
  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/ /evil.example',
    '/%0d%0aSet-Cookie:a=b\r\n',
    '/\t/evil.example',
    'evil.example',
    '',
    '/a#b',
    '/a:b@evil',
    `/${'a'.repeat(600)}`,
  ])('to %j', (next) => {
    expect(isNextPath(next)).toBe(false)
  })
})

describe('no body writes what is not its to write', () => {
  it.each([
    { role: 'admin' },
    { credits: 1000 },
    { id: 'usr_1' },
    { isEmailVerified: true },
    { suspendedAt: null },
    { twoFactorAt: null },
    { referralCode: 'mine' },
    { pictureUrl: 'https://evil.example/a.png' },
    { hasPassword: false },
    { __proto__x: { role: 'admin' } },
  ])('PATCH of the profile with %j', async (over) => {
    const before = (await profile({ cookie: victim.cookie })).json()
    expect((await send('PATCH', '/api/profile', { cookie: victim.cookie }, { name: 'Evil', ...over })).statusCode).toBe(
      400,
    )
    expect((await profile({ cookie: victim.cookie })).json()).toEqual(before)
  })

  it('registering as a verified admin makes a plain account', async () => {
    const body = {
      name: 'Eve',
      email: 'eve@example.com',
      password,
      role: 'admin',
      isEmailVerified: true,
      emailVerifiedAt: start,
    }
    const answer = await post('/api/register', body)
    expect(answer.json().user).toMatchObject({ role: 'user', isEmailVerified: false, hasTwoFactor: false })
  })

  it('the application itself cannot write a role [NF-6]', async () => {
    const write = (sql: string) => accounts.database.app.call('test_role', sql, [victim.userId])
    await expect(write(`UPDATE users SET role = 'admin' WHERE id = $1`)).rejects.toThrow('permission denied')
    await accounts.database.app.call('test_admit', `SELECT identity_admit_admin($1, 'other@example.com')`, [
      victim.userId,
    ])
    expect((await profile({ cookie: victim.cookie })).json().role).toBe('user')
  })
})

describe('what a browser says of itself is only shown', () => {
  it.each([
    '<script>alert(1)</script>',
    'a'.repeat(5000),
    'Mozilla/5.0 \u00a0\u00ff',
    "'; DROP TABLE sessions; --",
    '__proto__',
    '',
  ])('user agent %j', async (userAgent) => {
    const answer = await post(
      '/api/login',
      { email: victim.email, password },
      { 'user-agent': userAgent.slice(0, 5000) },
    )
    expect(answer.statusCode).toBe(200)
    const list = (await send('GET', '/api/sessions', { cookie: cookieOf(answer) })).json().items
    expect(list.find((each: { current: boolean }) => each.current).device.length).toBeLessThan(200)
  })

  it.each(['', ' ', 'a\r\nSet-Cookie: a=b', 'evil\u202Ename', 'a\u0000b', 'x'.repeat(61), ['a'], { $gt: '' }])(
    'device name %j is refused',
    async (device) => {
      const list = (await send('GET', '/api/sessions', { cookie: victim.cookie })).json().items
      const url = `/api/sessions/${list[0].id}`
      expect((await send('PATCH', url, { cookie: victim.cookie }, { device })).statusCode).toBe(400)
    },
  )

  it("another's session cannot be named", async () => {
    const list = (await send('GET', '/api/sessions', { cookie: admin.cookie })).json().items
    const answer = await send('PATCH', `/api/sessions/${list[0].id}`, { cookie: victim.cookie }, { device: 'Mine' })
    expect(answer.statusCode).toBe(404)
  })
})
