// Background jobs of privacy: copies, erasures and the sweeps of what may not be kept longer.
import { keptDays } from '#contract/retention.ts'
import type { JobDefinition } from '#platform/jobs/background-jobs.ts'
import type { Services } from '#platform/module.ts'
import { deleteConsentsOfErased } from './consents.sql.ts'
import { eraseAccounts } from './erase-accounts.ts'
import { deleteOldGrievances } from './grievances.sql.ts'
import { exportTries, makeExport } from './make-export.ts'
import { makeExportJob } from './order-export.ts'
import type { PrivacyPorts } from './ports.ts'
import { sweepExports } from './sweep-exports.ts'

const dayMs = 86_400_000
const batch = 500
const mostBatches = 100

export function privacyJobs(services: Services, ports: PrivacyPorts): JobDefinition[] {
  return [
    {
      name: makeExportJob,
      handle: (data, signal) => makeExport(services, ports, { data, signal }),
      retryLimit: exportTries,
      retryDelaySeconds: 10,
      // Half a second to two for each picture: its file with the label is made on the way. A worker that dies is noticed at once.
      timeoutSeconds: 6 * 3600,
    },
    {
      name: 'privacy.erase_accounts',
      cron: '*/10 * * * *',
      handle: async (_data, signal) => {
        await eraseAccounts(services, ports, signal)
      },
      retryLimit: 2,
      timeoutSeconds: 1800,
    },
    {
      name: 'privacy.sweep_exports',
      cron: '25 * * * *',
      handle: (_data, signal) => sweepExports(services, signal),
      retryLimit: 2,
      timeoutSeconds: 600,
    },
    {
      name: 'privacy.sweep_records',
      cron: '50 20 * * *',
      handle: (_data, signal) => sweepRecords(services, signal),
      retryLimit: 2,
      timeoutSeconds: 300,
    },
  ]
}

/** Records whose lawful time is over. */
export async function sweepRecords({ db, clock }: Pick<Services, 'db' | 'clock'>, signal: AbortSignal): Promise<void> {
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * dayMs)
  const sweeps = [
    () => db.transaction((tx) => deleteConsentsOfErased(tx, daysAgo(keptDays.consentsAfterErasure), batch)),
    () => deleteOldGrievances(db, daysAgo(keptDays.grievances), batch),
  ]
  for (const sweep of sweeps) {
    for (let round = 0; round < mostBatches && !signal.aborted; round++) {
      if ((await sweep()) < batch) break
    }
  }
}
