// Front door of the audit log: append, read, seal, prove. Nothing here changes or removes an entry.

export { type AuditFilter, findAuditEntries, type StoredAuditEntry } from './audit.sql.ts'
export { auditJobs, proveAuditJob } from './jobs.ts'
export { readAuditState } from './read-audit-state.ts'
export { type AuditFact, recordAudit } from './record-audit.ts'
export { type AuditProof, verifyAudit } from './verify-audit.ts'
