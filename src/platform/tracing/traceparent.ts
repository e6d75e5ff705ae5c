// The W3C header that carries a trace from one process to the next (https://www.w3.org/TR/trace-context/). Pure.

export interface SpanIdentity {
  traceId: string
  spanId: string
  traceFlags: number
}

const pattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/
const isZero = (hex: string) => /^0+$/.test(hex)
const sampledFlag = 1

/** Null when it is not one of version 00. */
export function parseTraceparent(text: string): SpanIdentity | null {
  const [, traceId, spanId, flags] = pattern.exec(text) ?? []
  if (traceId === undefined || spanId === undefined || flags === undefined) return null
  if (isZero(traceId) || isZero(spanId)) return null
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & sampledFlag }
}

/** Null for what is not recorded: nobody would find it. */
export function showTraceparent({ traceId, spanId, traceFlags }: SpanIdentity): string | null {
  return (traceFlags & sampledFlag) === 0 || isZero(traceId) ? null : `00-${traceId}-${spanId}-01`
}
