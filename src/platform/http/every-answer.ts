// What every answer carries: request id, security headers, CORS; and the one log line and measurement it leaves.
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import type { Logger } from '../log.ts'
import { observeRequest } from '../metrics.ts'
import { Refusal } from '../refusal.ts'
import { allowOrigin } from './cors.ts'
import { securityHeaders } from './security-headers.ts'

/** Hooks in front of and behind everything. The log line has the route's template, never the address with its values. */
export function decorateAnswers(app: FastifyInstance, config: Config, log: Logger): void {
  const headers = securityHeaders(config)

  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id)
    if (request.url.startsWith('/api/')) {
      reply.header('cache-control', 'no-store')
      if (allowOrigin(request, reply, config.corsOrigins)) {
        reply.code(204).send()
        return
      }
    }
    // No name of ours has a NUL, and PostgreSQL takes none.
    done(
      request.url.includes('%00') ? new Refusal('validation_failed', 'The address is not validly encoded.') : undefined,
    )
  })

  app.addHook('onResponse', (request, reply, done) => {
    const ms = reply.elapsedTime
    const route = request.routeOptions.url ?? 'unmatched'
    const status = reply.statusCode
    observeRequest({ method: request.method, route, status, ms, code: request.problemCode })
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status,
        ms: Math.round(ms * 10) / 10,
        ...(request.problemCode !== null && { code: request.problemCode }),
      },
      'request',
    )
    done()
  })
}
