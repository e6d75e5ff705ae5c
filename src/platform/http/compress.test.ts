// Long lists travel compressed where the client takes it; short answers and answers that may hold a token do not.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { testHttp } from '../../../test/http.ts'
import { type Http, serve } from './serve.ts'

const common = { summary: 'fixture', auth: 'none', rateLimit: 'read', status: 200, refusals: [] } as const
const reply = z.object({ items: z.array(z.string()) })
const list = endpoint({
  ...common,
  id: 'fixture.list',
  method: 'GET',
  path: '/api/fixture/list/:count',
  params: z.object({ count: z.coerce.number() }),
  reply,
})
const enter = endpoint({ ...common, id: 'fixture.enter', method: 'POST', path: '/api/fixture/enter', reply })

const items = (count: number) => Array.from({ length: count }, (_, index) => `रंगोली number ${index}`)
const long = JSON.stringify({ items: items(200) })

let http: Http
beforeAll(async () => {
  http = await testHttp({
    config: { corsOrigins: ['https://partner.example'] },
    routes(web) {
      serve(web, list, ({ params }) => ({ items: items(params.count) }))
      serve(web, enter, () => ({ items: items(200) }))
    },
  })
})
afterAll(() => http.app.close())

const get = (count: number, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  http.app.inject({ method, url: `/api/fixture/list/${count}`, headers })

describe('a long answer', () => {
  it.each([
    ['gzip, deflate, br', 'br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip', 'gzip', (bytes: Buffer) => gunzipSync(bytes)],
  ])('to a client that takes %s is %s', async (accepted, encoding, unpack) => {
    const { headers, rawPayload } = await get(200, { 'accept-encoding': accepted })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['content-length']).toBe(String(rawPayload.length))
    expect(headers.vary).toBe('origin, accept-encoding')
    expect(rawPayload.length).toBeLessThan(long.length / 4)
    expect(unpack(rawPayload).toString()).toBe(long)
  })

  it('to a client that takes none is plain, and caches know that it depends', async () => {
    const { headers, body } = await get(200, { 'accept-encoding': 'br;q=0' })
    expect([headers['content-encoding'], headers.vary, body]).toEqual([undefined, 'origin, accept-encoding', long])
  })

  it('to HEAD has no body', async () => {
    const { statusCode, body } = await get(200, { 'accept-encoding': 'br' }, 'HEAD')
    expect([statusCode, body]).toEqual([200, ''])
  })
})

it('a short answer is plain', async () => {
  expect((await get(2, { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined()
})

it('an answer to POST is plain', async () => {
  const answer = await http.app.inject({ method: 'POST', url: enter.path, headers: { 'accept-encoding': 'br' } })
  expect([answer.headers['content-encoding'], answer.body]).toEqual([undefined, long])
})
