// Daily sweep of past facts, which name people by their pseudonym. Bounded per run; the next run takes the rest.
import { keptDays } from '#contract/retention.ts'
import type { JobDefinition } from '../jobs/background-jobs.ts'
import type { Services } from '../module.ts'
import { deleteOldEvents } from './old-events.sql.ts'

const keptMs = keptDays.events * 24 * 3_600_000
const batch = 5_000
const maxBatches = 200

export function eventJobs({ db, clock }: Pick<Services, 'db' | 'clock'>): JobDefinition[] {
  return [
    {
      name: 'platform.sweep_events',
      cron: '10 21 * * *',
      retryLimit: 2,
      timeoutSeconds: 600,
      async handle(_data, signal) {
        const before = new Date(clock.now().getTime() - keptMs)
        for (let round = 0; round < maxBatches && !signal.aborted; round++) {
          if ((await deleteOldEvents(db, before, batch)) < batch) break
        }
      },
    },
  ]
}
