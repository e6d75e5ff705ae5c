// Sweeps of what operators look at. Bounded per run; the next run takes the rest.
import { windowDays } from '#contract/operations.ts'
import type { JobDefinition } from '../jobs/background-jobs.ts'
import type { Services } from '../module.ts'
import { deleteOldContexts } from '../tracing/trace-contexts.sql.ts'
import { deleteOldMinutes } from './request-minutes.sql.ts'

const dayMs = 24 * 3_600_000
/** A day more than is shown. */
const minutesKeptMs = (windowDays + 1) * dayMs
const contextsKeptMs = 2 * dayMs
const batch = 5_000
const maxBatches = 100

export function operationsJobs({ db, clock }: Pick<Services, 'db' | 'clock'>): JobDefinition[] {
  const sweep = async (signal: AbortSignal, deleteSome: () => Promise<number>) => {
    for (let round = 0; round < maxBatches && !signal.aborted; round++) {
      if ((await deleteSome()) < batch) break
    }
  }
  return [
    {
      name: 'platform.sweep_operations',
      cron: '41 * * * *',
      retryLimit: 2,
      timeoutSeconds: 300,
      async handle(_data, signal) {
        const now = clock.now().getTime()
        await sweep(signal, () => deleteOldMinutes(db, new Date(now - minutesKeptMs), batch))
        await sweep(signal, () => deleteOldContexts(db, new Date(now - contextsKeptMs), batch))
      },
    },
  ]
}
