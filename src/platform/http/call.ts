// What a route handler receives and may hand back. Holds values of one request; never decides anything.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { BodyOf, Endpoint, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import type { RefusalCode } from '#contract/refusals.ts'
import { must } from '../assert.ts'
import type { Viewer } from './viewer.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard before the handler runs; null for a visitor. */
    viewer: Viewer | null
    /** Set by the guard on endpoints that need one. */
    idempotencyKey: string | null
    /** Code of the problem that was answered, for the log. */
    problemCode: RefusalCode | null
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint
  }
}

/** A viewer exactly where the endpoint's auth level guarantees one. */
type ViewerOf<E extends Endpoint> = E['auth'] extends 'none'
  ? null
  : E['auth'] extends 'optional'
    ? Viewer | null
    : Viewer

/**
 * One validated request. Values are read through getters, so that a handler pays only for what it takes.
 * The casts restore what the schema or the guard of this very endpoint has checked before the handler runs.
 */
export class Call<E extends Endpoint> {
  readonly request: FastifyRequest
  readonly reply: FastifyReply

  #signal: AbortSignal | undefined

  constructor(request: FastifyRequest, reply: FastifyReply, signal?: AbortSignal) {
    this.request = request
    this.reply = reply
    this.#signal = signal
  }

  get params(): ParamsOf<E> {
    return this.request.params as ParamsOf<E>
  }

  get query(): QueryOf<E> {
    return this.request.query as QueryOf<E>
  }

  get body(): BodyOf<E> {
    return this.request.body as BodyOf<E>
  }

  get viewer(): ViewerOf<E> {
    return this.request.viewer as ViewerOf<E>
  }

  /** 1 to 255 visible ASCII characters. Only on endpoints declared `idempotent`. */
  get idempotencyKey(): string {
    return must(this.request.idempotencyKey, 'endpoint is not declared idempotent')
  }

  /** Address of the client, as far as trusted proxies tell it. */
  get clientAddress(): string {
    return this.request.ip
  }

  /** Aborted when the client goes away before the answer is complete. */
  get signal(): AbortSignal {
    // Not Fastify's request.signal: that one was seen aborted as soon as the body of a POST has been read.
    this.#signal ??= clientGone(this.reply)
    return this.#signal
  }
}

function clientGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort()
  })
  return gone.signal
}

/** Stored bytes that leave as they are, for a replayed answer. Made by `rawJson`. */
export class RawJson {
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>

  constructor(bytes: Uint8Array, headers: Readonly<Record<string, string>>) {
    this.bytes = bytes
    this.headers = headers
  }
}

/** Answers with the endpoint's status and exactly these bytes (JSON), e.g. with `Idempotent-Replayed: true`. */
export function rawJson(bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}): RawJson {
  return new RawJson(bytes, headers)
}
