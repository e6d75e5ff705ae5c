// Lets bonus credits go whose time is over. Nothing waits for it: an order in an unswept wallet sweeps that first.
import type { JobDefinition } from '#platform/jobs/background-jobs.ts'
import type { Services } from '#platform/module.ts'
import { sweepExpired } from './sweep-expired.ts'

export function creditsJobs({ db, clock }: Services): JobDefinition[] {
  return [
    {
      name: 'credits.sweep_expired',
      cron: '*/10 * * * *',
      retryLimit: 2,
      timeoutSeconds: 300,
      async handle(_data, signal) {
        await sweepExpired(db, { now: clock.now(), signal })
      },
    },
  ]
}
