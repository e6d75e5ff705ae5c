// Pages rendered on the server: what is kept, for whom, for how long, and what they may run. Next itself is not needed: a small handler
// renders what it is handed, as Next's pages do.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { pageDataName, pageTicketHeader } from '#contract/community-pages.ts'
import { testClock } from '../../../test/clock.ts'
import { testHttp } from '../../../test/http.ts'
import type { LivePages, PageContent } from './live-page.ts'
import type { NextServer } from './next-server.ts'
import type { NextHandler } from './render-page.ts'
import type { Http } from './serve.ts'

const own = '<script data-own="">paint()</script>'
const built = (title: string) =>
  `<!DOCTYPE html><html><head>${own}</head><body>${title}<div data-filling="strip"></div></body></html>`
const folder = mkdtempSync(join(tmpdir(), 'rangoli-live-'))
const addresses = ['/en', '/hi', '/en/home', '/en/lost', '/hi/lost', '/en/users/thing', '/_not-found']
for (const address of addresses) {
  const file = join(folder, '.next/server/app', `${address}.html`)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, built(address))
}
const routes = Object.fromEntries(addresses.map((address) => [address, { routeType: 'page' }]))
writeFileSync(join(folder, '.next/prerender-manifest.json'), JSON.stringify({ routes }))
afterAll(() => rmSync(folder, { recursive: true }))

/** Renders `data` with the nonce of the policy, as Next does, and writes down what it was asked for. */
function smallNext() {
  const asked: { url: string; headers: NodeJS.Dict<string | string[]> }[] = []
  let hold: Promise<void> = Promise.resolve()
  const handler: NextHandler = async (request, response) => {
    asked.push({ url: String(request.url), headers: request.headers })
    const handedOver: unknown = Reflect.get(globalThis, Symbol.for(pageDataName))
    const ticket = String(request.headers[pageTicketHeader])
    const data: unknown = handedOver instanceof Map ? handedOver.get(ticket) : null
    await hold
    const nonce = /'nonce-([^']+)'/.exec(String(request.headers['content-security-policy']))?.[1]
    response.write(`<html><head>${own}</head><body><section id="strip">${JSON.stringify(data)}</section>`)
    response.end(`<script nonce="${nonce}">${request.url}</script></body></html>`)
  }
  const server: NextServer = { handler: async () => handler, close: async () => {} }
  const wait = (until: Promise<void>) => {
    hold = until
  }
  return { server, asked, wait }
}

interface Things {
  content: PageContent | null
  loads: number
  isOpen: boolean
  isShown: boolean
  isGone: boolean
}

const clock = testClock()
let next: ReturnType<typeof smallNext>
let things: Things
let http: Http

const livePages = (): LivePages => ({
  pages: [
    {
      renderedAt: '/live/thing',
      builtAt: '/users/thing',
      match(path, query) {
        const [, name] = /^\/thing\/(\w+)$/.exec(path) ?? []
        if (name === undefined) return null
        const sort = query.get('sort')
        return {
          address: sort ? `${path}?sort=${sort}` : path,
          async load() {
            things.loads += 1
            if (things.isGone) throw new Error('no database')
            return things.content
          },
          isThereFor: async () => name !== 'hidden',
        }
      },
    },
  ],
  parts: [{ page: '/', name: 'strip', renderedAt: '/live/strip', load: async () => things.content }],
  isOpenToVisitors: async () => things.isOpen,
})

beforeEach(async () => {
  next = smallNext()
  things = { content: null, loads: 0, isOpen: true, isShown: true, isGone: false }
  things.content = { data: { title: 'lamps' }, isStillShown: async () => things.isShown }
  http = await testHttp({ clock, pages: { folder, mode: 'built', live: livePages(), next: next.server } })
  return () => http.app.close()
})

const get = (url: string, headers: Record<string, string> = {}) => http.app.inject({ url, headers })
const nonceIn = (text: unknown) => /nonce[-=]"?([\w-]+)/.exec(String(text))?.[1]
const signedIn = { cookie: 'rangoli_session=asha' }

