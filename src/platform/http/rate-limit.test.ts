// Limits: replicas agree through the database, refused requests harm no neighbour, headers tell the truth.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Endpoint, endpoint, type RateLimitName } from '#contract/endpoint.ts'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { fixedSessions, people, testHttp } from '../../../test/http.ts'
import { MemoryWindows, rateLimitSweep } from './rate-limit.ts'
import { rateLimits } from './rate-limits.ts'
import { type Http, serve } from './serve.ts'

const limited = (rateLimit: RateLimitName, auth: Endpoint['auth']) =>
  endpoint({
    id: `fixture.${rateLimit}`,
    method: 'GET',
    path: `/api/fixture/${rateLimit}`,
    summary: 'fixture',
    auth,
    rateLimit,
    reply: z.object({ ok: z.boolean() }),
    status: 200,
    refusals: [],
  })

const endpoints = [
  limited('register', 'none'),
  limited('login', 'none'),
  limited('generate', 'user'),
  limited('enhance', 'user'),
  limited('read', 'optional'),
  limited('like', 'user'),
  limited('comment', 'user'),
]

const routes = (web: Http) => {
  for (const each of endpoints) serve(web, each, () => ({ ok: true }))
}

let database: TestDatabase
let replicas: [Http, Http]
const clock = testClock()

beforeAll(async () => {
  database = await testDatabase()
  const options = {
    db: database.app,
    clock,
    // The tests speak for many addresses, as a proxy on this machine would.
    config: { trustProxy: ['127.0.0.1'] },
    routes,
  }
  replicas = [await testHttp(options), await testHttp(options)]
})
afterAll(async () => {
  for (const { app } of replicas) await app.close()
  await database.close()
})
beforeEach(async () => {
  clock.advance(24 * 3600 * 1000)
  await database.owner.call('empty_windows', 'DELETE FROM rate_limit_windows', [])
})

async function ask(what: RateLimitName, { from = '203.0.113.9', token = '', replica = 0 } = {}) {
  const { app } = replicas[replica] ?? replicas[0]
  const answer = await app.inject({
    url: `/api/fixture/${what}`,
    headers: { 'x-forwarded-for': from, ...(token !== '' && { authorization: `Bearer ${token}` }) },
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}

const accepted = (answers: { status: number }[]) => answers.filter(({ status }) => status === 200).length
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))
const countRows = async () =>
  (await database.owner.call<{ n: number }>('count_windows', 'SELECT count(*) AS n FROM rate_limit_windows', []))[0]?.n

describe('registering', () => {
  it('a thousand times in a minute from one address passes ten times, over two replicas [NF-5]', async () => {
    const answers = await Promise.all(times(1000, (index) => ask('register', { replica: index % 2 })))
    expect(accepted(answers)).toBe(10)
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(990)
    for (const { headers, body } of refused) {
      expect(headers['retry-after']).toBe('60')
      expect(body).toMatchObject({ code: 'rate_limited', detail: 'Too many requests. Please try again in 60 seconds.' })
    }
  })

  it('a flood is refused without asking the database again, and not a moment too long', async () => {
    await Promise.all(times(11, () => ask('register')))
    await database.owner.call('empty_windows', 'DELETE FROM rate_limit_windows', [])
    expect((await ask('register')).status).toBe(429)
    expect(await countRows()).toBe(0)
    clock.advance(60_000)
    expect((await ask('register')).status).toBe(200)
  })

  it('a refused flood does not use up the quota of its neighbours', async () => {
    await Promise.all(times(300, () => ask('register', { from: '203.0.113.9' })))
    const neighbours = await Promise.all(times(50, (index) => ask('register', { from: `203.0.113.${100 + index}` })))
    expect(accepted(neighbours)).toBe(50)
  })

  it('from many addresses of one /24 passes 60 times an hour [NF-5]', async () => {
    const first = await Promise.all(
      times(100, (index) => ask('register', { from: `198.51.100.${index}`, replica: index % 2 })),
    )
    expect(accepted(first)).toBe(60)
    clock.advance(59 * 60 * 1000)
    expect((await ask('register', { from: '198.51.100.7' })).headers['retry-after']).toBe('60')
    expect((await ask('register', { from: '198.51.101.7' })).status).toBe(200)
    clock.advance(60 * 1000)
    expect((await ask('register', { from: '198.51.100.7' })).status).toBe(200)
  })

  it('tells both quotas in the headers', async () => {
    await ask('register')
    clock.advance(20_000)
    const { headers } = await ask('register')
    expect(headers['ratelimit-policy']).toBe('"register";q=10;w=60, "register-network";q=60;w=3600')
    expect(headers.ratelimit).toBe('"register";r=8;t=40, "register-network";r=58;t=3580')
  })
})

