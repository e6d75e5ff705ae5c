// One object per endpoint: from it come the Fastify route, the OpenAPI operation, the typed client and the switch in the UI.
import type { z } from 'zod'
import type { RefusalCode } from './refusals.ts'

export type Auth = 'none' | 'optional' | 'user' | 'moderator' | 'admin'

/** Names of the limits in the configuration (`RATE_LIMITS`); numbers live there, not here. */
export type RateLimitName =
  | 'register'
  | 'login'
  | 'recover'
  | 'generate'
  | 'enhance'
  | 'verify'
  | 'design'
  | 'export'
  | 'publish'
  | 'like'
  | 'comment'
  | 'follow'
  | 'report'
  | 'write'
  | 'read'

export interface Endpoint {
  /** `module.operation`, unique. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Fastify form: `/api/studio/generate/:jobId`. */
  readonly path: `/api/${string}`
  readonly summary: string
  readonly auth: Auth
  readonly rateLimit: RateLimitName
  /** True: open to an admin who has yet to set up the second factor that the operator demands. */
  readonly beforeTwoFactor?: boolean
  /** True: an Idempotency-Key header is required and the use case claims it. */
  readonly idempotent?: boolean
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly reply: z.ZodType
  readonly status: 200 | 201 | 202 | 204
  /** What this endpoint may say no with, beside the common codes of refusals.ts. */
  readonly refusals: readonly RefusalCode[]
  /** `json` unless said. `file`: multipart/form-data whose part `file` is the body's, or the bytes alone with their own type. */
  readonly takes?: 'json' | 'file'
  /** `json` unless said: `stream` is text/event-stream of `reply`, `file` is bytes. */
  readonly answers?: 'json' | 'stream' | 'file'
  /** True: the answer carries an ETag, and who has it already gets 304 without a body. GET with `json` only. */
  readonly isRevalidated?: true
  /** Addresses of earlier contracts, served by the same handler, deprecated in OpenAPI. */
  readonly aliases?: readonly `/api/${string}`[]
}

/** Declares an endpoint and keeps its exact type. */
export function endpoint<const E extends Endpoint>(declared: E): E {
  return declared
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined
type In<S> = S extends z.ZodType ? z.input<S> : undefined

/** What a handler receives, after validation. */
export type ParamsOf<E extends Endpoint> = Out<E['params']>
export type QueryOf<E extends Endpoint> = Out<E['query']>
export type BodyOf<E extends Endpoint> = Out<E['body']>
/** What a client sends. */
export type BodyInput<E extends Endpoint> = In<E['body']>
export type QueryInput<E extends Endpoint> = In<E['query']>
export type ParamsInput<E extends Endpoint> = In<E['params']>
/** What a handler returns and a client gets. */
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>
export type RefusalOf<E extends Endpoint> = E['refusals'][number]
