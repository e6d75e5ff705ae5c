// Whatever arrives, the answer is problem+json and the process lives. Over real sockets where inject would be too polite.
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { Problem } from '#contract/problem.ts'
import { testHttp } from '../../../test/http.ts'
import { type Http, serve } from './serve.ts'

const echo = endpoint({
  id: 'fixture.echo',
  method: 'POST',
  path: '/api/fixture/echo/:name',
  summary: 'fixture',
  auth: 'none',
  rateLimit: 'write',
  params: z.object({ name: z.string().min(1) }),
  body: z.object({ text: z.string().max(300_000).optional(), slots: z.record(z.string(), z.string()).optional() }),
  reply: z.object({ name: z.string(), text: z.string().optional(), isPolluted: z.boolean() }),
  status: 200,
  refusals: [],
})
const read = endpoint({
  id: 'fixture.read',
  method: 'GET',
  path: '/api/fixture/read',
  summary: 'fixture',
  auth: 'none',
  rateLimit: 'read',
  reply: echo.reply,
  status: 200,
  refusals: [],
})

let http: Http
let port = 0

beforeAll(async () => {
  http = await testHttp({
    config: { rateLimitsEnabled: false },
    routes(web) {
      const isPolluted = () => Object.hasOwn(Object.prototype, 'polluted')
      serve(web, echo, ({ params, body }) => ({ name: params.name, text: body.text, isPolluted: isPolluted() }))
      serve(web, read, () => ({ name: 'read', isPolluted: isPolluted() }))
    },
  })
  await http.app.listen({ port: 0, host: '127.0.0.1' })
  const address = http.app.server.address()
  if (typeof address === 'object' && address !== null) port = address.port
})
afterAll(() => http.app.close())

const json = { 'content-type': 'application/json' }

async function post(payload: string | Buffer, headers: Record<string, string> = json, url = '/api/fixture/echo/a') {
  const answer = await http.app.inject({ method: 'POST', url, headers, payload })
  return {
    status: answer.statusCode,
    answer,
    code: answer.statusCode === 200 ? 'ok' : Problem.parse(answer.json()).code,
  }
}

/** Sends bytes as they are; everything the server says until it closes or has answered. */
function raw(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let text = ''
    const done = () => {
      socket.destroy()
      resolve(text)
    }
    socket.setTimeout(2_000, done)
    socket.on('data', (chunk) => {
      text += chunk
      const [head = '', body] = text.split('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1])
      if (body !== undefined && Buffer.byteLength(body) >= length) done()
    })
    socket.on('close', () => resolve(text))
    socket.on('error', (error) => (text === '' ? reject(error) : resolve(text)))
  })
}

function problemIn(text: string) {
  expect(text).toMatch(/content-type: application\/problem\+json/i)
  return Problem.parse(JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4)))
}

describe('a body', () => {
  it.each([
    ['malformed JSON', '{"text":', 400, 'validation_failed'],
    ['a bare word', 'hello', 400, 'validation_failed'],
    ['nothing where something is needed', '', 400, 'validation_failed'],
    ['null', 'null', 400, 'validation_failed'],
    ['an array', '[]', 400, 'validation_failed'],
    ['__proto__', '{"__proto__":{"polluted":true}}', 400, 'validation_failed'],
    ['__proto__ with an escape', '{"\\u005f_proto__":{"polluted":true}}', 400, 'validation_failed'],
    ['__proto__ deep inside', '{"slots":{"__proto__":{"polluted":"yes"}}}', 400, 'validation_failed'],
    ['constructor.prototype', '{"constructor":{"prototype":{"polluted":true}}}', 400, 'validation_failed'],
    ['100,000 open brackets', '['.repeat(100_000), 400, 'validation_failed'],
    ['100,000 nested arrays', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400, 'validation_failed'],
    ['an escaped NUL', '{"text":"a\\u0000b"}', 400, 'validation_failed'],
    ['an escaped NUL behind a backslash', '{"text":"a\\\\\\u0000b"}', 400, 'validation_failed'],
    ['a NUL byte', '{"text":"a\u0000b"}', 400, 'validation_failed'],
    ['more than 256 kB', JSON.stringify({ text: 'x'.repeat(256 * 1024) }), 413, 'payload_too_large'],
  ])('%s is refused', async (_what, payload, status, code) => {
    expect(await post(payload)).toMatchObject({ status, code })
  })

  it('the text backslash-u0000 is no NUL', async () => {
    const { answer } = await post('{"text":"a\\\\u0000b"}')
    expect(answer.json().text).toBe('a\\u0000b')
  })

  it('of duplicate keys the last one counts, once', async () => {
    const { answer } = await post('{"text":"first","text":"second"}')
    expect(answer.json()).toEqual({ name: 'a', text: 'second', isPolluted: false })
  })

  it('just under the limit is taken', async () => {
    expect((await post(JSON.stringify({ text: 'x'.repeat(255 * 1024) }))).status).toBe(200)
  })
})

