// What operators see of a running installation, and the counting it is made of.
import { getErrorBudget as contract } from '#contract/operations.ts'
import { type Http, serve } from '../http/serve.ts'
import { getErrorBudget } from './error-budget.ts'
import { startRecordedMetrics } from './recorded-metrics.ts'
import { createRequestRecorder } from './request-recorder.ts'

export function operationsRoutes(http: Http): void {
  const { app, services } = http
  const recorder = createRequestRecorder(services)
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.config.endpoint?.id
    if (route !== undefined) recorder.count({ route, status: reply.statusCode })
    done()
  })
  app.addHook('onReady', async () => recorder.start())
  app.addHook('onClose', () => recorder.stop())
  startRecordedMetrics(services)

  serve(http, contract, () => getErrorBudget(services))
}
