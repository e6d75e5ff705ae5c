// Which page stands behind an address: sign-in, language and who asks decide. Only addresses of our own are ever named.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageTags } from '#contract/locale.ts'
import { findLivePage, isRenderedAddress, type LivePages } from './live-page.ts'
import { addressIn, lostAddress } from './locale.ts'
import type { ReaderLocale } from './reader-locale.ts'
import type { Http } from './serve.ts'
import { authenticate } from './session.ts'
import type { Viewer } from './viewer.ts'

export interface Site {
  http: Http
  localeOf: ReaderLocale
  live: LivePages
}

const afterSignIn = '/studio'

/** Where the front door of users is built; it is shown at `/`. */
const usersHome = '/home'

/** What shows a person's own things. The shells hold no data; this only spares a visitor an empty page. */
export const protectedPages: { folders: readonly string[]; pages: readonly string[] } = {
  folders: ['/studio', '/admin'],
  pages: ['/wallet', '/earnings', '/me', '/notifications', '/settings', usersHome],
}

const isProtected = (path: string) =>
  protectedPages.folders.some((folder) => path === folder || path.startsWith(`${folder}/`)) ||
  protectedPages.pages.includes(path)

const isForVisitors = (path: string) => /^\/login(\/|$)/.test(path) || path === '/register'

export const signInAddress = (url: string) => `/login?next=${encodeURIComponent(url)}`

/** Where a page request should go instead, or null. */
export async function detour(http: Http, request: FastifyRequest, path: string): Promise<string | null> {
  const hasCookie = http.sessionCookie.read(request) !== undefined
  if (isProtected(path)) return hasCookie ? null : signInAddress(request.url)
  if (!hasCookie || !isForVisitors(path)) return null
  const reader = await readerOf(http, request)
  return reader === 'visitor' || reader === 'unknown' ? null : afterSignIn
}

/** Without the database nobody can say who this is; the pages themselves need no database. */
export async function readerOf(http: Http, request: FastifyRequest): Promise<Viewer | 'visitor' | 'unknown'> {
  if (http.sessionCookie.read(request) === undefined) return 'visitor'
  try {
    return (await authenticate(request, http)) ?? 'visitor'
  } catch {
    return 'unknown'
  }
}

/** The page behind an address: `/` is one thing for visitors and another for users. */
export async function pageBehind(http: Http, request: FastifyRequest, path: string): Promise<string> {
  if (isRenderedAddress(path)) return lostAddress
  return path === '/' && (await readerOf(http, request)) !== 'visitor' ? usersHome : path
}

/** What decides which page stands behind an address: session and language, and whether the page or its data was asked for. */
export const varies = 'accept-encoding, accept-language, cookie, rsc'

/**
 * Next sees the address of the page behind, in the reader's language, with whatever was asked of it. The router in the
 * browser learns from the header which page that was. It asks from pages of people who are signed in, and gets theirs.
 */
export async function pointNext(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { http, localeOf, live } = site
  const [path = '/'] = request.url.split('?', 1)
  const locale = await localeOf(request, reply)
  const known = findLivePage(live, request.url)
  const behind = addressIn(locale, known ? known.page.builtAt : await pageBehind(http, request, path))
  request.raw.url = behind + request.url.slice(path.length)
  reply
    .header('x-nextjs-rewritten-path', behind)
    .header('content-language', languageTags[locale])
    .header('vary', varies)
}
