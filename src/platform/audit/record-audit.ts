// Writes one entry of the audit log in the caller's transaction: it exists exactly when the act does. Must never hold a secret.
import { assert } from '../assert.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../ids.ts'
import { insertAuditEntry } from './audit.sql.ts'

export interface AuditFact {
  /** uuid, for a caller that must know it before; drawn when absent. */
  id?: string
  /** Who did it (uuid); null for a command on the machine. */
  actorId: string | null
  /** `module.act`: `users.suspend`. */
  action: string
  /** What it was done to. Ids only: no address, no name. */
  subject: { kind: string; id: string }
  /** In the actor's own words. */
  reason?: string | undefined
  /** What changed, and only that. */
  before?: Record<string, unknown> | undefined
  after?: Record<string, unknown> | undefined
  now: Date
}

// A slip here would be kept for ever: entries cannot be deleted.
const secretNames = /pass(word|phrase)|secret|token|api_?key|credential|signature/i

function refuseSecrets(facts: unknown, path: string): void {
  if (typeof facts !== 'object' || facts === null) return
  for (const [name, value] of Object.entries(facts)) {
    assert(!secretNames.test(name), `${path}.${name} does not belong into the audit log`)
    refuseSecrets(value, `${path}.${name}`)
  }
}

/** Returns the entry's id (uuid). */
export async function recordAudit(tx: Tx, fact: AuditFact): Promise<string> {
  refuseSecrets(fact.before, 'before')
  refuseSecrets(fact.after, 'after')
  const id = fact.id ?? newId()
  await insertAuditEntry(tx, { ...fact, id })
  return id
}
