// Addresses for operators and machines: liveness, readiness, metrics. Tell no names but those of checks and figures.
import { metrics, startMetrics } from '../metrics.ts'
import { Refusal } from '../refusal.ts'
import { mayReadMetrics } from './may-read-metrics.ts'
import { type Check, createReadiness, readinessChecks } from './readiness.ts'
import type { Http } from './serve.ts'

/** Registers /healthz, /readyz and /metrics. */
export function serveSystem(
  { app, services, drain }: Http,
  checks: Record<string, Check> = readinessChecks(services),
): void {
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
    if (!mayReadMetrics(request.raw, config)) {
      throw new Refusal('forbidden', 'Metrics are for this machine, or for those who bring METRICS_TOKEN.')
    }
    return reply
      .header('content-type', metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.metrics())
  })
}
