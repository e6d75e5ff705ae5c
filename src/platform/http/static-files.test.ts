// The files of a build by their addresses: as the browser takes them, for ever, and never another file than those. Next is not needed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compressStatic } from '../../../scripts/bootstrap/compress-static.mjs'
import { testHttp } from '../../../test/http.ts'
import type { Http } from './serve.ts'

const script = 'export const lamp = "rangoli";\n'.repeat(200)
const folder = mkdtempSync(join(tmpdir(), 'rangoli-static-'))
const build = join(folder, '.next')
const address = '/_next/static/chunks/a~1.js'

const files: Record<string, string> = {
  'prerender-manifest.json': '{"routes":{}}',
  BUILD_ID: 'secret-of-the-build',
  'server/app/_not-found.html': '<html><head></head><body>lost</body></html>',
  'static/chunks/a~1.js': script,
  'static/chunks/a.css': 'p{color:red}'.repeat(200),
  'static/chunks/tiny.js': 'export {}',
  'static/media/a.woff2': 'letters',
}

let http: Http
beforeAll(async () => {
  for (const [name, content] of Object.entries(files)) {
    const file = join(build, name)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, content)
  }
  await compressStatic(join(build, 'static'))
  http = await testHttp({ pages: { folder, mode: 'built' } })
})
afterAll(async () => {
  await http.app.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}) => http.app.inject({ url, headers })

describe('a script of the build', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip', 'gzip', (bytes: Buffer) => gunzipSync(bytes)],
    ['br;q=0', undefined, (bytes: Buffer) => bytes],
    ['', undefined, (bytes: Buffer) => bytes],
  ])('for a browser that takes "%s" is %s', async (accepted, encoding, unpack) => {
    const { statusCode, headers, rawPayload } = await get(address, { 'accept-encoding': accepted })
    expect([statusCode, headers['content-encoding'], headers.vary]).toEqual([200, encoding, 'accept-encoding'])
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['content-length']).toBe(String(rawPayload.length))
    expect(unpack(rawPayload).toString()).toBe(script)
  })

  it('is sent as the build compressed it, not as a request would in passing', async () => {
    const brotli = await get(address, { 'accept-encoding': 'br' })
    expect(brotli.rawPayload.length).toBeLessThanOrEqual(brotliCompressSync(script).length)
    const gzip = await get(address, { 'accept-encoding': 'gzip' })
    expect(gzip.rawPayload.length).toBeLessThanOrEqual(gzipSync(script).length)
  })

  it('is kept by the browser for a year and known by a tag of its form', async () => {
    const { headers } = await get(address, { 'accept-encoding': 'br' })
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const known = { 'if-none-match': `W/"other", ${headers.etag}` }
    const again = await get(address, { 'accept-encoding': 'br', ...known })
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', headers.etag])
    expect((await get(address, known)).statusCode).toBe(200)
  })

  it('is told about without being sent, asked with HEAD', async () => {
    const answer = await http.app.inject({ method: 'HEAD', url: address, headers: { 'accept-encoding': 'br' } })
    expect([answer.statusCode, answer.body]).toEqual([200, ''])
    expect(answer.headers['content-encoding']).toBe('br')
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(0)
  })

  it('may do nothing as a page of its own, whatever the query says', async () => {
    const { statusCode, headers } = await get(`${address}?x=1`)
    expect(statusCode).toBe(200)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})

it('what is too short to gain by it and what is compressed already are sent as they are', async () => {
  for (const [path, type] of [
    ['chunks/tiny.js', 'text/javascript; charset=utf-8'],
    ['media/a.woff2', 'font/woff2'],
  ]) {
    const { statusCode, headers, body } = await get(`/_next/static/${path}`, { 'accept-encoding': 'br, gzip' })
    expect([statusCode, headers['content-type'], headers['content-encoding']]).toEqual([200, type, undefined])
    expect(body).toBe(files[`static/${path}`])
  }
})

/** The path as it is written: a client that means harm does not tidy it. */
function getRaw(port: number, path: string): Promise<{ status: number | undefined; headers: object; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port, path }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        body += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }))
    })
      .on('error', reject)
      .end()
  })
}

it('nothing but the files of the build is there, and that it is not there is not kept', async () => {
  const port = Number(new URL(await http.app.listen({ port: 0 })).port)
  for (const path of [
    'chunks/gone.js',
    'chunks/a~1.js.br',
    '',
    '../BUILD_ID',
    '%2e%2e/BUILD_ID',
    '..%2fBUILD_ID',
    'chunks/..%5c..%5cBUILD_ID',
    '/etc/passwd',
    '__proto__',
  ]) {
    const { status, headers, body } = await getRaw(port, `/_next/static/${path}`)
    expect({ path, status, headers }).toMatchObject({ path, status: 404, headers: { 'cache-control': 'no-store' } })
    expect(body).not.toContain('secret-of-the-build')
  }
})
