// One endpoint from contract to answer: guard, validation, handler, serialised reply. Over inject, without a database.
// Longer than most files: all of it asks one server that is started once.
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { Problem } from '#contract/problem.ts'
import { people, testHttp } from '../../../test/http.ts'
import { Refusal } from '../refusal.ts'
import { encodeReply, type Http, rawJson, serve } from './serve.ts'

const base = { rateLimit: 'write', summary: 'fixture', refusals: [] } as const

const order = endpoint({
  ...base,
  id: 'fixture.order',
  method: 'POST',
  path: '/api/fixture/orders/:shelf',
  auth: 'user',
  idempotent: true,
  params: z.object({ shelf: z.string().max(20) }),
  query: z.object({ urgent: z.enum(['true', 'false']).default('false') }),
  body: z.object({ count: z.int().default(3), label: z.object({ text: z.string().max(10) }).optional() }),
  reply: z.object({ shelf: z.string(), count: z.int(), buyer: z.string() }),
  status: 202,
  refusals: ['idempotency_key_required', 'idempotency_conflict', 'conflict', 'not_found'],
  aliases: ['/api/old/orders/:shelf'],
})
const stored = endpoint({
  ...base,
  id: 'fixture.stored',
  method: 'POST',
  path: '/api/fixture/stored',
  auth: 'none',
  reply: z.object({ a: z.int() }),
  status: 201,
})
const remove = endpoint({
  ...base,
  id: 'fixture.remove',
  method: 'DELETE',
  path: '/api/fixture/things/:id',
  auth: 'optional',
  params: z.object({ id: z.string() }),
  reply: z.void(),
  status: 204,
})
const moderate = endpoint({
  ...base,
  id: 'fixture.moderate',
  method: 'GET',
  path: '/api/fixture/moderate',
  auth: 'moderator',
  reply: z.object({ role: z.string() }),
  status: 200,
})
const administer = endpoint({
  ...base,
  id: 'fixture.administer',
  method: 'GET',
  path: '/api/fixture/administer',
  auth: 'admin',
  reply: z.object({ role: z.string() }),
  status: 200,
})
const fail = endpoint({
  ...base,
  id: 'fixture.fail',
  method: 'GET',
  path: '/api/fixture/fail',
  auth: 'none',
  query: z.object({ how: z.string() }),
  reply: z.object({ a: z.int() }),
  status: 200,
  refusals: ['conflict'],
})

function fail500(how: string): { a: number } {
  if (how === 'declared') throw new Refusal('conflict', 'It is taken.', { retryAfterSeconds: 7 })
  if (how === 'undeclared') throw new Refusal('insufficient_credits', 'secret reason')
  if (how === 'reply') return JSON.parse('{"a":"not a number"}')
  throw new Error('SELECT password FROM users')
}

const lines: Record<string, unknown>[] = []
const log = pino(
  { level: 'info' },
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()))
      done()
    },
  }),
)

let http: Http
let handled = 0

beforeAll(async () => {
  http = await testHttp({
    log,
    config: { rateLimitsEnabled: false },
    routes(web) {
      serve(web, order, ({ params, body, viewer }) => {
        handled++
        return { shelf: params.shelf, count: body.count, buyer: viewer.userId, internalNote: 'stays here' }
      })
      serve(web, stored, () => rawJson(Buffer.from('{"a": 1}'), { 'idempotent-replayed': 'true' }))
      serve(web, remove, () => undefined)
      serve(web, moderate, ({ viewer }) => ({ role: viewer.role }))
      serve(web, administer, ({ viewer }) => ({ role: viewer.role }))
      serve(web, fail, ({ query }) => fail500(query.how))
    },
  })
})
afterAll(() => http.app.close())

interface Given {
  url?: string
  token?: string | null
  key?: string | null
  payload?: unknown
  headers?: Record<string, string>
}

