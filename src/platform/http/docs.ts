// The API for people and tools: /api/openapi.json, the reference at /docs, and what each error code means.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { errorsPage } from './docs/errors-page.ts'
import { referencePage } from './docs/reference-page.ts'
import { type Contract, documentedSchemas, openApiDocument } from './openapi.ts'
import { isKnown } from './send-file.ts'
import type { Http } from './serve.ts'

/** No script at all. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

const styleFile = new URL('./docs/style.css', import.meta.url)
const fontFile = createRequire(import.meta.url).resolve(
  '@fontsource-variable/anek-latin/files/anek-latin-latin-wght-normal.woff2',
)

/** Answers with something fixed that a browser asks for again each time, and gets only when it has changed. */
function fixed(content: string | Buffer, contentType: string, policy?: string) {
  const etag = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  return async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('etag', `"${etag}"`).header('cache-control', 'public, no-cache')
    if (policy !== undefined) reply.header('content-security-policy', policy)
    if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send()
    return reply.header('content-type', contentType).send(content)
  }
}

/** Registers the document and the pages around it. */
export function serveDocs({ app, limiter }: Http, contract: Contract): void {
  const schemas = documentedSchemas(contract)
  const document = JSON.stringify(openApiDocument(contract, schemas))
  const reference = referencePage({ ...contract, schemas })
  const isHead = { exposeHeadRoute: true }
  const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
    await limiter.count('read', { viewer: null, address: request.ip }, reply)
  }
  const html = 'text/html; charset=utf-8'
  app.get('/api/openapi.json', { ...isHead, onRequest }, fixed(document, 'application/json; charset=utf-8'))
  app.get('/docs', isHead, fixed(reference, html, pagePolicy))
  app.get('/docs/errors', isHead, fixed(errorsPage(), html, pagePolicy))
  app.get('/docs/style.css', fixed(readFileSync(styleFile), 'text/css; charset=utf-8'))
  app.get('/docs/anek.woff2', fixed(readFileSync(fontFile), 'font/woff2'))
}
