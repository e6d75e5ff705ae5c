// What search engines ask for first: /robots.txt, and /sitemap.xml with its parts. Names nobody and asks no session.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languagePath } from '#contract/locale.ts'
import { Refusal } from '../refusal.ts'
import { compressLongAnswer } from './compress.ts'
import { type KeptText, KeptTexts } from './kept-texts.ts'
import { protectedPages } from './page-address.ts'
import { isKnown } from './send-file.ts'
import type { Http } from './serve.ts'
import { mostEntries, mostParts, type Sitemap } from './sitemap.ts'
import { robotsText, sitemapIndex, sitemapPart } from './sitemap-xml.ts'

const keptMs = 5 * 60_000

/** Built pages that are the same for everybody. Each has one address for all its languages, so none of them names others. */
const builtPages = ['/', '/verify', '/login', '/register', '/terms', '/privacy', '/content-policy', '/grievance']
const ofBuilt = { name: 'pages' }

/** `/me$` and not `/me`: that would close /media, too. Searches are without number, and in nobody's interest but the reader's. */
const closed = [
  '/api/',
  `${languagePath}/`,
  ...protectedPages.folders,
  ...protectedPages.pages.map((path) => `${path}$`),
  '/media/s/',
  '/media/h/',
  '/explore?q=',
  '/explore?*&q=',
]

/** Registers the three addresses. */
export function serveSearchEngines({ app, services, limiter }: Http, sitemap: Sitemap): void {
  const { clock, config } = services
  const { origin } = new URL(config.publicUrl)
  const texts = new KeptTexts(clock, keptMs)

  const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
    await limiter.count('read', { viewer: null, address: request.ip }, reply)
  }
  const options = { exposeHeadRoute: true, onRequest, onSend: [compressLongAnswer] }
  const send = (request: FastifyRequest, reply: FastifyReply, found: KeptText | null) => {
    if (found === null) throw new Refusal('not_found')
    reply.header('etag', `"${found.etag}"`).header('cache-control', `public, max-age=${keptMs / 1000}`)
    if (isKnown(request.headers['if-none-match'], found.etag)) return reply.code(304).send()
    return reply.header('content-type', 'application/xml; charset=utf-8').send(found.text)
  }

  const robots = robotsText(origin, closed)
  app.get('/robots.txt', { exposeHeadRoute: true }, async (_request, reply) =>
    reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('cache-control', `public, max-age=${keptMs / 1000}`)
      .send(robots),
  )

  app.get('/sitemap.xml', options, async (request, reply) => {
    const index = await texts.find('', async () => {
      const parts = [ofBuilt, ...(await sitemap.listParts())]
      return sitemapIndex(origin, parts.slice(0, mostParts))
    })
    return send(request, reply, index)
  })

  app.get('/sitemap/:file', options, async (request: FastifyRequest<{ Params: { file: string } }>, reply) => {
    const [, name] = /^([a-z0-9-]{1,40})\.xml$/.exec(request.params.file) ?? []
    if (name === undefined) throw new Refusal('not_found')
    const part = await texts.find(name, async () => {
      const entries = name === ofBuilt.name ? builtPages.map((path) => ({ path })) : await sitemap.readPart(name)
      return entries && sitemapPart(origin, entries.slice(0, mostEntries))
    })
    return send(request, reply, part)
  })
}
