// Dashboard and alerts name only what is exported, are PromQL, and lead to sections of the runbook that exist.
import { readFileSync } from 'node:fs'
import { parser } from '@prometheus-io/lezer-promql'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { metrics, startMetrics } from '#platform/metrics.ts'
import { startRecordedMetrics } from '#platform/operations/recorded-metrics.ts'
import '#platform/jobs/boss.ts'
import { startQueueMetrics } from '../../src/modules/studio/queue-metrics.ts'
import '../../src/modules/studio/work-metrics.ts'
import { testServices } from '../http.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const Dashboard = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).default([]) })),
})
const Alerts = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          labels: z.object({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.object({ summary: z.string(), runbook: z.string() }),
        }),
      ),
    }),
  ),
})

const dashboard = Dashboard.parse(JSON.parse(read('deploy/grafana/rangoli.json')))
const alerts = Alerts.parse(parse(read('deploy/prometheus/alerts.yaml'))).groups.flatMap(({ rules }) => rules)
const queries = [
  ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
  ...alerts.map(({ alert, expr }) => [alert, expr] as const),
]

/** Names of the time series an expression asks for; throws when it is no PromQL. */
function namesIn(expr: string): string[] {
  const names: string[] = []
  parser.parse(expr).iterate({
    enter(node) {
      if (node.type.isError) throw new Error(`not PromQL at ${node.from}: ${expr}`)
      // The identifier of a selector, not of a label or function.
      if (node.name === 'VectorSelector') names.push(/^[a-z_:]+[a-z0-9_:]*/i.exec(expr.slice(node.from))?.[0] ?? '')
    },
  })
  return names
}

const services = testServices()
startMetrics(services.db.pool)
startRecordedMetrics(services)
startQueueMetrics(services)
const exported = new Set(
  metrics
    .getMetricsAsArray()
    .flatMap(({ name, type }) =>
      String(type) === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
)

describe('dashboard and alerts', () => {
  it.each(queries)('%s asks only for what is exported [NF-9] [NF-10]', (_title, expr) => {
    const names = namesIn(expr)
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => !exported.has(name))).toEqual([])
  })

  it('a name that is not exported and a broken expression are found', () => {
    expect(namesIn('sum(rate(rangoli_nothing_total[5m]))')).toEqual(['rangoli_nothing_total'])
    expect(exported.has('rangoli_nothing_total')).toBe(false)
    expect(() => namesIn('sum(rate(rangoli_nothing_total[5m])')).toThrow('not PromQL')
  })

  it('each alert leads to a section of the runbook', () => {
    const anchors = [...read('docs/RUNBOOK.md').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    )
    const missing = alerts.filter(({ annotations }) => !anchors.includes(annotations.runbook.split('#')[1] ?? ''))
    expect(missing).toEqual([])
  })
})
