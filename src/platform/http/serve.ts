// Makes a route out of a contract object: guard, validation, handler, serialised reply. The only way to register under /api.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { encode, type z } from 'zod'
import type { Endpoint, ReplyOf } from '#contract/endpoint.ts'
import type { RefusalCode } from '#contract/refusals.ts'
import { assert } from '../assert.ts'
import type { Services } from '../module.ts'
import { Call, RawJson } from './call.ts'
import { compressLongAnswer } from './compress.ts'
import type { DrainState } from './drain.ts'
import { type GuardParts, guardOf } from './guard.ts'
import type { OpenStreams } from './open-streams.ts'
import { answerUnlessKnown } from './revalidate.ts'

export { type Call, RawJson, rawJson } from './call.ts'

/** The web side of one process. Built by buildHttp; modules register their endpoints on it. */
export interface Http extends GuardParts {
  readonly app: FastifyInstance
  readonly services: Services
  readonly streams: OpenStreams
  /** Shared by everything that must know that the end has begun. */
  readonly drain: DrainState
}

type Awaitable<T> = T | Promise<T>

export type Handler<E extends Endpoint> = (call: Call<E>) => Awaitable<ReplyOf<E> | RawJson>

/** Registers the endpoint and its aliases. The reply is checked against the contract: unknown keys do not leave. */
export function serve<E extends Endpoint>(http: Http, endpoint: E, handler: Handler<E>): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const result = await handler(new Call<E>(request, reply))
    reply.code(endpoint.status)
    if (!(result instanceof RawJson)) return result
    reply.headers({ 'content-type': 'application/json; charset=utf-8', ...result.headers })
    return result.bytes
  }
  const replySchema = endpoint.status === 204 ? {} : { response: { [endpoint.status]: endpoint.reply } }
  const schema = { ...requestSchema(endpoint), ...replySchema }
  route(http, { endpoint, schema, exposeHeadRoute: true, isCompressed: endpoint.method === 'GET' }, answer)
}

/** The part of a Fastify schema that checks what comes in. */
export function requestSchema(endpoint: Endpoint) {
  return {
    ...(endpoint.params && { params: endpoint.params }),
    ...(endpoint.query && { querystring: endpoint.query }),
    ...(endpoint.body && { body: endpoint.body }),
  }
}

// What the use case of an idempotent endpoint may always have to say about its key.
const keyRefusals: readonly RefusalCode[] = ['idempotency_key_required', 'idempotency_conflict', 'conflict']

interface RouteOptions {
  endpoint: Endpoint
  schema: Record<string, unknown>
  exposeHeadRoute: boolean
  isCompressed?: boolean
}

/** One Fastify route per address of the endpoint, all with the same guard and handler. */
export function route(
  http: Http,
  { endpoint, schema, exposeHeadRoute, isCompressed = false }: RouteOptions,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  const missing = endpoint.idempotent ? keyRefusals.filter((code) => !endpoint.refusals.includes(code)) : []
  assert(missing.length === 0, `${endpoint.id} is idempotent and must declare ${missing.join(', ')}`)
  const onRequest = guardOf(endpoint, http)
  for (const url of [endpoint.path, ...(endpoint.aliases ?? [])]) {
    const options = { schema, exposeHeadRoute, config: { endpoint }, onRequest, handler }
    const onSend = [
      ...(endpoint.isRevalidated ? [answerUnlessKnown] : []),
      ...(isCompressed ? [compressLongAnswer] : []),
    ]
    http.app.route({ method: endpoint.method, url, ...options, ...(onSend.length > 0 && { onSend }) })
  }
}

/** The bytes an endpoint would answer with for this value, for answers that are stored beside their effect. */
export function encodeReply<E extends Endpoint>(endpoint: E, value: ReplyOf<E>): Buffer {
  // The contract types its replies as plain z.ZodType; encode wants the schema's own output, which ReplyOf is.
  const schema: z.ZodType = endpoint.reply
  return Buffer.from(JSON.stringify(encode(schema, value)))
}
