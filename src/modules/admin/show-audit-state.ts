// How far the audit log is sealed and what the last proof found, for the console.
import type { AuditState } from '#contract/admin-audit.ts'
import { readAuditState } from '#platform/audit/index.ts'
import type { Services } from '#platform/module.ts'

export async function showAuditState(services: Services): Promise<AuditState> {
  const { sealed, waiting, sealedAt, endHash, isEndSigned, proof } = await readAuditState(services)
  return {
    ...{ sealed, waiting, isEndSigned },
    ...(sealedAt && { sealedAt: sealedAt.toISOString() }),
    ...(endHash && { endHash }),
    ...(proof && {
      proof: {
        checkedAt: proof.checkedAt.toISOString(),
        sealed: proof.sealed,
        breaks: proof.breaks,
        isRight: proof.breaks.length === 0,
      },
    }),
  }
}
