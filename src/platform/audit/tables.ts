// Row shapes of the audit log. Only the files beside it use them.
import type { ColumnType } from 'kysely'

type Facts = ColumnType<Record<string, unknown> | null, string | null, never>

export type AuditTables = {
  audit_entries: {
    id: string
    occurred_at: Date
    actor_id: string | null
    action: string
    subject_kind: string
    subject_id: string
    reason: string | null
    before: Facts
    after: Facts
  }
  audit_seals: { position: number; entry_id: string; hash: Buffer; sealed_at: Date }
  audit_head: { only_row: boolean; position: number; hash: Buffer; signature: string; sealed_at: Date }
  audit_proofs: { checked_at: Date; sealed: number; breaks: ColumnType<string[], string, never> }
  audit_unsealed: { entry_id: string }
}