describe('a limit', () => {
  it('of a user holds over replicas and addresses, and leaves other users alone', async () => {
    const answers = await Promise.all(
      times(80, (index) => ask('generate', { token: 'asha', from: `192.0.2.${index}`, replica: index % 2 })),
    )
    expect(accepted(answers)).toBe(60)
    expect((await ask('generate', { token: 'ravi' })).status).toBe(200)
  })

  it('opens again when its window is over, and not before', async () => {
    await Promise.all(times(10, () => ask('login')))
    clock.advance(59_999)
    expect((await ask('login')).headers['retry-after']).toBe('1')
    clock.advance(1)
    expect((await ask('login')).headers.ratelimit).toBe('"login";r=9;t=60')
  })

  it('counted in memory holds too, and tells what is left', async () => {
    const answers = await Promise.all(times(25, () => ask('enhance', { token: 'asha' })))
    expect(accepted(answers)).toBe(20)
    expect(answers[0]?.headers.ratelimit).toBe('"enhance";r=19;t=60')
    expect(answers[24]?.headers.ratelimit).toBe('"enhance";r=0;t=60')
  })

  it('for visitors is counted by address: a /64 of IPv6 is one client', async () => {
    const { limit } = rateLimits.read.quotas[0] ?? { limit: 0 }
    const answers = await Promise.all(
      times(limit + 5, (index) => ask('read', { from: `2001:db8:1:2::${index.toString(16)}` })),
    )
    expect(accepted(answers)).toBe(limit)
    expect((await ask('read', { from: '2001:db8:1:3::1' })).status).toBe(200)
  })

  it('is not counted in the database for a caller who is refused before', async () => {
    const answers = await Promise.all(times(5, () => ask('generate', { token: 'stolen' })))
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
    expect(answers[4]?.headers.ratelimit).toBe('"read";r=595;t=60')
    expect(await countRows()).toBe(0)
  })

  it('is told on every answer of the API, also on those that find no route', async () => {
    for (const url of ['/api/nothing', '/api/openapi.json', '/api/fixture/read']) {
      const answer = await replicas[0].app.inject({ url, headers: { 'x-forwarded-for': '192.0.2.77' } })
      expect(answer.headers['ratelimit-policy']).toBe('"read";q=600;w=60')
      expect(answer.headers.ratelimit).toMatch(/^"read";r=59\d;t=60$/)
    }
  })

  it('cannot be dodged by a forged address when no proxy is trusted', async () => {
    const direct = await testHttp({
      db: database.app,
      clock,
      routes,
    })
    const answers = await Promise.all(
      times(20, (index) =>
        direct.app.inject({ url: '/api/fixture/login', headers: { 'x-forwarded-for': `192.0.2.${index}` } }),
      ),
    )
    await direct.app.close()
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(10)
  })

  it('switched off says nothing', async () => {
    const open = await testHttp({
      config: { rateLimitsEnabled: false },
      routes,
    })
    const answers = await Promise.all(times(30, () => open.app.inject({ url: '/api/fixture/login' })))
    await open.app.close()
    expect(answers.every(({ statusCode, headers }) => statusCode === 200 && headers.ratelimit === undefined)).toBe(true)
  })
})

