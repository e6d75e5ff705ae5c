// Every address of privacy, over HTTP and with real accounts: consents, copies, erasures, complaints.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PrivacyState } from '#contract/privacy.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { createPrivacyTest, type PrivacyTest, password } from '../../../test/privacy.ts'
import { sweepRecords } from './jobs.ts'
import { makeExport } from './make-export.ts'

let database: TestDatabase
let privacy: PrivacyTest
let version = ''
const start = '2026-11-21T06:00:00.000Z'
const dayMs = 86_400_000
const unaborted = new AbortController().signal

beforeAll(async () => {
  database = await testDatabase()
  privacy = await createPrivacyTest(database)
  const { cookie } = await privacy.register()
  version = (await stateOf(cookie)).notice.version
})
afterAll(async () => {
  await privacy.http.app.close()
  await database.close()
})
beforeEach(() => {
  privacy.studio.clock.set(start)
  privacy.orders.length = 0
})

const stateOf = async (cookie: string) => (await privacy.call('GET', '/api/privacy', cookie)).json<PrivacyState>()
const say = (cookie: string, body: object) => privacy.call('PUT', '/api/privacy/consents', cookie, body)
const mailsOf = (userId: string) =>
  database.owner.call<{ template: string; locale: string; recipient: string }>(
    'test_mails',
    `SELECT template, locale, recipient FROM mails WHERE user_id = $1 AND template LIKE 'privacy.%' ORDER BY id`,
    [userId],
  )

describe('what a person agreed to', () => {
  it('at registration is noted with version, purpose, time and place [NF-7]', async () => {
    const { cookie } = await privacy.register({ consents: { noticeVersion: version, productMail: true } })
    const state = await stateOf(cookie)
    expect(state.notice).toEqual({ version, isDue: false })
    expect(state.productMail).toBe(true)
    expect(state.consents).toEqual(
      ['product_mail', 'service'].map((purpose) => ({
        purpose,
        isGiven: true,
        noticeVersion: version,
        how: 'registration',
        at: start,
      })),
    )
  })

  it('is asked for again when it was another version, or never [NF-7]', async () => {
    const never = await privacy.register()
    const earlier = await privacy.register({ consents: { noticeVersion: '2020-01-01' } })
    for (const { cookie } of [never, earlier]) {
      expect((await stateOf(cookie)).notice.isDue).toBe(true)
      const answer = await say(cookie, { purpose: 'service', isGiven: true, noticeVersion: version })
      expect(answer.statusCode).toBe(200)
      expect(answer.json<PrivacyState>().notice.isDue).toBe(false)
    }
    expect((await stateOf(earlier.cookie)).productMail).toBe(false)
  })

  it('freely can be withdrawn and given again; saying the same twice is one entry [NF-7]', async () => {
    const { cookie } = await privacy.register({ consents: { noticeVersion: version } })
    const said: boolean[] = []
    for (const isGiven of [true, true, false, false, true]) {
      privacy.studio.clock.advance(1000)
      const answer = await say(cookie, { purpose: 'product_mail', isGiven, noticeVersion: version })
      said.push(answer.json<PrivacyState>().productMail)
    }
    expect(said).toEqual([true, true, false, false, true])
    const log = (await stateOf(cookie)).consents.filter(({ purpose }) => purpose === 'product_mail')
    expect(log.map(({ isGiven }) => isGiven)).toEqual([true, false, true])
  })

  it('cannot be withdrawn for what an account stands on, nor given to an outdated notice', async () => {
    const { cookie } = await privacy.register()
    for (const body of [
      { purpose: 'service', isGiven: false, noticeVersion: version },
      { purpose: 'service', isGiven: true, noticeVersion: '2020-01-01' },
    ]) {
      const answer = await say(cookie, body)
      expect(answer.statusCode).toBe(409)
      expect(answer.json().code).toBe('conflict')
    }
  })

  it('cannot be rewritten by the application', async () => {
    await expect(database.app.pool.query('UPDATE consents SET is_given = false')).rejects.toThrow('permission denied')
  })

  it.each([{}, { purpose: 'sale', isGiven: true, noticeVersion: 'x' }, { purpose: 'service', isGiven: 'yes' }])(
    'is no %j',
    async (body) => {
      const { cookie } = await privacy.register()
      expect((await say(cookie, body)).statusCode).toBe(400)
    },
  )
})

