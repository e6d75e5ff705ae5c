// Orders a proof of the whole chain. A worker walks it: that takes longer than a request may.
import { proveAuditJob } from '#platform/audit/index.ts'
import type { Services } from '#platform/module.ts'

export async function orderAuditProof({ db, enqueue }: Pick<Services, 'db' | 'enqueue'>): Promise<{ ordered: true }> {
  await db.transaction((tx) => enqueue(tx, proveAuditJob, {}))
  return { ordered: true }
}
