// What a worker process, which has no pages, tells its supervisor: alive, ready, figures. No other address, no body is read.
import { createServer } from 'node:http'
import { mayReadMetrics } from '../http/may-read-metrics.ts'
import { createReadiness, readinessChecks } from '../http/readiness.ts'
import { metrics, startMetrics } from '../metrics.ts'
import type { Services } from '../module.ts'

export interface HealthServer {
  /** Readiness says no from here on. */
  drain(): void
  close(): Promise<void>
}

/** Rejects when the port is taken. */
export async function startHealthServer(services: Services, port: number): Promise<HealthServer> {
  const { config, db, log } = services
  startMetrics(db.pool)
  const readiness = createReadiness(readinessChecks(services), (check, error) =>
    log.warn({ check, err: error }, 'not ready'),
  )
  let isDraining = false

  const answerTo = async (path: string, mayRead: boolean): Promise<{ status: number; body: string; type: string }> => {
    const type = 'application/json'
    if (path === '/healthz') return { status: 200, body: '{"status":"ok"}', type }
    if (path === '/readyz') {
      const { isReady, failed } = isDraining ? { isReady: false, failed: ['draining'] } : await readiness()
      const body = JSON.stringify(isReady ? { status: 'ready' } : { status: 'not_ready', failed })
      return { status: isReady ? 200 : 503, body, type }
    }
    if (path !== '/metrics') return { status: 404, body: '{}', type }
    if (!mayRead) return { status: 403, body: '{}', type }
    return { status: 200, body: await metrics.metrics(), type: metrics.contentType }
  }
  const server = createServer((request, response) => {
    answerTo(request.url ?? '', mayReadMetrics(request, config)).then(
      ({ status, body, type }) =>
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body),
      () => response.writeHead(500).end(),
    )
  })
  server.requestTimeout = 10_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, config.host, resolve)
  })
  return {
    drain() {
      isDraining = true
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
