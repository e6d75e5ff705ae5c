// Hourly sweep of answers older than a day. Bounded per run; the next run takes the rest.
import { keptDays } from '#contract/retention.ts'
import type { JobDefinition } from '../jobs/background-jobs.ts'
import type { Services } from '../module.ts'
import { deleteOldReplies } from './idempotency-keys.sql.ts'

const keepMs = keptDays.idempotencyKeys * 24 * 3_600_000
const batch = 1000
const maxBatches = 500

export function idempotencyJobs(services: Services): JobDefinition[] {
  return [
    {
      name: 'platform.sweep_idempotency_keys',
      cron: '17 * * * *',
      retryLimit: 2,
      timeoutSeconds: 300,
      async handle(_data, signal) {
        const before = new Date(services.clock.now().getTime() - keepMs)
        for (let round = 0; round < maxBatches && !signal.aborted; round++) {
          if ((await deleteOldReplies(services.db, before, batch)) < batch) break
        }
      },
    },
  ]
}
