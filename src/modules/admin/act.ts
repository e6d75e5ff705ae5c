// An admin's act: who acts, and the audit line that stands or falls with it.
import { type AuditFact, recordAudit } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'

export type Admin = Pick<Viewer, 'userId' | 'sessionId'>

type Told = Pick<AuditFact, 'action' | 'subject' | 'reason' | 'before' | 'after'>

/** For operations that run it in their own transaction. */
export function auditLine(
  { clock }: Pick<Services, 'clock'>,
  admin: Pick<Admin, 'userId'>,
  told: Told,
): (tx: Tx) => Promise<string> {
  return (tx) => recordAudit(tx, { ...told, actorId: admin.userId, now: clock.now() })
}
