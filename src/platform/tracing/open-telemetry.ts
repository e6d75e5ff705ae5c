// The one file that knows OpenTelemetry. Imported only when traces are configured: it costs a tenth of a second at start.
import { type Context, context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import { settlesWithin } from '../process/exit.ts'
import type { Attributes, RequestSpan, SpanOptions, Tracing } from './trace.ts'
import { parseTraceparent, showTraceparent } from './traceparent.ts'

export interface TracingSettings {
  /** Base address of the collector; `/v1/traces` is added. */
  endpoint: string
  headers: Record<string, string>
  serviceName: string
  version: string
  role: 'web' | 'worker'
  /** Share of requests that are traced, 0 to 1. */
  ratio: number
}

// Bounds of what waits for a collector that is slow or gone: about 4 MB, then spans are dropped.
const queueMax = 4_096
const batchMax = 512
const batchEveryMs = 2_000
const sendTimeoutMs = 5_000
const stopLimitMs = 3_000

function contextOf(parent: string | null | undefined): Context {
  if (parent === undefined) return context.active()
  const parsed = parent === null ? null : parseTraceparent(parent)
  return parsed === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { ...parsed, isRemote: true })
}

function failed(span: Span, error: unknown): void {
  // The class and nothing else: a message may carry what was asked.
  span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown')
  span.setStatus({ code: SpanStatusCode.ERROR })
}

export function openTelemetry(settings: TracingSettings): Tracing {
  const manager = new AsyncLocalStorageContextManager().enable()
  context.setGlobalContextManager(manager)
  const exporter = new OTLPTraceExporter({
    url: `${settings.endpoint.replace(/\/+$/, '')}/v1/traces`,
    headers: settings.headers,
    timeoutMillis: sendTimeoutMs,
  })
  const processor = new BatchSpanProcessor({
    exporter,
    maxQueueSize: queueMax,
    maxExportBatchSize: batchMax,
    scheduledDelayMillis: batchEveryMs,
    exportTimeoutMillis: sendTimeoutMs,
  })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.name': settings.serviceName,
      'service.version': settings.version,
      'rangoli.role': settings.role,
    }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(settings.ratio) }),
    spanProcessors: [processor],
  })
  const tracer = provider.getTracer('rangoli')

  const span = async <T>(name: string, { attributes = {}, parent }: SpanOptions, work: () => Promise<T>) => {
    const around = contextOf(parent)
    const kind = parent === undefined ? SpanKind.INTERNAL : SpanKind.CONSUMER
    const started = tracer.startSpan(name, { attributes: { ...attributes }, kind }, around)
    try {
      return await context.with(trace.setSpan(around, started), work)
    } catch (error) {
      failed(started, error)
      throw error
    } finally {
      started.end()
    }
  }

  const startRequest = ({ method, parent }: { method: string; parent: string | null }): RequestSpan => {
    const attributes: Attributes = { 'http.request.method': method }
    const around = contextOf(parent)
    const started = tracer.startSpan(method, { attributes: { ...attributes }, kind: SpanKind.SERVER }, around)
    const inside = trace.setSpan(around, started)
    return {
      run: (work) => context.with(inside, work),
      end({ route, status, code }) {
        started.updateName(`${method} ${route}`)
        started.setAttributes({ 'http.route': route, 'http.response.status_code': status })
        if (code !== null) started.setAttribute('error.type', code)
        if (status >= 500) started.setStatus({ code: SpanStatusCode.ERROR })
        started.end()
      },
    }
  }

  return {
    span,
    startRequest,
    traceparent() {
      const here = trace.getSpan(context.active())?.spanContext()
      return here === undefined ? null : showTraceparent(here)
    },
    async stop() {
      await settlesWithin(provider.shutdown(), stopLimitMs)
      context.disable()
    },
  }
}
