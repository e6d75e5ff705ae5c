// Accounts and sessions over HTTP.
// Longer than most files: all of it asks one server that is started once.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Http } from '#platform/http/serve.ts'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHttp, testServices } from '../../../test/http.ts'
import { grantRoleByEmail, identityModule, readSessions } from './module.ts'

const password = 'violet-harbour-74'
const start = '2026-11-21T06:00:00.000Z'
const clock = testClock(start)
let database: TestDatabase
let http: Http
let counter = 0

beforeAll(async () => {
  database = await testDatabase()
  const services = testServices({
    db: database.app,
    clock,
    config: { rateLimitsEnabled: false },
    enqueue: async () => {},
  })
  http = await testHttp({
    services,
    sessions: readSessions(services),
    modules: [identityModule({ countCreations: async () => 0 })],
  })
})
afterAll(async () => {
  await http.app.close()
  await database.close()
})
beforeEach(() => clock.set(start))

const freshEmail = () => `asha${++counter}@example.com`
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers['set-cookie']).split(';')[0] ?? ''

async function post(url: string, payload: object | undefined, headers: Record<string, string> = {}) {
  return http.app.inject({ method: 'POST', url, headers, ...(payload ? { payload } : {}) })
}

async function register(over: Record<string, unknown> = {}) {
  const email = freshEmail()
  const answer = await post('/api/register', { name: 'Asha Rao', email, password, ...over })
  return { answer, email, cookie: cookieOf(answer), body: answer.json() }
}

const get = (url: string, headers: Record<string, string>) => http.app.inject({ method: 'GET', url, headers })

describe('register', () => {
  it('gives an account, a session and a wallet with the welcome bonus in one step [CR-6]', async () => {
    const { answer, body, email, cookie } = await register()
    expect(answer.statusCode).toBe(201)
    expect(body.user).toMatchObject({ name: 'Asha Rao', email, role: 'user', stats: { creations: 0 } })
    expect(body.user.id).toMatch(/^usr_/)
    expect(answer.headers['set-cookie']).toMatch(/HttpOnly/)
    expect((await get('/api/profile', { cookie })).json()).toEqual(body.user)
    const rows = await database.owner.call<{ available: number }>(
      'test_bonus',
      'SELECT available FROM wallets WHERE user_id = (SELECT id FROM users WHERE email = $1)',
      [email],
    )
    expect(rows).toEqual([{ available: 300 }])
    const events = await database.owner.call(
      'test_event',
      `SELECT name FROM events WHERE user_id = (SELECT id FROM users WHERE email = $1)`,
      [email],
    )
    expect(events).toEqual([{ name: 'user_signed_up' }])
  })

  it('of a taken address is a conflict that names the field and leaves nothing behind', async () => {
    const { email } = await register()
    const answer = await post('/api/register', { name: 'Ravi', email: email.toUpperCase(), password })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ code: 'conflict', fields: [{ field: 'email' }] })
    const rows = await database.owner.call(
      'test_orphans',
      'SELECT 1 FROM wallets w LEFT JOIN users u ON u.id = w.user_id WHERE u.id IS NULL',
      [],
    )
    expect(rows).toEqual([])
  })

  it('twenty times at once with one address makes one account', async () => {
    const email = freshEmail()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post('/api/register', { name: 'Asha', email, password })),
    )
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, ...Array(19).fill(409)])
  })

  it.each([
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(81) }],
    ['name', { name: 'evil\u202Eeman' }],
    ['name', { name: 'a\u0007b' }],
    ['email', { email: 'not an address' }],
    ['email', { email: `${'x'.repeat(250)}@example.com` }],
    ['password', { password: 'short' }],
    ['password', { password: 'password1234' }],
    ['password', { password: 'x'.repeat(201) }],
    ['name', { name: undefined }],
  ])('with a bad %s says which field', async (field, over) => {
    const { answer, body } = await register(over)
    expect(answer.statusCode).toBe(400)
    expect(body.code).toBe('validation_failed')
    expect(body.fields.map((each: { field: string }) => each.field)).toContain(field)
  })

  it('cannot write a role, credits or an id', async () => {
    const { body } = await register({ role: 'admin', credits: 1000, id: 'usr_1', isAdmin: true })
    expect(body.user.role).toBe('user')
  })

  it('with the address of a suspicious name shows it as text and never as a field of ours', async () => {
    const { body } = await register({ name: '<img src=x onerror=alert(1)>' })
    expect(body.user.name).toBe('<img src=x onerror=alert(1)>')
    expect(body.user.handle).toMatch(/^[a-z0-9_]+$/)
  })
})

