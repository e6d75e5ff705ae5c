// Pages beside the API on the same port: prerendered shells, their files and kept renderings from memory, the rest of Next behind one
// wildcard. Never under /api.
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerLive } from './answer-live.ts'
import { type BuiltPages, readBuiltPages } from './built-pages.ts'
import { developmentRenderings } from './development-renderings.ts'
import { type Fillings, fillAnswer, hasFillings } from './fill-answer.ts'
import { serveLanguage } from './language-route.ts'
import { findLivePage, type LivePages, noLivePages } from './live-page.ts'
import { LiveParts } from './live-parts.ts'
import { LiveRenderings } from './live-renderings.ts'
import { addressIn, lostAddress } from './locale.ts'
import { type NextServer, nextServer } from './next-server.ts'
import { detour, pageBehind, pointNext, type Site } from './page-address.ts'
import { developmentPolicy } from './page-policy.ts'
import { readerLocale, type SavedLocale } from './reader-locale.ts'
import type { NextHandler } from './render-page.ts'
import { serveSearchEngines } from './search-engines.ts'
import { sendPage } from './send-page.ts'
import type { Http } from './serve.ts'
import { noSitemap, type Sitemap } from './sitemap.ts'
import { readStaticFiles, type StaticFiles, sendStatic, staticAddress } from './static-files.ts'

export interface PagesOptions {
  /** Folder of the Next app, with its `.next` when it is built. */
  folder: string
  /** built: from the last `next build`. development: compiled as asked for, with a policy that only development gets. */
  mode: 'built' | 'development'
  /** Texts of the operator by the name of their place in the built pages. */
  fillings?: Fillings
  savedLocale?: SavedLocale
  /** Pages that are rendered for visitors from what the database holds now. */
  live?: LivePages
  /** What search engines are told of beside the built pages. */
  sitemap?: Sitemap
  /** Tests render with their own. */
  next?: NextServer
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

interface BuiltSite {
  built: BuiltPages
  files: StaticFiles
  next: () => Promise<NextHandler>
}

function serveBuilt(scope: FastifyInstance, site: Site, { built, files, next }: BuiltSite): void {
  const { http, localeOf, live } = site
  const renderings = new LiveRenderings({ services: http.services, next, ownScripts: built.ownScripts })
  const parts = new LiveParts(renderings, live.parts)
  scope.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: async (request, reply) => {
      const path = request.url.split('?')[0] ?? '/'
      if (path.startsWith(staticAddress)) return sendStatic(request, reply, files)
      if (isForNext(request, path)) {
        // The only page Next can answer with here is the one for what it does not find.
        reply.header('content-security-policy', built.notFound.policy)
        if (!isFile(path)) await pointNext(site, request, reply)
        return handOver(request, reply, await next())
      }
      const elsewhere = await detour(http, request, path)
      if (elsewhere !== null) return reply.header('cache-control', 'no-store').redirect(elsewhere, 302)
      const known = findLivePage(live, request.url)
      if (known) return answerLive({ site, built, renderings }, { request, reply }, known)
      const locale = await localeOf(request, reply)
      const behind = addressIn(locale, await pageBehind(http, request, path))
      const page = behind === addressIn(locale, lostAddress) ? undefined : built.pages.get(behind)
      if (page) {
        const isVisitors = behind === addressIn(locale, path)
        return sendPage(request, reply, isVisitors ? await parts.fill(path, page, locale) : page, locale)
      }
      return sendPage(
        request,
        reply.code(404),
        built.pages.get(addressIn(locale, lostAddress)) ?? built.notFound,
        locale,
      )
    },
  })
}

interface DevelopmentSite {
  next: NextHandler
  fillings: Fillings
}

function serveDevelopment(scope: FastifyInstance, site: Site, { next, fillings }: DevelopmentSite): void {
  const { http } = site
  const renders = developmentRenderings(site, next)
  // Next must get an unread body.
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
  scope.all('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    const elsewhere = isForNext(request, path) ? null : await detour(http, request, path)
    if (elsewhere !== null) return reply.redirect(elsewhere, 302)
    reply.header('content-security-policy', developmentPolicy)
    const markup = isForNext(request, path) ? null : await renders(request, reply)
    if (markup !== null) return reply.header('content-type', 'text/html; charset=utf-8').send(markup)
    if (!isFile(path)) await pointNext(site, request, reply)
    if (!isForNext(request, path) && hasFillings(path, fillings)) {
      delete request.raw.headers['accept-encoding']
      fillAnswer(reply.raw, fillings)
    }
    await handOver(request, reply, next)
  })
}

/** Registers the pages. */
export function servePages(http: Http, options: PagesOptions): void {
  const { folder, mode, fillings = new Map(), savedLocale, live = noLivePages, sitemap = noSitemap } = options
  const { services } = http
  serveLanguage(http)
  serveSearchEngines(http, sitemap)
  const isDevelopment = mode === 'development'
  // A scope of its own with one wildcard: a not-found handler would see bodies that Fastify has read already.
  http.app.register(async (scope) => {
    const site: Site = { http, localeOf: readerLocale(http, savedLocale), live }
    const next = options.next ?? nextServer(folder, isDevelopment ? scope.server : undefined)
    scope.addHook('onClose', () => next.close())
    if (isDevelopment) return serveDevelopment(scope, site, { next: await next.handler(), fillings })
    const build = join(folder, '.next')
    const built = await readBuiltPages(build, { ...services.config, fillings })
    serveBuilt(scope, site, { built, files: readStaticFiles(build), next: next.handler })
    // The shells do not need it: the process answers while Next gets ready, half a second later.
    scope.addHook('onListen', async () => {
      next.handler().catch((error: unknown) => services.log.error({ err: error }, 'Next cannot start'))
    })
  })
}
