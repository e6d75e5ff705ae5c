// For `npm run dev`: the pages that are rendered from the database, rendered anew at each request and compiled as they are asked for.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { findLivePage } from './live-page.ts'
import { addressIn } from './locale.ts'
import { readerOf, type Site, signInAddress } from './page-address.ts'
import { developmentPolicy } from './page-policy.ts'
import { type NextHandler, renderPage } from './render-page.ts'

/** The markup for a visitor at a live address. Null: it is no such address, or nothing is there, or somebody is signed in. */
export function developmentRenderings({ http, localeOf, live }: Site, next: NextHandler) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<string | null> => {
    const known = findLivePage(live, request.url)
    if (!known || (await readerOf(http, request)) !== 'visitor') return null
    if (!(await live.isOpenToVisitors())) {
      reply.code(302).header('location', signInAddress(request.url))
      return ''
    }
    const content = await known.match.load()
    if (content === null) {
      reply.code(404)
      return null
    }
    const locale = await localeOf(request, reply)
    const [, query] = known.match.address.split('?', 2)
    const address = addressIn(locale, known.page.renderedAt) + (query ? `?${query}` : '')
    return renderPage(next, { address, data: content.data, policy: developmentPolicy })
  }
}
