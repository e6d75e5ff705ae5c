// Collects what somebody writes into an answer that no reader waits for. Must end, and must not grow without bound.
import type { ServerResponse } from 'node:http'

// Far more than a page has.
const mostBytes = 4 * 1024 * 1024

/** The whole text, once it has been ended. Nothing is ever sent. */
export function collectAnswer(response: ServerResponse, longestMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    const timer = setTimeout(() => reject(new Error('a page was not rendered in time')), longestMs)
    timer.unref()
    const keep = (chunk: unknown) => {
      if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return
      const part = Buffer.from(chunk)
      size += part.length
      if (size > mostBytes) reject(new Error('a page is larger than any page'))
      else parts.push(part)
    }
    const callLast = (given: readonly unknown[]) => {
      const last = given.at(-1)
      if (typeof last === 'function') queueMicrotask(() => last())
    }
    response.flushHeaders = () => {}
    response.write = (chunk: unknown, ...rest: unknown[]) => {
      keep(chunk)
      callLast(rest)
      return true
    }
    response.end = (chunk?: unknown, ...rest: unknown[]) => {
      keep(chunk)
      clearTimeout(timer)
      resolve(Buffer.concat(parts).toString())
      callLast([chunk, ...rest])
      response.emit('finish')
      response.emit('close')
      return response
    }
  })
}
