// For `npm run dev`: puts the operator's texts into a page on its way out, as they are put into built pages once at start.
import type { ServerResponse } from 'node:http'
import { withFillings } from './built-pages.ts'

export type Fillings = ReadonlyMap<string, string>

/** Whether a page by that address has a place for one of the texts: `/terms` for `terms.en`. */
export function hasFillings(path: string, fillings: Fillings): boolean {
  return [...fillings.keys()].some((name) => name.slice(0, name.lastIndexOf('.')) === path.slice(1))
}

// Far more than a page of the development server has.
const mostBytes = 16 * 1024 * 1024

type Chunk = string | Uint8Array | null | undefined | (() => void)

/** What is written from now on is kept until the end and then sent filled. The answer must not be compressed. */
export function fillAnswer(response: ServerResponse, fillings: Fillings): void {
  const parts: Buffer[] = []
  let size = 0
  const keep = (chunk: Chunk) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return
    const part = Buffer.from(chunk)
    size += part.length
    if (size > mostBytes) response.destroy(new Error('a page is larger than any page'))
    else parts.push(part)
  }
  const end = response.end.bind(response)
  response.flushHeaders = () => {}
  response.write = (chunk: Chunk, ...rest: unknown[]) => {
    keep(chunk)
    callLast(rest)
    return true
  }
  response.end = (chunk?: Chunk, ...rest: unknown[]) => {
    keep(chunk)
    const text = withFillings(Buffer.concat(parts).toString(), fillings)
    if (!response.headersSent) response.removeHeader('content-length')
    end(text)
    callLast([chunk, ...rest])
    return response
  }
}

/** Node's streams take a callback in any last place. */
function callLast(given: readonly unknown[]): void {
  const last = given.at(-1)
  if (typeof last === 'function') queueMicrotask(() => last())
}
