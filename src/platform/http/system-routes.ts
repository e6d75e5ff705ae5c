// Addresses for operators and machines: liveness, readiness, metrics. Tell no names but those of checks and figures.
import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { metrics, startMetrics } from '../metrics.ts'
import { Refusal } from '../refusal.ts'
import { type Check, createReadiness, readinessChecks } from './readiness.ts'
import type { Http } from './serve.ts'
import { bearerOf } from './session.ts'

const forwardingHeaders = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via']
const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/**
 * True for a caller on this machine. Behind a proxy every caller seems to be one: so not in production, not with
 * TRUST_PROXY, and not with any header that a proxy adds.
 */
function isThisMachine(request: FastifyRequest, config: Config): boolean {
  if (config.mode === 'production' || config.trustProxy.length > 0) return false
  if (forwardingHeaders.some((name) => request.headers[name] !== undefined)) return false
  return loopback.has(request.socket.remoteAddress ?? '')
}

function isToken(given: string | null | undefined, token: string | undefined): boolean {
  if (token === undefined || typeof given !== 'string') return false
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Registers /healthz, /readyz and /metrics. */
export function serveSystem({ app, services, drain }: Http, checks: Record<string, Check> = readinessChecks(services)): void {
  const { config, log, db } = services
  startMetrics(db.pool)

  app.get('/healthz', { exposeHeadRoute: true }, async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return { status: 'ok' }
  })

  const readiness = createReadiness(checks, (check, error) => log.warn({ check, err: error }, 'not ready'))
  app.get('/readyz', { exposeHeadRoute: true }, async (_request, reply) => {
    const { isReady, failed } = drain.isDraining ? { isReady: false, failed: ['draining'] } : await readiness()
    reply.code(isReady ? 200 : 503).header('cache-control', 'no-store')
    return isReady ? { status: 'ready' } : { status: 'not_ready', failed }
  })

  app.get('/metrics', async (request, reply) => {
    if (!isThisMachine(request, config) && !isToken(bearerOf(request), config.metricsToken)) {
      throw new Refusal('forbidden', 'Metrics are for this machine, or for those who bring METRICS_TOKEN.')
    }
    return reply
      .header('content-type', metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.metrics())
  })
}