describe('a page rendered for visitors [CO-2]', () => {
  it('shows what was handed over, and runs what carries the nonce of its rendering alone', async () => {
    const { statusCode, body, headers } = await get('/thing/a')
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(body).toContain('{"title":"lamps"}')
    const policy = String(headers['content-security-policy'])
    expect(nonceIn(body)).toMatch(/^[\w-]{20,}$/)
    expect(policy).toMatch(new RegExp(`script-src 'nonce-${nonceIn(body)}' 'strict-dynamic' 'sha256-[^']+';`))
    expect(policy).toContain("style-src 'self';")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })

  it('is rendered once for all who ask for it in the same seconds, also at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => get('/thing/a')))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    await get('/thing/a?utm_source=x')
    expect([next.asked.length, things.loads]).toEqual([1, 1])
    clock.advance(11_000)
    await get('/thing/a')
    expect(next.asked.length).toBe(2)
  })

  it('has another nonce in each rendering', async () => {
    const first = nonceIn((await get('/thing/a')).body)
    clock.advance(11_000)
    expect(nonceIn((await get('/thing/a')).body)).not.toBe(first)
  })

  it('is another one in each language and for each address', async () => {
    await get('/thing/a')
    await get('/thing/a', { 'accept-language': 'hi' })
    await get('/thing/a?sort=latest')
    expect(next.asked.map(({ url }) => url)).toEqual(['/en/live/thing', '/hi/live/thing', '/en/live/thing?sort=latest'])
  })

  it('learns nothing of who asked for it: neither cookies nor addresses reach the rendering', async () => {
    await get('/thing/a', {
      cookie: 'locale=en; secret=1',
      authorization: 'Basic x',
      'x-rangoli-ticket': 'mine',
      'user-agent': 'me',
    })
    const [request] = next.asked
    expect(Object.keys(request?.headers ?? {}).sort()).toEqual(['content-security-policy', 'host', pageTicketHeader])
    expect(request?.headers[pageTicketHeader]).not.toBe('mine')
  })

  it('is answered 304 while it is the same, with the policy that belongs to it', async () => {
    const { headers } = await get('/thing/a')
    const again = await get('/thing/a', { 'if-none-match': String(headers.etag) })
    expect([again.statusCode, again.headers['content-security-policy']]).toEqual([
      304,
      headers['content-security-policy'],
    ])
  })
})

describe('what may not be shown any more', () => {
  it('is not sent from what was kept [CO-7]', async () => {
    await get('/thing/a')
    things.isShown = false
    things.content = null
    const { statusCode, body } = await get('/thing/a')
    expect([statusCode, body]).toEqual([404, built('/en/lost')])
  })

  it('is 404 with the page for that, in the language of the reader', async () => {
    things.content = null
    expect((await get('/thing/a')).statusCode).toBe(404)
    expect((await get('/thing/a', { 'accept-language': 'hi' })).body).toBe(built('/hi/lost'))
    expect(next.asked).toEqual([])
  })

  it('is behind the sign-in while visitors are not let in [CO-9]', async () => {
    await get('/thing/a')
    things.isOpen = false
    const { statusCode, headers } = await get('/thing/a?sort=latest')
    expect([statusCode, headers.location, headers['cache-control']]).toEqual([
      302,
      '/login?next=%2Fthing%2Fa%3Fsort%3Dlatest',
      'no-store',
    ])
  })
})

describe('under load and without a database [NF-2]', () => {
  it('what was rendered before is sent while the database is gone; else the page without data', async () => {
    await get('/thing/a')
    things.isGone = true
    clock.advance(11_000)
    expect((await get('/thing/a')).body).toContain('lamps')
    clock.advance(600_000)
    expect((await get('/thing/a')).body).toContain('<section id="strip">null</section>')
    expect((await get('/thing/b')).body).toContain('null')
  })

  it('whoever would wait too long gets the page without data, which is rendered once', async () => {
    const gate = Promise.withResolvers<void>()
    next.wait(gate.promise)
    const answers = Array.from({ length: 40 }, (_, n) => get(`/thing/n${n}`))
    await new Promise((resolve) => setImmediate(resolve))
    gate.resolve()
    const bodies = (await Promise.all(answers)).map(({ body }) => body)
    const isEmpty = (body: string) => body.includes('<section id="strip">null</section>')
    expect(bodies.filter(isEmpty).length).toBeGreaterThanOrEqual(10)
    expect(next.asked.length).toBeLessThan(35)
  })
})

describe('a person who is signed in', () => {
  it('gets the page built for them at the same address, and nothing is rendered', async () => {
    const { statusCode, body } = await get('/thing/a', signedIn)
    expect([statusCode, body]).toEqual([200, built('/en/users/thing')])
    expect([next.asked.length, things.loads]).toEqual([0, 0])
  })

  it('is told by the status too when there is nothing for them', async () => {
    expect((await get('/thing/hidden', signedIn)).statusCode).toBe(404)
  })
})

it('nobody reaches the place where pages are rendered by its name', async () => {
  expect((await get('/live/thing')).statusCode).toBe(404)
  expect((await get('/community/post')).statusCode).toBe(404)
  await get('/live/thing', { rsc: '1' })
  expect(next.asked.map(({ url }) => url)).toEqual(['/en/lost'])
})

describe('a part of a built page', () => {
  it('is put into its place, under the policy of the build [CO-2]', async () => {
    const { body, headers } = await get('/')
    expect(body).toBe(
      built('/en').replace(
        'data-filling="strip">',
        'data-filling="strip"><section id="strip">{"title":"lamps"}</section>',
      ),
    )
    expect(headers['content-security-policy']).not.toContain('nonce')
  })

  it('is left out when there is nothing to show, and for people who are signed in', async () => {
    expect((await get('/', signedIn)).body).toBe(built('/en/home'))
    things.content = null
    expect((await get('/', { 'accept-language': 'hi' })).body).toBe(built('/hi'))
  })
})
