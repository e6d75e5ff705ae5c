// What search engines read: the sitemap, how long it is kept and how much it may take, and robots.txt.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testClock } from '../../../test/clock.ts'
import { testHttp } from '../../../test/http.ts'
import { KeptTexts } from './kept-texts.ts'
import { serveSearchEngines } from './search-engines.ts'
import type { Http } from './serve.ts'
import { mostEntries, type Sitemap } from './sitemap.ts'

const clock = testClock()
const origin = 'https://pictures.example'
let asked: string[]
let isGone: boolean
let http: Http

const sitemap: Sitemap = {
  async listParts() {
    asked.push('index')
    if (isGone) throw new Error('no database')
    return [{ name: 'things-2', changedAt: new Date('2026-11-21T05:00:00Z') }, { name: 'things-1' }]
  },
  async readPart(name) {
    asked.push(name)
    if (name === 'things-1') return Array.from({ length: mostEntries + 5 }, (_, place) => ({ path: `/thing/${place}` }))
    if (name !== 'things-2') return null
    return [{ path: `/thing/a?b='<&>"`, changedAt: new Date('2026-11-21T05:00:00Z') }]
  },
}

beforeEach(async () => {
  asked = []
  isGone = false
  http = await testHttp({
    clock,
    config: { publicUrl: `${origin}/` },
    routes: (fixture) => serveSearchEngines(fixture, sitemap),
  })
})
afterEach(() => http.app.close())

const get = (url: string, headers: Record<string, string> = {}) => http.app.inject({ url, headers })

describe('the sitemap [CO-2]', () => {
  it('names its parts, the built pages among them, at the public address', async () => {
    const { body, headers } = await get('/sitemap.xml')
    expect(headers['content-type']).toBe('application/xml; charset=utf-8')
    expect(headers['cache-control']).toBe('public, max-age=300')
    expect(body).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>${origin}/sitemap/pages.xml</loc></sitemap>
<sitemap><loc>${origin}/sitemap/things-2.xml</loc><lastmod>2026-11-21T05:00:00.000Z</lastmod></sitemap>
<sitemap><loc>${origin}/sitemap/things-1.xml</loc></sitemap>
</sitemapindex>
`)
    expect((await get('/sitemap/pages.xml')).body).toContain(`<url><loc>${origin}/verify</loc></url>`)
  })

  it('escapes what stands in an address', async () => {
    const { body } = await get('/sitemap/things-2.xml')
    expect(body).toContain(`<loc>${origin}/thing/a?b=&apos;&lt;&amp;&gt;&quot;</loc><lastmod>2026-11-21T05:00:00.000Z`)
  })

  it('never has more addresses in a part than the bound', async () => {
    expect((await get('/sitemap/things-1.xml')).body.match(/<url>/g)?.length).toBe(mostEntries)
  })

  it('is made once for all who ask within minutes, also at the same moment, and told unchanged by its tag', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => get('/sitemap/things-2.xml')))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(200))
    const again = await get('/sitemap/things-2.xml', { 'if-none-match': String(answers[0]?.headers.etag) })
    expect([again.statusCode, again.body, asked]).toEqual([304, '', ['things-2']])
    clock.advance(301_000)
    await get('/sitemap/things-2.xml')
    expect(asked).toEqual(['things-2', 'things-2'])
  })

  it('is 404 for what is no part of it', async () => {
    for (const name of [
      'nothing.xml',
      'things-2',
      'things-2.txt',
      'THINGS-2.xml',
      `${'x'.repeat(41)}.xml`,
      '..%2Fetc.xml',
    ])
      expect([name, (await get(`/sitemap/${name}`)).statusCode]).toEqual([name, 404])
    expect(asked).toEqual(['nothing'])
  })

  it('is what it was before while the database is gone', async () => {
    const { body } = await get('/sitemap.xml')
    isGone = true
    clock.advance(301_000)
    const later = await get('/sitemap.xml')
    expect([later.statusCode, later.body]).toEqual([200, body])
  })
})

describe('texts that are kept [CO-2]', () => {
  it('are few, the oldest going first, and of those being made only so many wait', async () => {
    const texts = new KeptTexts(clock, 1_000)
    for (let place = 0; place < 25; place += 1) await texts.find(`text ${place}`, async () => `words ${place}`)
    expect(texts.size).toBe(20)
    const open = Promise.withResolvers<string>()
    const many = Array.from({ length: 40 }, (_, place) => texts.find(`slow ${place}`, () => open.promise))
    const ends = Promise.allSettled(many)
    open.resolve('done')
    const refused = (await ends).filter(({ status }) => status === 'rejected')
    expect(refused.length).toBe(16)
    expect(String(refused[0]?.status === 'rejected' && refused[0].reason)).toContain('unavailable')
  })
})

describe('robots.txt [CO-2]', () => {
  it('names the sitemap and closes what is nobody’s to find, but neither pictures nor posts', async () => {
    const { body, headers } = await get('/robots.txt')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(body).toContain(`Sitemap: ${origin}/sitemap.xml`)
    const closed = [...body.matchAll(/^Disallow: (.+)$/gm)].map(([, rule = '']) => rule)
    expect(closed).toEqual(expect.arrayContaining(['/api/', '/admin', '/studio', '/me$', '/explore?q=']))
    const patternOf = (rule: string) => new RegExp(`^${rule.replace(/[.?+]/g, '\\$&').replaceAll('*', '.*')}`)
    const isClosed = (path: string) => closed.some((rule) => patternOf(rule).test(path))
    for (const path of ['/', '/explore', '/explore?category=food', '/post/pst_1', '/u/asha', '/media/p/a/b/c.webp'])
      expect([path, isClosed(path)]).toEqual([path, false])
    for (const path of [
      '/api/profile',
      '/admin/users',
      '/studio',
      '/me',
      '/explore?q=lamp',
      '/explore?sort=latest&q=a',
    ])
      expect([path, isClosed(path)]).toEqual([path, true])
  })
})
