// Builds the Fastify app of one process: the same builder serves production, development and tests (inject).
import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Config } from '../config.ts'
import type { Module, Services } from '../module.ts'
import { answerClientError } from './client-error.ts'
import { prepareDrain } from './drain.ts'
import { decorateAnswers } from './every-answer.ts'
import { readJsonOnly } from './json-body.ts'
import { answerMisses } from './not-found.ts'
import { defaultStreamBounds, OpenStreams, type StreamBounds } from './open-streams.ts'
import { answerErrors } from './problem.ts'
import { createRateLimiter } from './rate-limit.ts'
import { securityHeaders } from './security-headers.ts'
import type { Http } from './serve.ts'
import { createSessionCookie } from './session.ts'
import { traceRequests } from './trace-requests.ts'
import type { Sessions } from './viewer.ts'

export interface HttpParts {
  services: Services
  sessions: Sessions
  modules: readonly Module[]
  /** Bounds of event streams; tests make them small. */
  streamBounds?: Partial<StreamBounds>
}

export { closeHttp } from './drain.ts'

/** Largest request body in bytes, unless an endpoint says otherwise. */
const bodyLimitBytes = 256 * 1024
/** Longest time for a whole request to arrive. */
const requestTimeoutMs = 30_000

/** Longest time for one part of the app to get ready: on a busy machine Next alone was seen to take ten seconds. */
const pluginTimeoutMs = 60_000

function newApp(config: Config, log: FastifyBaseLogger): FastifyInstance {
  return Fastify({
    loggerInstance: log,
    // A child logger per request costs more than the route; lines carry the request id themselves.
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestTimeoutMs,
    pluginTimeout: pluginTimeoutMs,
    exposeHeadRoutes: false,
    // While draining, requests on open connections are answered in full, with Connection: close.
    return503OnClosing: false,
    clientErrorHandler: answerClientError,
    frameworkErrors(error, request, reply) {
      // Found by the router, in front of every hook: the answer must get here what the hooks would have given it.
      reply.headers(securityHeaders(config)).header('x-request-id', request.id)
      void request.server.errorHandler(error, request, reply)
      log.info(
        { requestId: request.id, method: request.method, route: 'unmatched', code: request.problemCode },
        'request',
      )
    },
  })
}

/**
 * The app with every module's routes. What stands beside the API is registered on it by its own function: `serveSystem`,
 * `serveDocs`, `servePages`. Then call `app.ready()` or `app.listen()`; end it with `closeHttp`.
 */
export function buildHttp({ services, sessions, modules, streamBounds }: HttpParts): Http {
  const { config, log, db, clock } = services
  const app = newApp(config, log)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('viewer', null)
  app.decorateRequest('idempotencyKey', null)
  app.decorateRequest('problemCode', null)
  readJsonOnly(app)
  answerErrors(app, log)
  traceRequests(app, { isCallerTrusted: config.trustProxy.length > 0 })
  decorateAnswers(app, config, log)

  const http: Http = {
    app,
    services,
    sessions,
    drain: { isDraining: false },
    streams: new OpenStreams({ ...defaultStreamBounds, ...streamBounds }),
    sessionCookie: createSessionCookie(config),
    limiter: createRateLimiter({ db, clock, enabled: config.rateLimitsEnabled }),
    origins: {
      publicOrigin: new URL(config.publicUrl).origin,
      isOwnHostTrusted: config.mode === 'local',
      corsOrigins: config.corsOrigins,
    },
  }
  prepareDrain(http)
  answerMisses(app, http.limiter)
  for (const module of modules) module.routes?.(http, services)
  return http
}