async function post({
  url = '/api/fixture/orders/top',
  token = 'asha',
  key = 'key-1',
  payload = {},
  headers = {},
}: Given = {}) {
  const answer = await http.app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(key !== null && { 'idempotency-key': key }),
      ...headers,
    },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
  return { answer, status: answer.statusCode, problem: answer.statusCode >= 400 ? Problem.parse(answer.json()) : null }
}

describe('an endpoint', () => {
  it('answers with its status and only the keys of its contract', async () => {
    const { answer } = await post()
    expect(answer.statusCode).toBe(202)
    expect(answer.json()).toEqual({ shelf: 'top', count: 3, buyer: people.asha.userId })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('answers the same under the address of an earlier contract', async () => {
    const { answer } = await post({ url: '/api/old/orders/low', payload: { count: 1 } })
    expect(answer.json()).toEqual({ shelf: 'low', count: 1, buyer: people.asha.userId })
  })

  it('names every field at fault in dotted form, and reaches no handler', async () => {
    const before = handled
    const { status, problem } = await post({ url: '/api/fixture/orders/top', payload: { count: 'x', label: {} } })
    expect(status).toBe(400)
    expect(problem).toMatchObject({ code: 'validation_failed', type: '/docs/errors#validation_failed' })
    expect(problem?.fields).toEqual([
      { field: 'count', message: expect.stringContaining('expected number') },
      { field: 'label.text', message: 'This is required.' },
    ])
    expect(handled).toBe(before)
  })

  it('refuses bad queries and repeated query keys', async () => {
    const wrong = await post({ url: '/api/fixture/orders/top?urgent=perhaps' })
    const twice = await post({ url: '/api/fixture/orders/top?urgent=true&urgent=false' })
    for (const { problem } of [wrong, twice]) expect(problem?.code).toBe('validation_failed')
  })

  it('answers an id that cannot exist like one that does not', async () => {
    const { status, problem } = await post({ url: `/api/fixture/orders/${'x'.repeat(21)}` })
    expect([status, problem?.code]).toEqual([404, 'not_found'])
  })

  it('sends stored bytes as they are', async () => {
    const { answer } = await post({ url: '/api/fixture/stored', token: null })
    expect(answer.statusCode).toBe(201)
    expect(answer.body).toBe('{"a": 1}')
    expect(answer.headers['idempotent-replayed']).toBe('true')
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(encodeReply(stored, { a: 1 }).toString()).toBe('{"a":1}')
  })

  it('answers 204 without a body', async () => {
    const answer = await http.app.inject({ method: 'DELETE', url: '/api/fixture/things/1' })
    expect([answer.statusCode, answer.body]).toEqual([204, ''])
  })

  it('answers HEAD like GET without a body', async () => {
    const answer = await http.app.inject({
      method: 'HEAD',
      url: '/api/fixture/moderate',
      headers: { authorization: 'Bearer meera' },
    })
    expect([answer.statusCode, answer.body, answer.headers['content-length']]).toEqual([200, '', '20'])
  })

  it('that is idempotent cannot be registered without the refusals of its key', () => {
    const careless = { ...order, path: '/api/fixture/careless', aliases: [], refusals: ['conflict'] } as const
    expect(() => serve(http, careless, () => ({ shelf: '', count: 1, buyer: '' }))).toThrow(/idempotency_key_required/)
  })
})

describe('who may call', () => {
  const asked = (url: string, headers: Record<string, string>) => http.app.inject({ method: 'GET', url, headers })

  it.each([
    ['nobody', '/api/fixture/moderate', {}, 401],
    ['an unknown token', '/api/fixture/moderate', { authorization: 'Bearer nobody' }, 401],
    ['a malformed bearer header', '/api/fixture/moderate', { authorization: 'Bearer a b' }, 401],
    [
      'a malformed bearer header beside a good cookie',
      '/api/fixture/moderate',
      { authorization: 'Bearer', cookie: 'rangoli_session=meera' },
      401,
    ],
    ['a user', '/api/fixture/moderate', { authorization: 'Bearer asha' }, 403],
    ['a moderator', '/api/fixture/moderate', { authorization: 'Bearer meera' }, 200],
    ['an admin for a moderator', '/api/fixture/moderate', { authorization: 'Bearer kabir' }, 200],
    ['a moderator for an admin', '/api/fixture/administer', { authorization: 'Bearer meera' }, 403],
    ['an admin', '/api/fixture/administer', { authorization: 'Bearer kabir' }, 200],
    ['a moderator by cookie', '/api/fixture/moderate', { cookie: 'a=b; rangoli_session=meera' }, 200],
    ['a cookie of nearly the same name', '/api/fixture/moderate', { cookie: 'xrangoli_session=meera' }, 401],
    [
      'a proxy with its own scheme beside a cookie',
      '/api/fixture/moderate',
      { authorization: 'Basic eA==', cookie: 'rangoli_session=meera' },
      200,
    ],
  ])('%s at %s', async (_who, url, headers, status) => {
    const answer = await asked(url, headers)
    expect(answer.statusCode).toBe(status)
    if (status === 401) expect(answer.headers['www-authenticate']).toBe('Bearer')
  })
})

describe('an idempotency key', () => {
  it.each([
    ['missing', null, 'idempotency_key_required'],
    ['empty', '', 'idempotency_key_required'],
    ['empty in quotes', '""', 'idempotency_key_required'],
    ['256 characters', 'k'.repeat(256), 'validation_failed'],
    ['with a space', 'a b', 'validation_failed'],
    ['with a letter beyond ASCII', 'schl\u00fcssel', 'validation_failed'],
  ])('that is %s is refused', async (_what, key, code) => {
    const { problem, status } = await post({ key })
    expect([status, problem?.code]).toEqual([400, code])
  })

  it.each([['k'], ['"quoted"'], ['k'.repeat(255)]])('%s is accepted', async (key) => {
    expect((await post({ key })).status).toBe(202)
  })
})

describe('what goes wrong inside', () => {
  const failing = async (how: string) => {
    lines.length = 0
    const answer = await http.app.inject({ method: 'GET', url: `/api/fixture/fail?how=${how}` })
    return { answer, problem: Problem.parse(answer.json()), errors: lines.filter(({ level }) => level === 50) }
  }

  it('a declared refusal is answered with its sentence and Retry-After', async () => {
    const { answer, problem, errors } = await failing('declared')
    expect(answer.statusCode).toBe(409)
    expect(answer.headers['retry-after']).toBe('7')
    expect(problem).toMatchObject({ code: 'conflict', detail: 'It is taken.' })
    expect(errors).toEqual([])
  })

  it.each(['undeclared', 'thrown', 'reply'])(
    '%s: 500, with the cause in the log and none of it in the answer',
    async (how) => {
      const { answer, problem, errors } = await failing(how)
      expect(answer.statusCode).toBe(500)
      expect(problem).toEqual({
        type: '/docs/errors#internal',
        title: 'Something went wrong on our side.',
        status: 500,
        code: 'internal',
        detail: 'Something went wrong on our side.',
        traceId: answer.headers['x-request-id'],
      })
      expect(errors).toHaveLength(1)
      expect(errors[0]).toMatchObject({ requestId: problem.traceId, route: '/api/fixture/fail' })
    },
  )
})

describe('the log and the request id', () => {
  it('one line per request: the template of the route, never its values, query, address or token [NF-4]', async () => {
    lines.length = 0
    const { answer } = await post({
      url: '/api/fixture/orders/private-shelf?urgent=true',
      headers: { 'x-request-id': 'mine' },
    })
    const id = answer.headers['x-request-id']
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ requestId: id, method: 'POST', route: order.path, status: 202 })
    const text = JSON.stringify(lines)
    for (const secret of ['private-shelf', 'urgent', 'asha', '127.0.0.1', 'mine', 'key-1'])
      expect(text).not.toContain(secret)
  })

  it('a refusal is logged with its code', async () => {
    lines.length = 0
    await post({ token: null })
    expect(lines[0]).toMatchObject({ status: 401, code: 'unauthenticated' })
  })
})
