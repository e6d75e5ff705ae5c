// The pages that are rendered on the server: visitors get kept markup with what it shows in it, people who are signed in the built page of
// the same address, which asks the API as themselves.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { BuiltPages } from './built-pages.ts'
import type { LivePage, PageMatch } from './live-page.ts'
import type { LiveRenderings } from './live-renderings.ts'
import { addressIn, lostAddress } from './locale.ts'
import { readerOf, type Site, signInAddress } from './page-address.ts'
import { sendPage } from './send-page.ts'

interface Parts {
  site: Site
  built: BuiltPages
  renderings: LiveRenderings
}

interface Exchange {
  request: FastifyRequest
  reply: FastifyReply
}

/** Without the database nobody knows: the page itself says so. */
async function isThere(match: PageMatch, userId: string): Promise<boolean> {
  try {
    return await match.isThereFor(userId)
  } catch {
    return true
  }
}

async function isOpen({ live }: Site): Promise<boolean> {
  try {
    return await live.isOpenToVisitors()
  } catch {
    return true
  }
}

/** Answers with the page of a live address. */
export async function answerLive(
  { site, built, renderings }: Parts,
  { request, reply }: Exchange,
  { page, match }: { page: LivePage; match: PageMatch },
): Promise<FastifyReply> {
  const locale = await site.localeOf(request, reply)
  const lost = built.pages.get(addressIn(locale, lostAddress)) ?? built.notFound
  const reader = await readerOf(site.http, request)
  if (reader !== 'visitor') {
    const shell = built.pages.get(addressIn(locale, page.builtAt)) ?? lost
    const isKnown = reader === 'unknown' || (await isThere(match, reader.userId))
    return sendPage(request, reply.code(isKnown ? 200 : 404), shell, locale)
  }
  if (!(await isOpen(site))) {
    return reply.header('cache-control', 'no-store').redirect(signInAddress(request.url), 302)
  }
  const { address, load } = match
  const rendering = await renderings.find({
    address,
    renderedAt: page.renderedAt,
    locale,
    load: () => load.call(match),
  })
  if (rendering === null) return sendPage(request, reply.code(404), lost, locale)
  return sendPage(request, reply, rendering, locale)
}
