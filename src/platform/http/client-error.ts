// Answers bytes that never became a request: malformed, too large headers, too slow. Works on the bare socket.
import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { Refusal } from '../refusal.ts'
import { problemOf, problemType } from './problem.ts'

// Statuses of HTTP itself; the code is the nearest one of the list.
const answers: Record<string, { status: number; refusal: Refusal }> = {
  HPE_HEADER_OVERFLOW: { status: 431, refusal: new Refusal('payload_too_large', 'The headers are too large.') },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, refusal: new Refusal('payload_too_large') },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    refusal: new Refusal('validation_failed', 'The request did not arrive in time.'),
  },
}
const malformed = { status: 400, refusal: new Refusal('validation_failed', 'This is not a valid HTTP request.') }

/** Fastify's clientErrorHandler: writes a problem and closes the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) {
    const { status, refusal } = answers[error.code ?? ''] ?? malformed
    const body = JSON.stringify({ ...problemOf(refusal, randomUUID()), status })
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      `content-type: ${problemType}`,
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'connection: close',
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  }
  socket.destroySoon()
}
