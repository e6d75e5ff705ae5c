// Figures of the queue for Prometheus, read when they are asked for. An operator sees here what may have been paid for nothing.
import { Gauge } from 'prom-client'
import { metrics } from '#platform/metrics.ts'
import type { Services } from '#platform/module.ts'
import { readQueueFigures } from './queue.sql.ts'

const dayMs = 24 * 3_600_000

let isStarted = false

/** Once per process; every web process tells the same, since the queue is one. */
export function startQueueMetrics({ db, clock, log }: Pick<Services, 'db' | 'clock' | 'log'>): void {
  if (isStarted) return
  isStarted = true
  const age = new Gauge({
    name: 'rangoli_generations_queue_age_seconds',
    help: 'How long the generation at the head of the queue has waited',
    registers: [metrics],
  })
  new Gauge({
    name: 'rangoli_generations',
    help: 'Generations by state: queued and running now; unknown: tries of the last day that an engine may have been paid for, without a picture',
    labelNames: ['state'],
    registers: [metrics],
    async collect() {
      const now = clock.now()
      try {
        const figures = await readQueueFigures(db, new Date(now.getTime() - dayMs))
        this.set({ state: 'queued' }, figures.queued)
        this.set({ state: 'running' }, figures.running)
        this.set({ state: 'unknown' }, figures.unknown)
        age.set(figures.head_ordered_at === null ? 0 : (now.getTime() - figures.head_ordered_at.getTime()) / 1000)
      } catch (error) {
        // The other figures are worth telling without the database, too.
        log.warn({ err: error }, 'queue not measured')
      }
    },
  })
}
