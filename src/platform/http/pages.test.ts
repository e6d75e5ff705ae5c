// Built pages from memory: policy by hash, caching, compression, and where visitors and people are sent. Next itself is not needed.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testHttp } from '../../../test/http.ts'
import { StartProblem } from '../process/start-problem.ts'
import { withFontsOf, withOwnStyles, withPictureFirst } from './built-pages.ts'
import { inlineHashes, pagePolicy } from './page-policy.ts'
import type { Http } from './serve.ts'

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const inline = 'self.__next_f.push([1,"studio"])'
const html = (title: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title><script src="/_next/a.js" async=""></script></head><body>${'rangoli '.repeat(200)}<script>${inline}</script></body></html>`

/** A page that asks for no script of the framework, as `next build` writes it. */
const own = 'document.documentElement.dataset.awake="true"'
const sheet =
  '@font-face{src:url(../media/a.woff2)}p{background:url("../x.svg?v=1")}i{background:url(data:image/png;base64,aa)}b{background:url(/icon.svg)}'
const light = `<!DOCTYPE html><html><head><meta charset="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><link rel="preload" href="/font.woff2" as="font"/><script src="/_next/a.js" async=""></script><script data-own="">${own}</script><meta name="rangoli:scripts" content="own"/></head><body>front<script>${inline}</script><script src="/_next/b.js" id="_R_" async=""></script></body></html>`

const files: Record<string, string> = {
  'prerender-manifest.json': JSON.stringify({
    routes: {
      '/en': { routeType: 'page' },
      '/hi': { routeType: 'page' },
      '/hi/studio': { routeType: 'page' },
      '/en/lost': { routeType: 'page' },
      '/hi/lost': { routeType: 'page' },
      '/en/studio': { routeType: 'page' },
      '/en/studio/my-creations': { routeType: 'page' },
      '/en/login': { routeType: 'page' },
      '/en/home': { routeType: 'page' },
      '/en/front': { routeType: 'page' },
      '/_not-found': { routeType: 'page' },
      '/icon.svg': { routeType: 'route' },
    },
  }),
  'server/app/en.html': html('home'),
  'server/app/hi.html': html('mukhya'),
  'server/app/hi/studio.html': html('studio-hi'),
  'server/app/en/lost.html': html('lost'),
  'server/app/hi/lost.html': html('lost-hi'),
  'server/app/en/studio.html': html('studio'),
  'server/app/en/studio/my-creations.html': html('creations'),
  'server/app/en/login.html': html('login'),
  'server/app/en/home.html': html('desk'),
  'server/app/en/front.html': light,
  'static/chunks/a.css': sheet,
  'server/app/_not-found.html': html('lost'),
}

const folder = mkdtempSync(join(tmpdir(), 'rangoli-pages-'))
let http: Http
beforeAll(async () => {
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, '.next', name)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, content)
  }
  http = await testHttp({ pages: { folder, mode: 'built' } })
})
afterAll(async () => {
  await http.app.close()
  rmSync(folder, { recursive: true })
})

const signedIn = { cookie: 'rangoli_session=asha' }
const get = (url: string, headers: Record<string, string> = {}) => http.app.inject({ url, headers })

describe('the policy of a page', () => {
  it('allows exactly the inline scripts it was built with, and no other inline', async () => {
    const policy = String((await get('/')).headers['content-security-policy'])
    expect(policy).toContain(`script-src 'self' ${sha256(inline)};`)
    expect(policy).toContain("style-src 'self';")
    expect(policy).not.toMatch(/unsafe|nonce|\*|https?:/)
    expect(policy).toContain("frame-ancestors 'none'")
  })

  it('does not allow markup that came in after the build', () => {
    const injected = '<script>steal()</script>'
    expect(inlineHashes(html('x'), 'script')).toEqual([sha256(inline)])
    expect(inlineHashes(html('x'), 'script')).not.toContain(sha256('steal()'))
    expect(inlineHashes(html('x') + injected, 'script')).toContain(sha256('steal()'))
  })

  it.each([
    ['<script>a</script><script>a</script>', [sha256('a')]],
    ['<script id="x" nonce="">\n b \n</script>', [sha256('\n b \n')]],
    ['<SCRIPT>c</SCRIPT >'.replace(' >', '>'), [sha256('c')]],
    ['<script async src="/x.js"></script>', []],
    ['<script data-src="/x.js">d</script>', [sha256('d')]],
    ['<style>p{}</style>', []],
  ])('hashes %s', (markup, hashes) => {
    expect(inlineHashes(markup, 'script')).toEqual(hashes)
  })

  it('hashes inline styles in the same way, and asks for https where there is https', () => {
    const policy = pagePolicy('<style>p{}</style>', { isSecureOrigin: true })
    expect(policy).toContain(`style-src 'self' ${sha256('p{}')}`)
    expect(policy).toContain('upgrade-insecure-requests')
  })
})