describe('login', () => {
  it('opens a new session', async () => {
    const { email, cookie } = await register()
    const answer = await post('/api/login', { email: `  ${email.toUpperCase()} `, password })
    expect(answer.statusCode).toBe(200)
    expect(cookieOf(answer)).not.toBe(cookie)
    expect((await get('/api/profile', { cookie: cookieOf(answer) })).statusCode).toBe(200)
  })

  it('answers a wrong password and an unknown address with the same words', async () => {
    const { email } = await register()
    const wrong = await post('/api/login', { email, password: 'not the password' })
    const unknown = await post('/api/login', { email: freshEmail(), password: 'not the password' })
    const strip = ({ traceId: _, ...rest }: Record<string, unknown>) => rest
    expect(wrong.statusCode).toBe(401)
    expect(strip(wrong.json())).toEqual(strip(unknown.json()))
  })

  it('stops guessing at one account after 20 failures, known or not, and lets go after 15 minutes', async () => {
    const { email } = await register()
    for (const address of [email, freshEmail()]) {
      for (let i = 0; i < 20; i++) await post('/api/login', { email: address, password: `wrong ${i}` })
      const answer = await post('/api/login', { email: address, password })
      expect(answer.statusCode).toBe(429)
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    }
    clock.advance(16 * 60_000)
    expect((await post('/api/login', { email, password })).statusCode).toBe(200)
  }, 30_000)

  it('of a suspended account is refused after the right password, and its sessions are dead at once', async () => {
    const { email, cookie } = await register()
    await database.owner.call('test_suspend', 'UPDATE users SET suspended_at = $2 WHERE email = $1', [
      email,
      clock.now(),
    ])
    expect((await post('/api/login', { email, password })).statusCode).toBe(403)
    expect((await post('/api/login', { email, password: 'not the password' })).statusCode).toBe(401)
    expect((await get('/api/profile', { cookie })).statusCode).toBe(401)
  })

  it.each([{}, { email: 'a@b.in' }, { email: 1, password: 2 }, { email: ['x'], password: {} }])(
    'refuses %j',
    async (body) => {
      expect((await post('/api/login', body)).statusCode).toBe(400)
    },
  )
})

describe('sessions', () => {
  it('end at logout: cookie and bearer are dead on the next request', async () => {
    const { cookie, body } = await register()
    const authorization = `Bearer ${body.token}`
    expect((await get('/api/profile', { authorization })).statusCode).toBe(200)
    const answer = await post('/api/logout', undefined, { cookie })
    expect(answer.statusCode).toBe(204)
    expect(String(answer.headers['set-cookie'])).toMatch(/Max-Age=0/i)
    expect((await get('/api/profile', { cookie })).statusCode).toBe(401)
    expect((await get('/api/profile', { authorization })).statusCode).toBe(401)
  })

  it('logout without a session is fine', async () => {
    expect((await post('/api/logout', undefined)).statusCode).toBe(204)
  })

  it('end after 14 days without use and after 90 days in any case', async () => {
    const idle = await register()
    clock.advance(14 * 86_400_000 + 1000)
    expect((await get('/api/profile', { cookie: idle.cookie })).statusCode).toBe(401)
    const used = await register()
    for (let day = 0; day < 89; day += 10) {
      expect((await get('/api/profile', { cookie: used.cookie })).statusCode).toBe(200)
      // The mark of last use is written beside the answer; the next request must find it.
      await expect
        .poll(async () => {
          const rows = await database.owner.call<{ seen: Date }>(
            'test_seen',
            'SELECT max(last_seen_at) AS seen FROM sessions',
            [],
          )
          return clock.now().getTime() - (rows[0]?.seen.getTime() ?? 0)
        })
        .toBeLessThan(3_600_001)
      clock.advance(10 * 86_400_000)
    }
    expect((await get('/api/profile', { cookie: used.cookie })).statusCode).toBe(401)
  })

  it('are listed with their device, the present one marked, and ended one by one', async () => {
    const { email, cookie } = await register()
    const phone = await http.app.inject({
      method: 'POST',
      url: '/api/login',
      headers: {
        'user-agent': 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36',
      },
      payload: { email, password },
    })
    const list = (await get('/api/sessions', { cookie })).json().items
    expect(list).toHaveLength(2)
    expect(list.filter((each: { current: boolean }) => each.current)).toHaveLength(1)
    const other = list.find((each: { current: boolean }) => !each.current)
    expect(other.device).toBe('Chrome on Android')
    const end = () => http.app.inject({ method: 'DELETE', url: `/api/sessions/${other.id}`, headers: { cookie } })
    expect((await end()).statusCode).toBe(204)
    expect((await get('/api/profile', { cookie: cookieOf(phone) })).statusCode).toBe(401)
    expect((await end()).statusCode).toBe(404)
  })

  it("of another user, unknown or malformed ids are all 404, and end nobody's session", async () => {
    const mine = await register()
    const theirs = await register()
    const foreign = (await get('/api/sessions', { cookie: theirs.cookie })).json().items[0].id
    for (const id of [foreign, 'ses_01h455vb4pex5vsknk084sn02q', 'ses_x', 'usr_01h455vb4pex5vsknk084sn02q']) {
      const answer = await http.app.inject({
        method: 'DELETE',
        url: `/api/sessions/${id}`,
        headers: { cookie: mine.cookie },
      })
      expect(answer.statusCode).toBe(404)
    }
    expect((await get('/api/profile', { cookie: theirs.cookie })).statusCode).toBe(200)
  })

  it('are bounded: the 51st ends the one unused for longest', async () => {
    const { email, cookie } = await register()
    clock.advance(1000)
    await database.owner.call(
      'test_many',
      `INSERT INTO sessions (id, user_id, token_hash, user_agent, created_at, last_seen_at, expires_at, absolute_expires_at)
       SELECT gen_random_uuid(), u.id, sha256(i::text::bytea || u.id::text::bytea), '', $2::timestamptz, $2::timestamptz, $2::timestamptz + interval '1 day', $2::timestamptz + interval '1 day'
       FROM users u, generate_series(1, 49) i WHERE email = $1`,
      [email, clock.now()],
    )
    clock.advance(1000)
    await post('/api/login', { email, password })
    expect((await get('/api/profile', { cookie })).statusCode).toBe(401)
  })

  it.each(['', 'x', 'x'.repeat(5000), '%', '"', 'a; rangoli_session=b'])(
    'a made-up token is nobody: %j',
    async (token) => {
      expect((await get('/api/profile', { cookie: `rangoli_session=${token}` })).statusCode).toBe(401)
      expect((await get('/api/profile', { authorization: `Bearer ${token}` })).statusCode).toBe(401)
    },
  )
})

