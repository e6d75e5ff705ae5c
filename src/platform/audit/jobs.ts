// The background job that seals the audit log.
import type { JobDefinition } from '../jobs/background-jobs.ts'
import type { Services } from '../module.ts'
import { sealAudit } from './seal-audit.ts'

export function auditJobs(services: Services): JobDefinition[] {
  return [
    {
      name: 'platform.seal_audit',
      cron: '* * * * *',
      retryLimit: 2,
      timeoutSeconds: 120,
      handle: async (_data, signal) => {
        await sealAudit(services, signal)
      },
    },
  ]
}