describe('a page', () => {
  it('is asked for again each time and answered 304 while it is the same', async () => {
    const { statusCode, headers } = await get('/')
    expect([statusCode, headers['cache-control'], headers.vary]).toEqual([
      200,
      'private, no-cache',
      'accept-encoding, accept-language, cookie, rsc',
    ])
    const again = await get('/', { 'if-none-match': String(headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy'])
  })

  it.each([
    ['br, gzip', 'br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip', 'gzip', (bytes: Buffer) => gunzipSync(bytes)],
    ['br;q=0, gzip;q=0.5', 'gzip', (bytes: Buffer) => gunzipSync(bytes)],
    ['identity', undefined, (bytes: Buffer) => bytes],
    ['', undefined, (bytes: Buffer) => bytes],
    ['brr', undefined, (bytes: Buffer) => bytes],
  ])('for a browser that takes "%s" is %s', async (accepted, encoding, unpack) => {
    const { headers, rawPayload } = await get('/', { 'accept-encoding': accepted })
    expect(headers['content-encoding']).toBe(encoding)
    expect(unpack(rawPayload).toString()).toBe(html('home'))
    expect(headers.etag).toContain(encoding ?? 'identity')
  })

  it('that does not exist is the page for that, with status 404; under /api it is a problem', async () => {
    const lost = await get('/nowhere')
    expect([lost.statusCode, lost.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect(lost.body).toContain('lost')
    const api = await get('/api/nowhere')
    expect([api.statusCode, api.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8'])
    expect((await get('/_not-found')).statusCode).toBe(404)
  })

  it('is only read: other methods are a problem', async () => {
    const answer = await http.app.inject({ method: 'POST', url: '/login', payload: { a: 1 } })
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not_found'])
    expect((await http.app.inject({ method: 'HEAD', url: '/login' })).statusCode).toBe(200)
  })
})

describe('a page that says it needs no script of the framework', () => {
  const ownSheet =
    '@font-face{src:url(/_next/static/media/a.woff2)}p{background:url("/_next/static/x.svg?v=1")}i{background:url(data:image/png;base64,aa)}b{background:url(/icon.svg)}'

  it('is sent without one, with its own scripts and fonts, and with its styles inside', async () => {
    const { body } = await get('/front')
    expect(body).toBe(
      `<!DOCTYPE html><html><head><meta charset="utf-8"/><style>${ownSheet}</style><link rel="preload" href="/font.woff2" as="font"/><script data-own="">${own}</script></head><body>front</body></html>`,
    )
  })

  it('allows no other script than those it kept, and its styles by their hash', async () => {
    const policy = String((await get('/front')).headers['content-security-policy'])
    expect(policy).toContain(`script-src 'self' ${sha256(own)};`)
    expect(policy).toContain(`style-src 'self' ${sha256(ownSheet)};`)
    expect(policy).not.toContain(sha256(inline))
  })

  it('is the only one that loses anything', async () => {
    expect((await get('/login')).body).toBe(html('login'))
  })
})

it('a style sheet that would end its own element stays a file of its own', () => {
  const markup = '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>'
  expect(withOwnStyles(markup, () => 'p{content:"</style><script>"}')).toBe(markup)
})

it('the picture a page calls most important is asked for before its font, and nothing else moves', () => {
  const font = '<link rel="preload" href="/f.woff2" as="font"/>'
  const picture = '<link rel="preload" as="image" imageSrcSet="/a.webp 320w" fetchPriority="high"/>'
  const sheet = '<link rel="stylesheet" href="/a.css"/>'
  const later = '<link rel="preload" as="image" href="/b.webp"/>'
  expect(withPictureFirst(`<meta/>${font}${sheet}${later}${picture}<p>`)).toBe(
    `<meta/>${picture}${font}${sheet}${later}<p>`,
  )
  expect(withPictureFirst(`${font}${later}`)).toBe(`${font}${later}`)
})

describe('the front door', () => {
  const ended = { cookie: 'rangoli_session=ended' }

  it.each([
    ['a visitor', {}, 'home'],
    ['somebody whose session has ended', ended, 'home'],
    ['a person who is signed in', signedIn, 'desk'],
  ])('shows %s their own page at the same address', async (_who, headers, title) => {
    const answer = await get('/', headers)
    expect([answer.statusCode, /<title>(\w+)/.exec(answer.body)?.[1]]).toEqual([200, title])
    expect(answer.headers.vary).toContain('cookie')
  })

  it('is not known by the same tag for both', async () => {
    const tag = String((await get('/')).headers.etag)
    expect((await get('/', { ...signedIn, 'if-none-match': tag })).statusCode).toBe(200)
  })
})

describe('a visitor', () => {
  it.each([
    ['/studio', '/login?next=%2Fstudio'],
    ['/studio/my-creations', '/login?next=%2Fstudio%2Fmy-creations'],
    ['/studio?template=diwali&x=1', '/login?next=%2Fstudio%3Ftemplate%3Ddiwali%26x%3D1'],
    ['/studio//evil', '/login?next=%2Fstudio%2F%2Fevil'],
    ['/wallet', '/login?next=%2Fwallet'],
    ['/earnings', '/login?next=%2Fearnings'],
    ['/studio?remix=pst_1', '/login?next=%2Fstudio%3Fremix%3Dpst_1'],
    ['/settings', '/login?next=%2Fsettings'],
    ['/home', '/login?next=%2Fhome'],
  ])('of %s signs in first and comes back', async (url, location) => {
    const { statusCode, headers } = await get(url)
    expect([statusCode, headers.location, headers['cache-control']]).toEqual([302, location, 'no-store'])
  })

  it.each(['/', '/login', '/studios', '/walletx'])('of %s stays', async (url) => {
    expect([200, 404]).toContain((await get(url)).statusCode)
  })
})

describe('a person who is signed in', () => {
  it('sees their pages', async () => {
    expect((await get('/studio', signedIn)).body).toContain('studio')
  })

  it('does not sign in again', async () => {
    const { statusCode, headers } = await get('/login', signedIn)
    expect([statusCode, headers.location]).toEqual([302, '/studio'])
  })

  it('with a session that has ended can sign in: no circle of redirects', async () => {
    const ended = { cookie: 'rangoli_session=ended' }
    expect((await get('/studio', ended)).statusCode).toBe(200)
    expect((await get('/login', ended)).statusCode).toBe(200)
  })

  it('gets the sign-in page while the database is away', async () => {
    const away = await testHttp({
      pages: { folder, mode: 'built' },
      sessions: {
        fromCookie: () => Promise.reject(new Error('Connection terminated')),
        fromBearer: async () => null,
      },
    })
    expect((await away.app.inject({ url: '/login', headers: signedIn })).statusCode).toBe(200)
    await away.app.close()
  })
})

it('the page for unknown addresses asks for its font as early as any other', () => {
  const font = '<link rel="preload" href="/_next/static/media/a.woff2" as="font" crossorigin="" type="font/woff2"/>'
  const sheet = '<link rel="stylesheet" href="/a.css"/>'
  expect(withFontsOf(`<head>${sheet}</head>`, `<head>${font}${sheet}</head>`)).toBe(`<head>${font}${sheet}</head>`)
  expect(withFontsOf(`<head>${font}</head>`, `<head>${font}${sheet}</head>`)).toBe(`<head>${font}</head>`)
  expect(withFontsOf(`<head>${sheet}</head>`, '')).toBe(`<head>${sheet}</head>`)
})

it('a folder without a build stops the start with a sentence that names the command', async () => {
  await expect(testHttp({ pages: { folder: join(folder, 'nothing'), mode: 'built' } })).rejects.toThrow(
    new StartProblem('The pages are not built. Run `npm start`, which builds them before it serves them.'),
  )
})

describe('the language of a page [NF-11]', () => {
  const title = async (url: string, headers: Record<string, string>) => {
    const { body, headers: sent } = await get(url, headers)
    return [/<title>(.*)<\/title>/.exec(body)?.[1], sent['content-language']]
  }

  it('is the one chosen in this browser, else the one it asks for, else English', async () => {
    expect(await title('/', {})).toEqual(['home', 'en-IN'])
    expect(await title('/', { 'accept-language': 'hi-IN,hi;q=0.9,en;q=0.8' })).toEqual(['mukhya', 'hi-IN'])
    expect(await title('/', { 'accept-language': 'hi', cookie: 'locale=en' })).toEqual(['home', 'en-IN'])
    expect(await title('/', { cookie: 'a=b; locale=hi' })).toEqual(['mukhya', 'hi-IN'])
    expect(await title('/', { cookie: 'locale=../../etc', 'accept-language': 'xx' })).toEqual(['home', 'en-IN'])
  })

  it('is what the account chose where this browser has not chosen, and then the browser keeps it', async () => {
    const chose = await testHttp({ pages: { folder, mode: 'built', savedLocale: async () => 'hi' } })
    const ask = (cookie: string) => chose.app.inject({ url: '/studio', headers: { cookie, 'accept-language': 'en' } })
    const first = await ask('rangoli_session=asha')
    expect([first.headers['content-language'], first.headers['set-cookie']]).toEqual([
      'hi-IN',
      'locale=hi; Path=/; Max-Age=31536000; SameSite=Lax',
    ])
    const then = await ask('rangoli_session=asha; locale=en')
    expect([then.headers['content-language'], then.headers['set-cookie']]).toEqual(['en-IN', undefined])
    expect((await ask('rangoli_session=nobody')).headers['content-language']).toBe('en-IN')
    await chose.app.close()
  })

  it('is not an address: nobody reaches a page past what guards it, or the page for unknown addresses', async () => {
    for (const path of ['/hi', '/hi/studio', '/en/home', '/lost'])
      expect([path, (await get(path)).statusCode]).toEqual([path, 404])
    expect(await title('/nowhere', { cookie: 'locale=hi' })).toEqual(['lost-hi', 'hi-IN'])
  })

  it('has an etag of its own, so that a choice is seen at once', async () => {
    const { headers } = await get('/')
    const again = { 'if-none-match': String(headers.etag) }
    expect((await get('/', again)).statusCode).toBe(304)
    expect((await get('/', { ...again, cookie: 'locale=hi' })).statusCode).toBe(200)
  })
})

describe('the switch of languages [NF-11]', () => {
  it('keeps the choice for a year and leads back to where it was pressed', async () => {
    const { statusCode, headers } = await get('/language/hi', { referer: 'http://localhost:3000/studio?job=1' })
    expect([statusCode, headers.location, headers['cache-control']]).toEqual([303, '/studio?job=1', 'no-store'])
    expect(headers['set-cookie']).toBe('locale=hi; Path=/; Max-Age=31536000; SameSite=Lax')
  })

  it('leads to no other host, and to itself never', async () => {
    for (const referer of ['http://a.example//evil.example/x', 'no address', 'http://a.example/language/en', ''])
      expect((await get('/language/hi', { referer })).headers.location).toBe('/')
  })

  it('knows only the languages there are', async () => {
    const { statusCode, headers } = await get('/language/xx')
    expect([statusCode, headers['set-cookie']]).toEqual([404, undefined])
  })
})
