// The event streams open in this process: bounded per client and in all, and ended together when the process drains.
import { assert } from '../assert.ts'
import { openStreams } from '../metrics.ts'
import { Refusal } from '../refusal.ts'

export interface StreamBounds {
  /** Streams one user (or one address) may hold: browsers share one between tabs, so this is many browsers. */
  perClient: number
  perProcess: number
  /** Bytes that may wait for a slow client before it is cut off. */
  bufferBytes: number
  /** Between two signs of life, which also keep proxies from closing the stream and re-check the session. */
  heartbeatMs: number
  /** What a browser waits before it connects again. */
  retryMs: number
}

export const defaultStreamBounds: StreamBounds = {
  perClient: 8,
  perProcess: 5_000,
  bufferBytes: 256 * 1024,
  heartbeatMs: 15_000,
  retryMs: 3_000,
}

const retryWhenFullSeconds = 5

export interface Place {
  /** Aborted by `end` or when the process drains. */
  readonly signal: AbortSignal
  end(): void
  /** Gives the place back; exactly once. */
  free(): void
}

export class OpenStreams {
  readonly bounds: StreamBounds
  readonly #ofClient = new Map<string, Set<AbortController>>()
  readonly #open = new Set<AbortController>()
  #isDraining = false

  constructor(bounds: StreamBounds) {
    this.bounds = bounds
  }

  get size(): number {
    return this.#open.size
  }

  /** A place for one more stream of this client. Throws rate_limited when it or the process has enough. */
  take(client: string): Place {
    const held = this.#ofClient.get(client) ?? new Set()
    if (this.#isDraining || held.size >= this.bounds.perClient || this.#open.size >= this.bounds.perProcess) {
      throw new Refusal('rate_limited', 'Too many live streams are open. Close a tab, or ask for the state instead.', {
        retryAfterSeconds: retryWhenFullSeconds,
      })
    }
    const ended = new AbortController()
    this.#ofClient.set(client, held.add(ended))
    this.#open.add(ended)
    openStreams.set(this.#open.size)
    return { signal: ended.signal, end: () => ended.abort(), free: () => this.#free(client, ended) }
  }

  /** Ends every stream and accepts no new one. */
  endAll(): void {
    this.#isDraining = true
    for (const ended of this.#open) ended.abort()
  }

  /** Ends every stream of one client; those that may still listen come back by themselves. */
  endOf(client: string): void {
    for (const ended of this.#ofClient.get(client) ?? []) ended.abort()
  }

  #free(client: string, ended: AbortController): void {
    assert(this.#open.delete(ended), 'a stream gave its place back twice')
    ended.abort()
    const held = this.#ofClient.get(client)
    held?.delete(ended)
    if (held?.size === 0) this.#ofClient.delete(client)
    openStreams.set(this.#open.size)
  }
}
