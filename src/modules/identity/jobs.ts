// Background jobs of accounts: links for a new password, and the nightly sweep of what is over. Bounded per run; the next run takes the rest.
import type { JobDefinition } from '#platform/jobs/background-jobs.ts'
import type { Services } from '#platform/module.ts'
import { deleteOldTries } from './failures.sql.ts'
import { sendResetLink, sendResetLinkJob } from './forgot-password.ts'
import { deleteOldTokens } from './one-time-tokens.sql.ts'
import { deleteOldSessions } from './sessions.sql.ts'

const dayMs = 86_400_000
const batch = 1000
const maxBatches = 100
/** Ended sessions are kept as long as a security question about them may come. */
const keepDays = 180

export function identityJobs(services: Services): JobDefinition[] {
  return [
    {
      name: sendResetLinkJob,
      retryLimit: 5,
      timeoutSeconds: 30,
      handle: (data) => sendResetLink(services, data),
    },
    {
      name: 'identity.sweep_sessions',
      cron: '20 20 * * *',
      retryLimit: 2,
      timeoutSeconds: 300,
      async handle(_data, signal) {
        const now = services.clock.now().getTime()
        const sweeps = [
          () => deleteOldSessions(services.db, new Date(now - keepDays * dayMs), batch),
          () => deleteOldTokens(services.db, new Date(now - dayMs), batch),
          () => deleteOldTries(services.db, new Date(now - dayMs), batch),
        ]
        for (const sweep of sweeps) {
          for (let round = 0; round < maxBatches && !signal.aborted; round++) {
            if ((await sweep()) < batch) break
          }
        }
      },
    },
  ]
}
