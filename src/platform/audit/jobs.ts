// The background jobs of the audit log: sealing it, and proving the whole chain.
import type { JobDefinition } from '../jobs/background-jobs.ts'
import type { Services } from '../module.ts'
import { insertProof } from './audit.sql.ts'
import { sealAudit } from './seal-audit.ts'
import { verifyAudit } from './verify-audit.ts'

/** Orders a proof of the whole chain. */
export const proveAuditJob = 'platform.prove_audit'

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
    {
      name: proveAuditJob,
      cron: '40 20 * * *',
      retryLimit: 1,
      timeoutSeconds: 600,
      handle: () => proveAudit(services),
    },
  ]
}

async function proveAudit({ db, clock, secrets, log }: Services): Promise<void> {
  const { sealed, breaks, isRight } = await verifyAudit(db, { secrets })
  await insertProof(db, { checkedAt: clock.now(), sealed, breaks })
  if (!isRight) log.error({ breaks }, 'the audit log is broken')
}
