// Background jobs of moderation: closed cases go when their time is over.
import { keptDays } from '#contract/retention.ts'
import type { JobDefinition } from '#platform/jobs/background-jobs.ts'
import type { Services } from '#platform/module.ts'
import { deleteOldCases } from './cases.sql.ts'

const dayMs = 86_400_000
// Each takes its reports with it, which may be a few hundred.
const batch = 100
const mostBatches = 200

export function moderationJobs(services: Services): JobDefinition[] {
  return [
    {
      name: 'moderation.sweep_cases',
      cron: '35 20 * * *',
      handle: (_data, signal) => sweepCases(services, signal),
      retryLimit: 2,
      timeoutSeconds: 300,
    },
  ]
}

export async function sweepCases({ db, clock }: Pick<Services, 'db' | 'clock'>, signal: AbortSignal): Promise<void> {
  const before = new Date(clock.now().getTime() - keptDays.moderationCases * dayMs)
  for (let round = 0; round < mostBatches && !signal.aborted; round++) {
    if ((await deleteOldCases(db, before, batch)) < batch) return
  }
}
