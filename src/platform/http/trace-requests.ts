// One span for each request, from the first hook to the last byte. Knows the route's template, never the address.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { currentTracing, type RequestSpan } from '../tracing/trace.ts'

/** Registers nothing while traces are off. A caller's own trace is believed only behind a trusted proxy. */
export function traceRequests(app: FastifyInstance, { isCallerTrusted }: { isCallerTrusted: boolean }): void {
  const tracing = currentTracing()
  if (tracing === null) return
  const spans = new WeakMap<FastifyRequest, RequestSpan>()

  app.addHook('onRequest', (request, _reply, done) => {
    const given = isCallerTrusted ? request.headers.traceparent : undefined
    const span = tracing.startRequest({ method: request.method, parent: typeof given === 'string' ? given : null })
    spans.set(request, span)
    span.run(done)
  })
  // Reading a body leaves the context of the hook before it.
  app.addHook('preHandler', (request, _reply, done) => {
    const span = spans.get(request)
    if (span) span.run(done)
    else done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unmatched'
    spans.get(request)?.end({ route, status: reply.statusCode, code: request.problemCode })
    spans.delete(request)
    done()
  })
}
