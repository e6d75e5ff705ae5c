// What a worker measures of its own work. A worker process shows it on HEALTH_PORT. Labels are names of ours.
import { Counter, Histogram } from 'prom-client'
import { metrics } from '#platform/metrics.ts'

const attemptOutcomes = new Counter({
  name: 'rangoli_generation_attempts_total',
  help: 'Times a worker took a generation up, by what came of it: picture, failed, later (tried again), interrupted',
  labelNames: ['engine', 'outcome'],
  registers: [metrics],
})

const generationSeconds = new Histogram({
  name: 'rangoli_generation_seconds',
  help: 'Time from taking a generation up to its settlement',
  labelNames: ['engine', 'outcome'],
  buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
  registers: [metrics],
})

export type WorkOutcome = 'picture' | 'failed' | 'later' | 'interrupted'

/** `startedAtMs` of performance.now(). */
export function countWork(engine: string, outcome: WorkOutcome, startedAtMs: number): void {
  attemptOutcomes.inc({ engine, outcome })
  generationSeconds.observe({ engine, outcome }, (performance.now() - startedAtMs) / 1000)
}