describe('a content type', () => {
  const body = '{"text":"a"}'
  it.each([
    ['application/json', body, 200],
    ['application/json; charset=utf-8', body, 200],
    ['application/json; charset="UTF-8"', body, 200],
    ['APPLICATION/JSON', body, 200],
    ['application/json; charset=utf-16', body, 415],
    ['application/json; charset=iso-8859-1', body, 415],
    ['text/plain', body, 415],
    ['application/x-www-form-urlencoded', 'text=a', 415],
    ['multipart/form-data; boundary=x', '--x--', 415],
    ['application/jsonp', body, 415],
    ['application/json-patch+json', body, 415],
    ['nonsense', body, 415],
  ])('%s', async (type, payload, status) => {
    expect((await post(payload, { 'content-type': type })).status).toBe(status)
  })

  it('missing is refused', async () => {
    const answer = await raw(
      `POST /api/fixture/echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    )
    expect(problemIn(answer).code).toBe('unsupported_media_type')
  })

  it('JSON that is not UTF-8 is refused instead of being repaired', async () => {
    const bytes = Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')])
    expect(await post(bytes)).toMatchObject({ status: 415, code: 'unsupported_media_type' })
  })
})

describe('an address', () => {
  it.each([
    ['/api/nothing', 404, 'not_found'],
    ['/api', 404, 'not_found'],
    ['/api/', 404, 'not_found'],
    ['/api/fixture/echo/', 404, 'not_found'],
    ['/API/fixture/read', 404, 'not_found'],
    ['/nothing', 404, 'not_found'],
    ['/api/fixture/echo/%', 400, 'validation_failed'],
    ['/api/fixture/echo/%zz', 400, 'validation_failed'],
    ['/api/fixture/echo/%c3%28', 400, 'validation_failed'],
    ['/api/fixture/echo/a%00b', 400, 'validation_failed'],
    ['/api/fixture/echo/a?x=%00', 400, 'validation_failed'],
    [`/api/fixture/echo/${'x'.repeat(500)}`, 404, 'not_found'],
    ['/api/fixture/echo/..%2f..%2fetc', 200, 'ok'],
  ])('%s', async (url, status, code) => {
    const got = await post('{}', json, url)
    expect(got).toMatchObject({ status, code })
    expect(got.answer.headers['x-request-id']).toBeTypeOf('string')
    expect(got.answer.headers['x-content-type-options']).toBe('nosniff')
  })

  it('known, asked by another method, is 405 and names the right ones', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'HEAD'] as const) {
      const answer = await http.app.inject({ method, url: '/api/fixture/echo/a' })
      expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'POST, OPTIONS'])
    }
    const answer = await http.app.inject({
      method: 'POST',
      url: '/api/fixture/read?x=1',
      headers: { 'content-type': 'text/plain' },
      payload: 'x',
    })
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(answer.json().code).toBe('method_not_allowed')
  })

  it('OPTIONS names the methods and allows nothing to other sites', async () => {
    const answer = await http.app.inject({
      method: 'OPTIONS',
      url: '/api/fixture/read',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    expect([answer.statusCode, answer.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS'])
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('bytes on the socket', () => {
  it.each([
    ['no HTTP at all', 'hello there\r\n\r\n', /^HTTP\/1.1 400 /, 'validation_failed'],
    [
      'a header of 64 kB',
      `GET /api/fixture/read HTTP/1.1\r\nHost: x\r\nx: ${'y'.repeat(65_536)}\r\n\r\n`,
      /^HTTP\/1.1 431 /,
      'payload_too_large',
    ],
    [
      'an invalid header',
      'GET /api/fixture/read HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n',
      /^HTTP\/1.1 400 /,
      'validation_failed',
    ],
    [
      'two different lengths',
      'POST /api/fixture/echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
      /^HTTP\/1.1 400 /,
      'validation_failed',
    ],
    [
      'length and chunks (smuggling)',
      'POST /api/fixture/echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1.1 400 /,
      'validation_failed',
    ],
    [
      'a method no router knows',
      'PROPFIND /api/fixture/read HTTP/1.1\r\nHost: x\r\n\r\n',
      /^HTTP\/1.1 405 /,
      'method_not_allowed',
    ],
    [
      'an unknown method at an unknown address',
      'PROPFIND /nothing HTTP/1.1\r\nHost: x\r\n\r\n',
      /^HTTP\/1.1 404 /,
      'not_found',
    ],
  ])('%s', async (_what, bytes, status, code) => {
    const text = await raw(bytes)
    expect(text).toMatch(status)
    expect(problemIn(text).code).toBe(code)
  })

  it('a body longer than it says by chunks is cut at the limit', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    const head =
      'POST /api/fixture/echo/a HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n'
    expect(problemIn(await raw(head + chunk.repeat(5))).code).toBe('payload_too_large')
  })
})

it('nothing above has touched a prototype', async () => {
  const { answer } = await post('{}')
  expect(answer.json().isPolluted).toBe(false)
})
