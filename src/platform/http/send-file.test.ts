// Files by whole, by range, by condition; and that a user's file never becomes a page of ours.
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { testHttp } from '../../../test/http.ts'
import { Refusal } from '../refusal.ts'
import { StorageUnavailable } from '../storage/port.ts'
import { isKnown, parseRange, sendFile, serveFile } from './send-file.ts'
import type { Http } from './serve.ts'

const download = endpoint({
  id: 'fixture.download',
  method: 'GET',
  path: '/api/fixture/files/:name',
  summary: 'fixture',
  auth: 'user',
  rateLimit: 'read',
  params: z.object({ name: z.string() }),
  reply: z.any(),
  status: 200,
  answers: 'file',
  refusals: ['not_found'],
})

const bytes = Buffer.from('0123456789')
let opened: ({ start: number; end: number } | undefined)[] = []
const file = (content: Buffer) => ({
  open(range?: { start: number; end: number }) {
    opened.push(range)
    return Readable.from([range ? content.subarray(range.start, range.end + 1) : content])
  },
  sizeBytes: content.length,
  etag: 'abc',
  contentType: 'image/png',
  cacheControl: 'private, max-age=60',
})

let http: Http
beforeAll(async () => {
  http = await testHttp({
    config: { rateLimitsEnabled: false },
    routes(web) {
      serveFile(web, download, ({ params }) => {
        if (params.name === 'gone') throw new Refusal('not_found')
        if (params.name === 'away') {
          const open = () => {
            throw new StorageUnavailable('open', new Error('/var/secret'))
          }
          return { ...file(bytes), open, downloadName: 'a.png' }
        }
        if (params.name === 'empty') return file(Buffer.alloc(0))
        return { ...file(bytes), downloadName: 'रंगोली "diya"\r\n.png' }
      })
      web.app.get('/media/*', { exposeHeadRoute: true }, async (request, reply) =>
        sendFile(request, reply, file(bytes)),
      )
    },
  })
})
afterAll(() => http.app.close())

async function get(headers: Record<string, string> = {}, url = '/media/x.png', method: 'GET' | 'HEAD' = 'GET') {
  opened = []
  const answer = await http.app.inject({ method, url, headers: { authorization: 'Bearer asha', ...headers } })
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: answer.body,
    code: answer.statusCode === 416 ? answer.json().code : '',
  }
}

describe('a range', () => {
  it.each([
    [undefined, 'whole'],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=2-5', { start: 2, end: 5 }],
    ['bytes=2-', { start: 2, end: 9 }],
    ['bytes=2-99', { start: 2, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=9-9', { start: 9, end: 9 }],
    ['bytes=10-', 'none'],
    ['bytes=10-12', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=5-2', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=a-b', 'whole'],
    ['bytes=0-1,4-5', 'whole'],
    ['items=0-1', 'whole'],
    ['bytes=0-9999999999999999999999', 'whole'],
  ])('%s of ten bytes', (header, expected) => {
    expect(parseRange(header, 10)).toEqual(expected)
  })

  it('of an empty file is never there', () => {
    expect(parseRange('bytes=0-', 0)).toBe('none')
    expect(parseRange('bytes=-5', 0)).toBe('none')
  })
})

describe('a condition', () => {
  it.each([
    ['"abc"', true],
    ['W/"abc"', true],
    ['"x", "abc"', true],
    ['*', true],
    ['"abcd"', false],
    ['abc', false],
    [undefined, false],
  ])('%s', (header, known) => {
    expect(isKnown(header, 'abc')).toBe(known)
  })
})

describe('a file', () => {
  it('comes whole, with its names for caches', async () => {
    const { status, headers, body } = await get()
    expect([status, body]).toEqual([200, '0123456789'])
    expect(headers).toMatchObject({
      etag: '"abc"',
      'cache-control': 'private, max-age=60',
      'accept-ranges': 'bytes',
      'content-type': 'image/png',
      'content-length': '10',
    })
    expect(opened).toEqual([undefined])
  })

  it('is no page: sandboxed, not sniffed', async () => {
    const { headers } = await get()
    expect(headers['content-security-policy']).toContain('sandbox')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('comes in part, and only that part is read', async () => {
    const { status, headers, body } = await get({ range: 'bytes=2-4' })
    expect([status, body, headers['content-range'], headers['content-length']]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
      '3',
    ])
    expect(opened).toEqual([{ start: 2, end: 4 }])
  })

  it('has nothing outside: 416 with its size, and nothing is read', async () => {
    const { status, headers, code } = await get({ range: 'bytes=10-' })
    expect([status, headers['content-range'], code]).toEqual([416, 'bytes */10', 'validation_failed'])
    expect(opened).toEqual([])
  })

  it('unchanged is 304 and not read', async () => {
    const { status, headers, body } = await get({ 'if-none-match': '"abc"' })
    expect([status, body, headers.etag, headers['cache-control']]).toEqual([304, '', '"abc"', 'private, max-age=60'])
    expect(opened).toEqual([])
  })

  it('changed since a part was fetched comes whole (If-Range)', async () => {
    expect((await get({ range: 'bytes=2-4', 'if-range': '"old"' })).status).toBe(200)
    expect((await get({ range: 'bytes=2-4', 'if-range': '"abc"' })).status).toBe(206)
  })

  it('answers HEAD with its size and reads nothing', async () => {
    const { status, headers, body } = await get({}, '/media/x.png', 'HEAD')
    expect([status, headers['content-length'], body]).toEqual([200, '10', ''])
    expect(opened).toEqual([])
  })

  it('empty is empty', async () => {
    const { status, headers, body } = await get({}, '/api/fixture/files/empty')
    expect([status, headers['content-length'], body]).toEqual([200, '0', ''])
  })

  it('to save has a name that cannot break the header', async () => {
    const { headers } = await get({}, '/api/fixture/files/diya')
    expect(headers['content-disposition']).toBe(
      `attachment; filename="______ _diya___.png"; filename*=UTF-8''${encodeURIComponent('रंगोली "diya"\r\n.png')}`,
    )
  })

  it('that the store cannot open is 503, and nothing of the file is promised', async () => {
    const answer = await http.app.inject({ url: '/api/fixture/files/away', headers: { authorization: 'Bearer asha' } })
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'unavailable'])
    expect(answer.body).not.toContain('secret')
    for (const name of ['etag', 'content-disposition', 'accept-ranges']) expect(answer.headers[name]).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('that is gone, or asked for by nobody, is a problem', async () => {
    expect((await get({}, '/api/fixture/files/gone')).status).toBe(404)
    expect((await get({ authorization: 'Bearer nobody' }, '/api/fixture/files/diya')).status).toBe(401)
  })
})

it('a file that breaks half way breaks the connection', async () => {
  const broken = await testHttp({
    routes(web) {
      web.app.get('/media/*', async (request, reply) =>
        sendFile(request, reply, {
          ...file(bytes),
          open: () =>
            Readable.from(
              (async function* () {
                yield bytes.subarray(0, 5)
                throw new Error('disk')
              })(),
            ),
        }),
      )
    },
  })
  await broken.app.listen({ port: 0, host: '127.0.0.1' })
  const address = broken.app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const answer = await fetch(`http://127.0.0.1:${port}/media/x.png`)
  await expect(answer.arrayBuffer()).rejects.toThrow()
  await broken.app.close()
})
