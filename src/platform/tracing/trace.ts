// Spans for whoever does work, at no cost while traces are off: the library behind is loaded only when an address is configured.
// Attributes are counts, codes, names of ours and opaque ids. Never a prompt, an address of a person, a token, a value of a row.

export type Attributes = Readonly<Record<string, string | number | boolean>>

export interface SpanOptions {
  attributes?: Attributes
  /** W3C trace context of what ordered this work, in another process perhaps. Makes the span a root when it is null. */
  parent?: string | null
}

/** One request on its way through hooks, which are no function around it. */
export interface RequestSpan {
  /** Runs `work` so that spans inside belong to this one. */
  run(work: () => void): void
  end(outcome: { route: string; status: number; code: string | null }): void
}

export interface Tracing {
  span<T>(name: string, options: SpanOptions, work: () => Promise<T>): Promise<T>
  startRequest(request: { method: string; parent: string | null }): RequestSpan
  /** Of the span at work here; null when there is none, or it is not recorded. */
  traceparent(): string | null
  /** Sends what waits. Bounded; never rejects. */
  stop(): Promise<void>
}

let active: Tracing | null = null

export function setTracing(tracing: Tracing | null): void {
  active = tracing
}

export function currentTracing(): Tracing | null {
  return active
}

/** Without a span around it and without a parent, the work runs without one: polls and sweeps would be most of all spans. */
export function inSpan<T>(name: string, options: SpanOptions, work: () => Promise<T>): Promise<T> {
  if (active === null) return work()
  if (options.parent === undefined && active.traceparent() === null) return work()
  return active.span(name, options, work)
}

export function traceparent(): string | null {
  return active?.traceparent() ?? null
}
