// Pages beside the API on the same port: prerendered shells from memory, the rest of Next behind one wildcard. Never under /api.
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Locale, languageTags } from '#contract/locale.ts'
import { type BuiltPage, type BuiltPages, readBuiltPages } from './built-pages.ts'
import { encodingFor } from './compress.ts'
import { type Fillings, fillAnswer, hasFillings } from './fill-answer.ts'
import { serveLanguage } from './language-route.ts'
import { addressIn, lostAddress } from './locale.ts'
import { developmentPolicy } from './page-policy.ts'
import { type ReaderLocale, readerLocale, type SavedLocale } from './reader-locale.ts'
import { isKnown } from './send-file.ts'
import type { Http } from './serve.ts'
import { authenticate } from './session.ts'

export interface PagesOptions {
  /** Folder of the Next app, with its `.next` when it is built. */
  folder: string
  /** built: from the last `next build`. development: compiled as asked for, with a policy that only development gets. */
  mode: 'built' | 'development'
  /** Texts of the operator by the name of their place in the built pages. */
  fillings?: Fillings
  savedLocale?: SavedLocale
}

interface Site {
  http: Http
  /** Of the pages alone. */
  scope: FastifyInstance
  localeOf: ReaderLocale
}

type NextHandler = (request: FastifyRequest['raw'], response: FastifyReply['raw']) => Promise<void>

// What we use of it. Next's own types describe an ES module, but it is a CommonJS one whose export is the function.
type NextFactory = (options: { dev: boolean; dir: string; httpServer?: Server }) => {
  prepare(): Promise<void>
  getRequestHandler(): NextHandler
  close(): Promise<void>
}
const require = createRequire(import.meta.url)

const afterSignIn = '/studio'

/** Where the front door of users is built; it is shown at `/`. */
const usersHome = '/home'

const ownPages: ReadonlySet<string> = new Set(['/wallet', '/earnings', '/me', '/settings'])

/** What shows a person's own things. The shells hold no data; this only spares a visitor an empty page. */
const isProtected = (path: string) => /^\/(studio|admin)(\/|$)/.test(path) || ownPages.has(path) || path === usersHome

const isForVisitors = (path: string) => /^\/login(\/|$)/.test(path) || path === '/register'

/** Where a page request should go instead, or null. Only addresses of our own are ever named. */
async function detour(http: Http, request: FastifyRequest, path: string): Promise<string | null> {
  const hasCookie = http.sessionCookie.read(request) !== undefined
  if (isProtected(path)) return hasCookie ? null : `/login?next=${encodeURIComponent(request.url)}`
  if (!hasCookie || !isForVisitors(path)) return null
  return (await isUser(request, http, false)) ? afterSignIn : null
}

/** Without the database nobody can say who this is; the pages themselves need no database. */
async function isUser(request: FastifyRequest, http: Http, otherwise: boolean): Promise<boolean> {
  try {
    return (await authenticate(request, http)) !== null
  } catch {
    return otherwise
  }
}

/** What decides which page stands behind an address: session and language, and whether the page or its data was asked for. */
const varies = 'accept-encoding, accept-language, cookie, rsc'

/** The page behind an address: `/` is one thing for visitors and another for users. */
async function pageBehind(http: Http, request: FastifyRequest, path: string): Promise<string> {
  if (path !== '/' || http.sessionCookie.read(request) === undefined) return path
  return (await isUser(request, http, true)) ? usersHome : path
}

/**
 * Next sees the address of the page behind, in the reader's language, with whatever was asked of it. The router in the
 * browser learns from the header which page that was.
 */
async function pointNext({ http, localeOf }: Site, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const [path = '/'] = request.url.split('?', 1)
  const locale = await localeOf(request, reply)
  const behind = addressIn(locale, await pageBehind(http, request, path))
  request.raw.url = behind + request.url.slice(path.length)
  reply
    .header('x-nextjs-rewritten-path', behind)
    .header('content-language', languageTags[locale])
    .header('vary', varies)
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: BuiltPage, locale: Locale): FastifyReply {
  const encoding = encodingFor(request)
  const etag = `${page.etag}-${encoding}`
  reply
    .header('content-security-policy', page.policy)
    .header('etag', `"${etag}"`)
    // Asked for again each time, since a new build has new scripts; private, since a cookie decides on detours.
    .header('cache-control', 'private, no-cache')
    .header('vary', varies)
    .header('content-language', languageTags[locale])
  if (reply.statusCode === 200 && isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send()
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.header('content-type', 'text/html; charset=utf-8').send(page.bytes[encoding])
}

async function handOver(request: FastifyRequest, reply: FastifyReply, next: NextHandler): Promise<void> {
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value)
  }
  await next(request.raw, reply.raw)
}

