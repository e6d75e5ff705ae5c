// The audit log as an admin reads it: search, export, and whether the chain holds.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, PageQuery, pageOf, Time } from './page.ts'

/** A person named in the log, as the account is called today; null: the system, or a command on the machine. */
const Actor = z.object({ id: Id, name: z.string() }).nullable()

export const AuditEntry = z.object({
  id: Id,
  createdAt: Time,
  actor: Actor,
  /** `module.act` */
  action: z.string(),
  subjectKind: z.string(),
  /** The shown id, where it has one. */
  subjectId: z.string(),
  /** The name of the account it was done to, where it was one. */
  subjectName: z.string().optional(),
  reason: z.string().optional(),
  before: z.record(z.string(), z.unknown()).optional(),
  after: z.record(z.string(), z.unknown()).optional(),
  /** Place in the chain; absent while it waits for its seal. */
  position: z.int().optional(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

const AuditSearch = z.object({
  /** Words of the reason. */
  q: z.string().trim().max(100).optional(),
  action: z
    .string()
    .regex(/^[a-z]+\.[a-z_]+$/, 'An action is written like users.suspend.')
    .max(60)
    .optional(),
  actorId: Id.optional(),
  /** Acts on this account. */
  userId: Id.optional(),
  /** First and last day, in India: 2026-11-21. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})
export type AuditSearch = z.infer<typeof AuditSearch>

export const listAudit = endpoint({
  id: 'admin.list_audit',
  method: 'GET',
  path: '/api/admin/audit',
  summary: 'Who did what, newest first',
  auth: 'admin',
  rateLimit: 'read',
  query: PageQuery.extend(AuditSearch.shape),
  reply: pageOf(AuditEntry),
  status: 200,
  refusals: [],
})

/** Rows of one file; older ones by their days. */
export const auditEntriesInFile = 100_000

export const exportAudit = endpoint({
  id: 'admin.export_audit',
  method: 'GET',
  path: '/api/admin/audit.csv',
  summary: `The newest ${auditEntriesInFile.toLocaleString('en')} entries of a search as a table`,
  auth: 'admin',
  rateLimit: 'export',
  query: AuditSearch,
  reply: z.void(),
  status: 200,
  refusals: [],
  answers: 'file',
})

export const AuditState = z.object({
  /** Entries with a place in the chain. */
  sealed: z.int(),
  /** Counted up to 1,000. */
  waiting: z.int(),
  sealedAt: Time.optional(),
  /** sha256 in hex of the last link: written down elsewhere, it finds out a log that was put back as a whole. */
  endHash: z.string().optional(),
  isEndSigned: z.boolean(),
  /** The last proof of the whole chain. */
  proof: z.object({ checkedAt: Time, sealed: z.int(), breaks: z.array(z.string()), isRight: z.boolean() }).optional(),
})
export type AuditState = z.infer<typeof AuditState>

export const getAuditState = endpoint({
  id: 'admin.get_audit_state',
  method: 'GET',
  path: '/api/admin/audit/state',
  summary: 'How far the log is sealed, and what the last proof found',
  auth: 'admin',
  rateLimit: 'read',
  reply: AuditState,
  status: 200,
  refusals: [],
})

export const proveAudit = endpoint({
  id: 'admin.prove_audit',
  method: 'POST',
  path: '/api/admin/audit/proof',
  summary: 'Order a proof of the whole chain; the state tells when it is done',
  auth: 'admin',
  rateLimit: 'export',
  reply: z.object({ ordered: z.literal(true) }),
  status: 202,
  refusals: [],
})