describe('profile', () => {
  const patch = (cookie: string, payload: object) =>
    http.app.inject({ method: 'PATCH', url: '/api/profile', headers: { cookie }, payload })

  it('changes name and handle', async () => {
    const { cookie } = await register()
    const answer = await patch(cookie, { name: 'आशा राव', handle: `Asha_${counter}` })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ name: 'आशा राव', handle: `asha_${counter}` })
  })

  it('refuses a taken or reserved handle by name', async () => {
    const first = await register()
    const second = await register()
    for (const handle of [first.body.user.handle, 'admin', 'rangoli']) {
      const answer = await patch(second.cookie, { handle })
      expect(answer.statusCode).toBe(409)
      expect(answer.json().fields[0].field).toBe('handle')
    }
  })

  it.each([
    { role: 'admin' },
    { email: 'x@y.in' },
    { id: 'usr_1' },
    { name: 'A', credits: 5 },
    {},
    { handle: 'a b' },
    { handle: '../x' },
  ])('refuses %j', async (change) => {
    const { cookie, body } = await register()
    expect((await patch(cookie, change)).statusCode).toBe(400)
    expect((await get('/api/profile', { cookie })).json()).toEqual(body.user)
  })

  it('is for the signed-in only', async () => {
    for (const [method, url] of [
      ['GET', '/api/profile'],
      ['PATCH', '/api/profile'],
      ['GET', '/api/sessions'],
      ['POST', '/api/token'],
    ] as const) {
      const answer = await http.app.inject({ method, url, ...(method === 'PATCH' ? { payload: { name: 'A' } } : {}) })
      expect(answer.statusCode).toBe(401)
      expect(answer.json().code).toBe('unauthenticated')
    }
  })
})

describe('roles and tokens', () => {
  it('a role is given by the owner of the database only, and acts on the next request', async () => {
    const { email, cookie } = await register()
    await expect(grantRoleByEmail(database.app, email, 'admin')).rejects.toThrow('permission denied')
    expect(await grantRoleByEmail(database.owner, ` ${email.toUpperCase()} `, 'admin')).toBe(true)
    expect((await get('/api/profile', { cookie })).json().role).toBe('admin')
    expect(await grantRoleByEmail(database.owner, 'nobody@example.com', 'admin')).toBe(false)
  })

  it('a bearer token is renewed while its session lives', async () => {
    const { body } = await register()
    clock.advance(59 * 60_000)
    const renewed = await post('/api/token', undefined, { authorization: `Bearer ${body.token}` })
    expect(renewed.statusCode).toBe(200)
    clock.advance(2 * 60_000)
    expect((await get('/api/profile', { authorization: `Bearer ${body.token}` })).statusCode).toBe(401)
    expect((await get('/api/profile', { authorization: `Bearer ${renewed.json().token}` })).statusCode).toBe(200)
  })

  it('a call from another site with the cookie changes nothing', async () => {
    const { cookie } = await register()
    const forged = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const answer = await http.app.inject({
      method: 'PATCH',
      url: '/api/profile',
      headers: forged,
      payload: { name: 'Evil' },
    })
    expect(answer.statusCode).toBe(403)
    expect((await get('/api/profile', { cookie })).json().name).toBe('Asha Rao')
  })
})
