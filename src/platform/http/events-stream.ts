// Server-sent events of one endpoint: every event checked against the contract, nothing kept once the client is gone.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { encode, type z } from 'zod'
import type { Endpoint, ReplyOf } from '#contract/endpoint.ts'
import { clientOf } from './address.ts'
import { Call } from './call.ts'
import type { Place } from './open-streams.ts'
import { judge, problemOf } from './problem.ts'
import { type Http, requestSchema, route } from './serve.ts'
import { authenticate } from './session.ts'

/**
 * Checks the request and returns the events. Refusals thrown before it returns are ordinary problem answers; later ones
 * arrive as an event named `problem` that ends the stream. `call.signal` is aborted when the client vanishes, the session
 * ends or the process drains: whatever waits must stop on it. Each stream starts with the present state, since a browser
 * that reconnects gets no replay.
 */
export type StreamHandler<E extends Endpoint> = (
  call: Call<E>,
) => AsyncIterable<ReplyOf<E>> | Promise<AsyncIterable<ReplyOf<E>>>

/** Registers an endpoint that answers text/event-stream. Ends when the handler's iterable ends. */
export function serveStream<E extends Endpoint>(http: Http, endpoint: E, handler: StreamHandler<E>): void {
  const schema: z.ZodType = endpoint.reply
  route(http, { endpoint, schema: requestSchema(endpoint), exposeHeadRoute: false }, async (request, reply) => {
    const place = http.streams.take(request.viewer?.userId ?? clientOf(request.ip))
    try {
      reply.raw.once('close', place.end)
      const events = await handler(new Call<E>(request, reply, place.signal))
      open(http, reply)
      const heartbeat = setInterval(() => void beat(http, { request, reply, place }), http.streams.bounds.heartbeatMs)
      try {
        await pump(events, place.signal, (event) => {
          write(http, reply, `data: ${JSON.stringify(encode(schema, event))}\n\n`)
        })
      } catch (error) {
        tellProblem(http, { request, reply, endpoint }, error)
      } finally {
        clearInterval(heartbeat)
        reply.raw.end()
      }
    } finally {
      place.free()
    }
  })
}

function open(http: Http, reply: FastifyReply): void {
  reply.hijack()
  reply.headers({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    // nginx would collect the events otherwise.
    'x-accel-buffering': 'no',
  })
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value)
  }
  reply.raw.writeHead(200)
  write(http, reply, `retry: ${http.streams.bounds.retryMs}\n\n`)
}

/** Cuts a client off that does not read: what waits for it would grow without end. */
function write(http: Http, reply: FastifyReply, text: string): void {
  if (reply.raw.writableLength > http.streams.bounds.bufferBytes) reply.raw.destroy()
  else reply.raw.write(text)
}

/** Hands on event after event until the end or the abort. Never waits for an iterator that ignores the abort. */
async function pump<T>(events: AsyncIterable<T>, signal: AbortSignal, send: (event: T) => void): Promise<void> {
  const iterator = events[Symbol.asyncIterator]()
  const aborted = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null)
    signal.addEventListener('abort', () => resolve(null), { once: true })
  })
  try {
    while (!signal.aborted) {
      const next = await Promise.race([iterator.next(), aborted])
      if (next === null || next.done) return
      send(next.value)
    }
  } finally {
    // Runs the iterator's own finally; its failure has no one left to be told to.
    iterator.return?.()?.catch(() => {})
  }
}

interface OpenStream {
  request: FastifyRequest
  reply: FastifyReply
  place: Place
}

/** A sign of life, and the moment at which an ended session ends its streams. */
async function beat(http: Http, { request, reply, place }: OpenStream): Promise<void> {
  write(http, reply, ': alive\n\n')
  if (request.viewer === null) return
  try {
    const viewer = await authenticate(request, http)
    if (viewer?.sessionId !== request.viewer.sessionId) place.end()
  } catch (error) {
    // Without the database nobody can say that the session ended: the stream stays and the next beat asks again.
    http.services.log.warn({ requestId: request.id, err: error }, 'session of a stream could not be checked')
  }
}

function tellProblem(
  http: Http,
  { request, reply, endpoint }: { request: FastifyRequest; reply: FastifyReply; endpoint: Endpoint },
  error: unknown,
): void {
  const { refusal, cause } = judge(error, endpoint)
  if (cause !== undefined) {
    http.services.log.error({ requestId: request.id, route: endpoint.path, err: cause }, 'stream failed')
  }
  write(http, reply, `event: problem\ndata: ${JSON.stringify(problemOf(refusal, request.id))}\n\n`)
}
