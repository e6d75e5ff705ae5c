// Answers with a table that is written while it is sent: its length is not known, and it is never held in memory as a whole.
import type { Readable } from 'node:stream'
import type { Endpoint } from '#contract/endpoint.ts'
import { Call } from './call.ts'
import { type Http, requestSchema, route } from './serve.ts'

export interface Download {
  stream: Readable
  contentType: string
  /** ASCII letters, digits, dots and hyphens. */
  downloadName: string
}

/** Registers an endpoint that answers so. A stream that fails half way breaks the connection: half a table is not taken for whole. */
export function serveDownload<E extends Endpoint>(http: Http, endpoint: E, handler: (call: Call<E>) => Download): void {
  route(http, { endpoint, schema: requestSchema(endpoint), exposeHeadRoute: false }, async (request, reply) => {
    const { stream, contentType, downloadName } = handler(new Call<E>(request, reply))
    return reply
      .header('content-type', contentType)
      .header('content-disposition', `attachment; filename="${downloadName}"`)
      .header('cache-control', 'private, no-store')
      .send(stream)
  })
}