describe('a copy of one’s data', () => {
  const order = (cookie: string) => privacy.call('POST', '/api/privacy/exports', cookie)
  const make = async () => {
    const data = privacy.orders.find(({ name }) => name === 'privacy.make_export')?.data
    await makeExport(privacy.services, privacy.ports, { data, signal: unaborted })
  }

  it('is ordered once at a time, also by twenty clicks at once [NF-7]', async () => {
    const { cookie } = await privacy.register()
    const answers = await Promise.all(Array.from({ length: 20 }, () => order(cookie)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([202, ...Array(19).fill(409)])
    expect(privacy.orders.filter(({ name }) => name === 'privacy.make_export')).toHaveLength(1)
    expect((await stateOf(cookie)).export?.state).toBe('queued')
  })

  it('is told by mail, can be fetched for seven days by its owner alone, and is one a day [NF-7]', async () => {
    const { userId, cookie } = await privacy.register()
    const other = await privacy.register()
    await order(cookie)
    const { export: queued } = await stateOf(cookie)
    const url = `/api/privacy/exports/${queued?.id}/file`
    expect((await privacy.call('GET', url, cookie)).statusCode).toBe(404)
    await make()
    expect(await mailsOf(userId)).toMatchObject([{ template: 'privacy.export_ready' }])
    const ready = (await stateOf(cookie)).export
    expect(ready).toMatchObject({ state: 'ready', expiresAt: new Date(Date.parse(start) + 7 * dayMs).toISOString() })
    const file = await privacy.call('GET', url, cookie)
    expect(file.statusCode).toBe(200)
    expect(file.headers['content-type']).toBe('application/zip')
    expect(file.headers['cache-control']).toContain('no-store')
    expect(file.headers['content-disposition']).toContain('rangoli-my-data-2026-11-21.zip')
    expect(file.rawPayload.length).toBe(ready?.sizeBytes)
    const range = await privacy.http.app.inject({ method: 'GET', url, headers: { cookie, range: 'bytes=2-5' } })
    expect(range.statusCode).toBe(206)
    expect(range.rawPayload).toEqual(file.rawPayload.subarray(2, 6))
    for (const address of [
      url,
      '/api/privacy/exports/exp_01h455vb4pex5vsknk084sn02q/file',
      '/api/privacy/exports/x/file',
    ]) {
      expect((await privacy.call('GET', address, other.cookie)).statusCode).toBe(404)
    }
    const again = await order(cookie)
    expect(again.statusCode).toBe(429)
    expect(Number(again.headers['retry-after'])).toBeGreaterThan(0)
    privacy.studio.clock.advance(dayMs + 1000)
    expect((await order(cookie)).statusCode).toBe(202)
    privacy.studio.clock.set(new Date(Date.parse(start) + 7 * dayMs))
    expect((await privacy.call('GET', url, cookie)).statusCode).toBe(404)
  })
})

describe('asking for an erasure', () => {
  const ask = (cookie: string, body: object) => privacy.call('POST', '/api/privacy/erasure', cookie, body)
  const keep = (cookie: string) => privacy.call('DELETE', '/api/privacy/erasure', cookie)

  it('takes the password, gives seven days, and says so by mail [NF-7]', async () => {
    const { userId, cookie } = await privacy.register()
    const answer = await ask(cookie, { password })
    expect(answer.statusCode).toBe(202)
    const dueAt = new Date(Date.parse(start) + 7 * dayMs).toISOString()
    expect(answer.json<PrivacyState>().erasure).toEqual({ requestedAt: start, dueAt })
    expect(await mailsOf(userId)).toMatchObject([{ template: 'privacy.erasure_requested' }])
    expect((await ask(cookie, { password })).statusCode).toBe(409)
  })

  it('goes without a password only when the session has just begun', async () => {
    const fresh = await privacy.register()
    expect((await ask(fresh.cookie, {})).statusCode).toBe(202)
    const { cookie } = await privacy.register()
    privacy.studio.clock.advance(11 * 60_000)
    const answer = await ask(cookie, {})
    expect(answer.statusCode).toBe(403)
    expect((await stateOf(cookie)).erasure).toBeUndefined()
  })

  it('with wrong passwords is refused, and guessing ends', async () => {
    const { cookie } = await privacy.register()
    for (let i = 0; i < 20; i++) expect((await ask(cookie, { password: `wrong ${i}` })).statusCode).toBe(403)
    expect((await ask(cookie, { password })).statusCode).toBe(429)
  }, 30_000)

  it('can be taken back while the seven days run, and asked for again', async () => {
    const { cookie } = await privacy.register()
    await ask(cookie, { password })
    const answer = await keep(cookie)
    expect(answer.statusCode).toBe(200)
    expect(answer.json<PrivacyState>().erasure).toBeUndefined()
    expect((await keep(cookie)).statusCode).toBe(409)
    expect((await ask(cookie, { password })).statusCode).toBe(202)
  })

  it('is not for the staff: the house must keep its admin', async () => {
    const { userId, cookie } = await privacy.register()
    await database.owner.call('test_admin', `UPDATE users SET role = 'admin' WHERE id = $1`, [userId])
    expect((await ask(cookie, { password })).statusCode).toBe(409)
  })

  it.each([{ password: 1 }, { password: 'x'.repeat(201) }, { now: true }])('refuses %j', async (body) => {
    const { cookie } = await privacy.register()
    expect((await ask(cookie, body)).statusCode).toBe(400)
  })
})

describe('a complaint', () => {
  const complaint = {
    name: 'Ravi',
    email: 'ravi@example.in',
    topic: 'content',
    message: 'Somebody shows my face in a picture that I never allowed.',
  }
  const send = (body: object, language = 'en') =>
    privacy.http.app.inject({
      method: 'POST',
      url: '/api/grievances',
      headers: { 'accept-language': language },
      payload: body,
    })

  it('from anybody is kept, acknowledged at once and passed to the officer [NF-7]', async () => {
    const answer = await send(complaint, 'hi-IN,hi;q=0.9')
    expect(answer.statusCode).toBe(202)
    const { reference, answerBy } = answer.json<{ reference: string; answerBy: string }>()
    expect(reference).toMatch(/^GRV-20261121-[A-Z2-9]{6}$/)
    expect(answerBy).toBe(new Date(Date.parse(start) + 15 * dayMs).toISOString())
    const mails = await database.owner.call(
      'test_grievance_mails',
      'SELECT template, recipient, locale FROM mails WHERE entity_id = $1 ORDER BY template',
      [reference],
    )
    expect(mails).toEqual([
      { template: 'privacy.grievance_for_officer', recipient: 'grievance@localhost', locale: 'en' },
      { template: 'privacy.grievance_received', recipient: 'ravi@example.in', locale: 'hi' },
    ])
  })

  it.each([{}, { ...complaint, email: 'nobody' }, { ...complaint, message: 'short' }, { ...complaint, topic: 'x' }])(
    'of %j is refused',
    async (body) => {
      const answer = await send(body)
      expect(answer.statusCode).toBe(400)
      expect(answer.json().code).toBe('validation_failed')
    },
  )

  it('is forgotten after three years', async () => {
    await send(complaint)
    privacy.studio.clock.advance(1096 * dayMs)
    await sweepRecords(privacy.services, unaborted)
    expect(await database.owner.call('test_grievances', 'SELECT 1 FROM grievances', [])).toEqual([])
  })
})

it('one’s own data is for the signed-in only [NF-6]', async () => {
  for (const [method, url, body] of [
    ['GET', '/api/privacy', undefined],
    ['PUT', '/api/privacy/consents', { purpose: 'service', isGiven: true, noticeVersion: 'x' }],
    ['POST', '/api/privacy/exports', undefined],
    ['GET', '/api/privacy/exports/exp_x/file', undefined],
    ['POST', '/api/privacy/erasure', {}],
    ['DELETE', '/api/privacy/erasure', undefined],
  ] as const) {
    const answer = await privacy.call(method, url, undefined, body)
    expect([url, answer.statusCode]).toEqual([url, 401])
  }
})
