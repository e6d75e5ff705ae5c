// Figures for Prometheus. Labels are route templates and codes, never ids, names or addresses.
import type { Pool } from 'pg'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What /metrics shows of this process. Modules register their own figures on it. */
export const metrics = new Registry()

const requestSeconds = new Histogram({
  name: 'rangoli_http_request_seconds',
  help: 'Time from the first byte of a request to the last byte of its answer, streams excepted',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [metrics],
})

const problems = new Counter({
  name: 'rangoli_http_problems_total',
  help: 'Answers that were a problem, by its code; internal and unavailable are ours',
  labelNames: ['code'],
  registers: [metrics],
})

export interface SeenRequest {
  method: string
  route: string
  status: number
  ms: number
  /** Code of the problem that was answered. */
  code: string | null
}

export function observeRequest({ method, route, status, ms, code }: SeenRequest): void {
  requestSeconds.observe({ method, route, status }, ms / 1000)
  if (code !== null) problems.inc({ code })
}

const limitHits = new Counter({
  name: 'rangoli_rate_limit_hits_total',
  help: 'Requests counted against each limit, by whether they were let through',
  labelNames: ['limit', 'outcome'],
  registers: [metrics],
})

export function countLimitHit(limit: string, outcome: 'passed' | 'refused'): void {
  limitHits.inc({ limit, outcome })
}

/** Event streams open in this process. */
export const openStreams = new Gauge({
  name: 'rangoli_http_open_streams',
  help: 'Event streams open in this process',
  registers: [metrics],
})

let isStarted = false

/** Starts what is measured all the time: process, event-loop lag, connection pool. Once per process. */
export function startMetrics(pool: Pool): void {
  if (isStarted) return
  isStarted = true
  collectDefaultMetrics({ register: metrics })
  new Gauge({
    name: 'rangoli_database_connections',
    help: 'Connections of the pool by state; waiting counts calls that wait for one',
    labelNames: ['state'],
    registers: [metrics],
    collect() {
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
}
