// Answers with the bytes of a file: ETag, one range, conditional requests, and headers that keep it a file and no page.
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Endpoint } from '#contract/endpoint.ts'
import { Refusal } from '../refusal.ts'
import { Call } from './call.ts'
import { sendProblem } from './problem.ts'
import { type Http, requestSchema, route } from './serve.ts'

export interface FileAnswer {
  /** The bytes from start to end, both inclusive; the whole file without a range. Called at most once. */
  open(range?: { start: number; end: number }): NodeJS.ReadableStream
  sizeBytes: number
  /** Without quotes; the same value means the same bytes. */
  etag: string
  contentType: string
  cacheControl: string
  /** Set: the browser saves it under this name instead of showing it. */
  downloadName?: string
}

/** What a browser may do with a file that a person made: show it, nothing more, not even as a page of ours. */
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

type Range = { start: number; end: number }

/**
 * One byte range of RFC 9110: 'whole' when there is none, several, or one in another unit; 'none' when it lies outside.
 */
export function parseRange(header: string | undefined, sizeBytes: number): Range | 'whole' | 'none' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = match ?? []
  if (match === null || (first === '' && last === '')) return 'whole'
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes)
    return length === 0 ? 'none' : { start: sizeBytes - length, end: sizeBytes - 1 }
  }
  const start = Number(first)
  const end = last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1)
  if (last !== '' && Number(last) < start) return 'whole'
  return start >= sizeBytes ? 'none' : { start, end }
}

/** True when If-None-Match names this file: by weak comparison, or by `*`. */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${etag}"`)
}

// ASCII in the quoted form for old clients, the real name in the form of RFC 8187.
function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** Return its result from the handler. A stream that breaks half way breaks the connection, so that no client takes half for whole. */
export function sendFile(request: FastifyRequest, reply: FastifyReply, file: FileAnswer): FastifyReply {
  reply
    .header('etag', `"${file.etag}"`)
    .header('cache-control', file.cacheControl)
    .header('accept-ranges', 'bytes')
    .header('content-security-policy', filePolicy)
  if (isKnown(request.headers['if-none-match'], file.etag)) return reply.code(304).send()
  if (file.downloadName !== undefined) reply.header('content-disposition', attachment(file.downloadName))

  const ifRange = request.headers['if-range']
  const isRangeMeant = ifRange === undefined || ifRange === `"${file.etag}"`
  const range = parseRange(isRangeMeant ? request.headers.range : undefined, file.sizeBytes)
  if (range === 'none') {
    reply.removeHeader('content-disposition').header('content-range', `bytes */${file.sizeBytes}`)
    return sendProblem(reply, new Refusal('validation_failed', 'The file has no such range.'), 416)
  }
  reply.header('content-type', file.contentType)
  const wanted = range === 'whole' ? { start: 0, end: file.sizeBytes - 1 } : range
  if (range !== 'whole') {
    reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.sizeBytes}`)
  }
  reply.header('content-length', wanted.end - wanted.start + 1)
  if (request.method === 'HEAD' || file.sizeBytes === 0) return reply.send(Readable.from([]))
  return reply.send(range === 'whole' ? file.open() : file.open(range))
}

/** Registers an endpoint that answers with a file. The handler finds the file, or refuses. */
export function serveFile<E extends Endpoint>(
  http: Http,
  endpoint: E,
  handler: (call: Call<E>) => FileAnswer | Promise<FileAnswer>,
): void {
  route(http, { endpoint, schema: requestSchema(endpoint), exposeHeadRoute: true }, async (request, reply) =>
    sendFile(request, reply, await handler(new Call<E>(request, reply))),
  )
}
