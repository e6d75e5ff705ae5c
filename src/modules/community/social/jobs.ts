// Background jobs of the social part.
import { keptDays } from '#contract/retention.ts'
import type { JobDefinition } from '#platform/jobs/background-jobs.ts'
import type { Services } from '#platform/module.ts'
import { emptyEndedComments } from './comments.sql.ts'

const batch = 1_000
const mostBatches = 200

export function socialJobs({ db, clock }: Pick<Services, 'db' | 'clock'>): JobDefinition[] {
  return [
    {
      name: 'community.empty_comments',
      cron: '23 20 * * *',
      retryLimit: 2,
      timeoutSeconds: 300,
      // The next run takes what is beyond the batches of this one.
      async handle(_data, signal) {
        const before = new Date(clock.now().getTime() - keptDays.deletedComments * 86_400_000)
        for (let round = 0; round < mostBatches && !signal.aborted; round++) {
          if ((await emptyEndedComments(db, before, batch)) < batch) return
        }
      },
    },
  ]
}