/** Data of client-side navigation, scripts, styles, fonts, icons: all with a file's name or asked for as data. */
function isForNext(request: FastifyRequest, path: string): boolean {
  return request.headers.rsc !== undefined || isFile(path)
}

/** The same in every language. */
function isFile(path: string): boolean {
  return path.startsWith('/_next/') || /\.[a-z0-9]{2,11}$/i.test(path)
}

function serveBuilt(site: Site, built: BuiltPages, next: () => Promise<NextHandler>): void {
  const { http, scope, localeOf } = site
  scope.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: async (request, reply) => {
      const path = request.url.split('?')[0] ?? '/'
      if (isForNext(request, path)) {
        // The only page Next can answer with here is the one for what it does not find.
        reply.header('content-security-policy', built.notFound.policy)
        if (!isFile(path)) await pointNext(site, request, reply)
        return handOver(request, reply, await next())
      }
      const elsewhere = await detour(http, request, path)
      if (elsewhere !== null) return reply.header('cache-control', 'no-store').redirect(elsewhere, 302)
      const locale = await localeOf(request, reply)
      const behind = addressIn(locale, await pageBehind(http, request, path))
      const page = behind === addressIn(locale, lostAddress) ? undefined : built.pages.get(behind)
      if (page) return sendPage(request, reply, page, locale)
      return sendPage(
        request,
        reply.code(404),
        built.pages.get(addressIn(locale, lostAddress)) ?? built.notFound,
        locale,
      )
    },
  })
}

function serveDevelopment(site: Site, next: NextHandler, fillings: Fillings): void {
  const { http, scope } = site
  // Next must get an unread body.
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
  scope.all('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    const elsewhere = isForNext(request, path) ? null : await detour(http, request, path)
    if (elsewhere !== null) return reply.redirect(elsewhere, 302)
    reply.header('content-security-policy', developmentPolicy)
    if (!isFile(path)) await pointNext(site, request, reply)
    if (!isForNext(request, path) && hasFillings(path, fillings)) {
      delete request.raw.headers['accept-encoding']
      fillAnswer(reply.raw, fillings)
    }
    await handOver(request, reply, next)
  })
}

/** Loads and prepares Next at the first call. */
function lazyNext(prepare: () => Promise<NextHandler>): () => Promise<NextHandler> {
  let handler: Promise<NextHandler> | undefined
  return () => {
    handler ??= prepare()
    return handler
  }
}

/** Registers the pages. Next is loaded here and nowhere else, so that an API-only process never pays for it. */
export function servePages(http: Http, { folder, mode, fillings = new Map(), savedLocale }: PagesOptions): void {
  const { services } = http
  serveLanguage(http)
  const isDevelopment = mode === 'development'
  // A scope of its own with one wildcard: a not-found handler would see bodies that Fastify has read already.
  http.app.register(async (scope) => {
    const site: Site = { http, scope, localeOf: readerLocale(http, savedLocale) }
    const closers: (() => Promise<void>)[] = []
    const next = lazyNext(async () => {
      const load: NextFactory = require('next')
      const server = load({ dev: isDevelopment, dir: folder, ...(isDevelopment && { httpServer: scope.server }) })
      await server.prepare()
      closers.push(() => server.close())
      return server.getRequestHandler()
    })
    scope.addHook('onClose', async () => {
      await Promise.all(closers.map((close) => close()))
    })
    if (isDevelopment) return serveDevelopment(site, await next(), fillings)
    serveBuilt(site, await readBuiltPages(join(folder, '.next'), { ...services.config, fillings }), next)
    // The shells do not need it: the process answers while Next gets ready, half a second later.
    scope.addHook('onListen', async () => {
      next().catch((error: unknown) => services.log.error({ err: error }, 'Next cannot start'))
    })
  })
}
