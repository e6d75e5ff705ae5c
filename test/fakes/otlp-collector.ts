// A collector of traces for tests: takes OTLP over HTTP as JSON and keeps every span. Must never answer slowly or be reached by production.
import { createServer } from 'node:http'
import { z } from 'zod'

const Value = z.record(z.string(), z.unknown())
const Attribute = z.object({ key: z.string(), value: Value })
const Span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(Attribute).default([]),
})
const Body = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(Attribute) }),
      scopeSpans: z.array(z.object({ spans: z.array(Span) })),
    }),
  ),
})

export interface CollectedSpan {
  traceId: string
  spanId: string
  parentSpanId: string | undefined
  name: string
  /** `rangoli.role` of the process. */
  role: string
  attributes: Record<string, unknown>
}

export interface FakeCollector {
  url: string
  spans: CollectedSpan[]
  /** Everything that was sent, as text. */
  received(): string
  /** Headers of the last call. */
  headers(): Record<string, unknown>
  close(): Promise<void>
}

const plain = (attributes: z.infer<typeof Attribute>[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

export async function startFakeCollector(): Promise<FakeCollector> {
  const spans: CollectedSpan[] = []
  let received = ''
  let headers: Record<string, unknown> = {}
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += String(part)
    received += text
    headers = { ...request.headers }
    for (const { resource, scopeSpans } of Body.parse(JSON.parse(text)).resourceSpans) {
      const role = String(plain(resource.attributes)['rangoli.role'])
      for (const span of scopeSpans.flatMap((scope) => scope.spans)) {
        const { traceId, spanId, name } = span
        const parentSpanId = span.parentSpanId || undefined
        spans.push({ traceId, spanId, name, parentSpanId, role, attributes: plain(span.attributes) })
      }
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  return {
    url: `http://127.0.0.1:${port}`,
    spans,
    received: () => received,
    headers: () => headers,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
