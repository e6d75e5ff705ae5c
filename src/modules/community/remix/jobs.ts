// Forgets who opened which post to remix it, when no order may name it any more.
import { keptDays } from '#contract/retention.ts'
import type { JobDefinition } from '#platform/jobs/background-jobs.ts'
import type { Services } from '#platform/module.ts'
import { deleteOldRemixOpens } from './remix-opens.sql.ts'

const batch = 1000
const maxBatches = 200

export function remixJobs({ db, clock }: Pick<Services, 'db' | 'clock'>): JobDefinition[] {
  return [
    {
      name: 'community.sweep_remix_opens',
      cron: '17 * * * *',
      retryLimit: 2,
      timeoutSeconds: 300,
      async handle(_data, signal) {
        const before = new Date(clock.now().getTime() - keptDays.remixOpens * 86_400_000)
        for (let round = 0; round < maxBatches && !signal.aborted; round++) {
          if ((await deleteOldRemixOpens(db, before, batch)) < batch) break
        }
      },
    },
  ]
}
