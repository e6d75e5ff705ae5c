// The client never throws: every answer, and every lack of one, is a value with a sentence in it.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { addressOf, call } from './api.ts'
import { generate, getJob, listCreations } from './endpoints.ts'

let server: Server
let seen: { method: string; url: string; key: string | undefined; body: string }[] = []
let answer = { status: 200, type: 'application/json', body: '{}', headers: {} as Record<string, string> }

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const key = request.headers['idempotency-key']
    seen.push({ method: request.method ?? '', url: request.url ?? '', key: key?.toString(), body })
    response.writeHead(answer.status, { 'content-type': answer.type, ...answer.headers }).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  // Pages call by path; Node's fetch wants the whole address.
  const realFetch = globalThis.fetch
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => realFetch(`${origin}${path}`, init))
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await new Promise((resolve) => server.close(resolve))
})

it('an address has its parts filled in and what is absent left out', () => {
  expect(addressOf('/a/:id/b', { id: 'x/y' }, { q: 'दिया', type: undefined, tier: '' })).toBe(
    '/a/x%2Fy/b?q=%E0%A4%A6%E0%A4%BF%E0%A4%AF%E0%A4%BE',
  )
})

it('an order carries its key and its body [ST-7]', async () => {
  seen = []
  answer = { status: 202, type: 'application/json', body: '{"jobId":"gen_1","creditDebited":1}', headers: {} }
  const receipt = await call(generate, { body: { prompt: 'lamps' }, idempotencyKey: 'k1' })
  expect(receipt).toEqual({ ok: true, data: { jobId: 'gen_1', creditDebited: 1 } })
  expect(seen).toEqual([{ method: 'POST', url: '/api/studio/generate', key: 'k1', body: '{"prompt":"lamps"}' }])
})

it('a refusal arrives with all it has to say', async () => {
  const problem = { code: 'insufficient_credits', detail: 'Not enough.', missing: 2, traceId: 't1', fields: [] }
  answer = {
    status: 402,
    type: 'application/problem+json',
    body: JSON.stringify(problem),
    headers: { 'retry-after': '3' },
  }
  const refused = await call(generate, { body: {}, idempotencyKey: 'k2' })
  expect(refused).toMatchObject({ ok: false, refusal: { ...problem, retryAfterSeconds: 3 } })
})

it.each([
  { name: 'a page of a proxy', status: 502, body: '<html>Bad gateway</html>', code: 'internal' },
  { name: 'half an answer', status: 200, body: '{"items":[', code: 'unreachable' },
])('$name is a refusal with a sentence', async ({ status, body, code }) => {
  answer = { status, type: 'text/html', body, headers: {} }
  const refused = await call(listCreations, {})
  expect(refused).toMatchObject({ ok: false, refusal: { code } })
  expect(!refused.ok && refused.refusal.detail.length).toBeGreaterThan(10)
})

it('a call that was given up is unreachable, and nothing is thrown', async () => {
  const given = await call(getJob, { params: { jobId: 'gen_1' }, signal: AbortSignal.abort() })
  expect(given).toMatchObject({ ok: false, refusal: { code: 'unreachable' } })
})
