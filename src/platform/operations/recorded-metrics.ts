// Shows to Prometheus what background jobs recorded. Every web process tells the same, since the database is one.
import { Gauge } from 'prom-client'
import { metrics } from '../metrics.ts'
import type { Services } from '../module.ts'
import { readFigures } from './recorded-figures.sql.ts'

/** Name under which the proof of the ledger is recorded. */
export const ledgerFigures = 'ledger_differences'

let isStarted = false

/** Once per process. */
export function startRecordedMetrics({ db, log }: Pick<Services, 'db' | 'log'>): void {
  if (isStarted) return
  isStarted = true
  const verifiedAt = new Gauge({
    name: 'rangoli_ledger_verified_timestamp_seconds',
    help: 'When the ledger was last proven, as a Unix time; 0 when it never was',
    registers: [metrics],
  })
  new Gauge({
    name: 'rangoli_ledger_differences',
    help: 'Differences that the last proof of the ledger found, by check; anything but 0 is an incident',
    labelNames: ['check'],
    registers: [metrics],
    async collect() {
      try {
        const figures = await readFigures(db, ledgerFigures)
        this.reset()
        for (const { label, value } of figures) this.set({ check: label }, value)
        const newest = Math.max(0, ...figures.map(({ recorded_at }) => recorded_at.getTime()))
        verifiedAt.set(newest / 1000)
      } catch (error) {
        log.warn({ err: error }, 'ledger figures not read')
      }
    },
  })
}