describe('a limit that grows with the age of an account', () => {
  /** Asks as somebody whose account is so old, and answers how many of `count` calls passed. */
  async function askAged(what: RateLimitName, ageHours: number, count: number) {
    const accountCreatedAt = new Date(clock.now().getTime() - ageHours * 3_600_000)
    const find = async () => ({ ...people.ravi, accountCreatedAt })
    const sessions = { ...fixedSessions(), fromBearer: find }
    const { app } = await testHttp({ db: database.app, clock, routes, sessions })
    const ask = () => app.inject({ url: `/api/fixture/${what}`, headers: { authorization: 'Bearer any' } })
    const answers = await Promise.all(times(count, ask))
    await app.close()
    const passed = answers.filter(({ statusCode }) => statusCode === 200)
    return { passed: passed.length, headers: answers[0]?.headers ?? {} }
  }

  it('lets a bot of today like twelve times a minute, one of this week thirty times, a person sixty times [NF-5]', async () => {
    expect((await askAged('like', 1, 200)).passed).toBe(12)
    expect((await askAged('like', 23.9, 200)).passed).toBe(12)
    expect((await askAged('like', 24, 200)).passed).toBe(30)
    expect((await askAged('like', 7 * 24 - 0.1, 200)).passed).toBe(30)
    expect((await askAged('like', 7 * 24, 200)).passed).toBe(60)
  })

  it('stops a flood of comments in the database, at two for an account of today [NF-5]', async () => {
    expect((await askAged('comment', 2, 50)).passed).toBe(2)
    // The same minute, a week later in the life of the account: what was refused before is not held against it.
    expect((await askAged('comment', 8 * 24, 50)).passed).toBe(10 - 3)
  })

  it('says in its headers what holds for this account', async () => {
    const { headers } = await askAged('like', 1, 1)
    expect(headers['ratelimit-policy']).toBe('"like";q=12;w=60, "like-day";q=1000;w=86400')
    expect(headers.ratelimit).toBe('"like";r=11;t=60, "like-day";r=999;t=86400')
  })

  it('and no other limit looks at the age', async () => {
    expect((await askAged('enhance', 1, 50)).passed).toBe(20)
  })
})

describe('without its database', () => {
  it('money and guessable routes close, the rest stays open', async () => {
    const alone = await testHttp({
      routes,
    })
    const get = (what: string) =>
      alone.app.inject({ url: `/api/fixture/${what}`, headers: { authorization: 'Bearer asha' } })
    const closed = [await get('login'), await get('register'), await get('generate')]
    const open = [await get('read'), await get('enhance')]
    await alone.app.close()
    for (const answer of closed) {
      expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '2'])
    }
    expect(open.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  })
})

describe('the sweep', () => {
  it('removes what is over and keeps what runs', async () => {
    await Promise.all(times(12, (index) => ask('login', { from: `192.0.2.${index}` })))
    clock.advance(30_000)
    await ask('login', { from: '192.0.2.200' })
    clock.advance(30_001)
    await rateLimitSweep({ db: database.app, clock }).handle({}, new AbortController().signal)
    expect(await countRows()).toBe(1)
  })
})

describe('windows in memory', () => {
  const quota = { name: 'q', limit: 2, windowSeconds: 60, per: 'address' } as const

  it('are never more than allowed; the oldest are forgotten first', () => {
    const windows = new MemoryWindows(100)
    for (let subject = 0; subject < 1000; subject++) windows.hit(quota, `s${subject}`, subject)
    expect(windows.size).toBe(100)
    expect(windows.hit(quota, 's999', 1000).hits).toBe(2)
    expect(windows.hit(quota, 's0', 1000).hits).toBe(1)
  })

  it('stop counting behind the limit', () => {
    const windows = new MemoryWindows()
    for (let hit = 0; hit < 1000; hit++) windows.hit(quota, 's', 0)
    expect(windows.hit(quota, 's', 0).hits).toBe(3)
  })
})
