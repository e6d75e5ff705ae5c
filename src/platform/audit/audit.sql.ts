// All SQL on the audit log. Reading walks an index from the newest entry and stops at the page's end.
import { sql } from 'kysely'
import type { Database, Query, Tx } from '../db/database.ts'
import type { AuditFact } from './record-audit.ts'
import type { AuditTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<AuditTables>()
const json = (facts: Record<string, unknown> | undefined) => (facts === undefined ? null : JSON.stringify(facts))

export async function insertAuditEntry(tx: Tx, fact: AuditFact & { id: string }): Promise<void> {
  await tables(tx)
    .insertInto('audit_entries')
    .values({
      id: fact.id,
      occurred_at: fact.now,
      actor_id: fact.actorId,
      action: fact.action,
      subject_kind: fact.subject.kind,
      subject_id: fact.subject.id,
      reason: fact.reason ?? null,
      before: json(fact.before),
      after: json(fact.after),
    })
    .execute()
}

export interface AuditFilter {
  /** uuid */
  actorId?: string | undefined
  action?: string | undefined
  subject?: { kind: string; id: string } | undefined
  /** Words of the reason. */
  q?: string | undefined
  from?: Date | undefined
  before?: Date | undefined
  /** Id (uuid) of the last entry of the page before. */
  afterId?: string | undefined
  limit: number
}

const likePattern = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`

/** Newest first, at most `limit`, with the place in the chain of those that are sealed. */
export async function findAuditEntries(db: Database, filter: AuditFilter) {
  const { actorId, action, subject, q, from, before, afterId, limit } = filter
  return tables(db.query)
    .selectFrom('audit_entries as e')
    .leftJoin('audit_seals as s', 's.entry_id', 'e.id')
    .select(['e.id', 'e.occurred_at', 'e.actor_id', 'e.action', 'e.subject_kind', 'e.subject_id', 'e.reason'])
    .select(['e.before', 'e.after', 's.position'])
    .$if(actorId !== undefined, (query) => query.where('e.actor_id', '=', actorId ?? ''))
    .$if(action !== undefined, (query) => query.where('e.action', '=', action ?? ''))
    .$if(subject !== undefined, (query) =>
      query.where('e.subject_kind', '=', subject?.kind ?? '').where('e.subject_id', '=', subject?.id ?? ''),
    )
    .$if(q !== undefined, (query) => query.where('e.reason', 'ilike', likePattern(q ?? '')))
    .$if(from !== undefined, (query) => query.where('e.occurred_at', '>=', from ?? new Date(0)))
    .$if(before !== undefined, (query) => query.where('e.occurred_at', '<', before ?? new Date(0)))
    .$if(afterId !== undefined, (query) => query.where('e.id', '<', afterId ?? ''))
    .orderBy('e.id', 'desc')
    .limit(limit)
    .execute()
}
export type StoredAuditEntry = Awaited<ReturnType<typeof findAuditEntries>>[number]

/** False while another process seals. Held to the end of the transaction; the number is the lock's name. */
export async function lockChain(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`SELECT pg_try_advisory_xact_lock(7264061) AS locked`.execute(tx)
  return rows[0]?.locked === true
}

export interface ChainEnd {
  position: number
  hash: Buffer
  signature: string
  sealedAt: Date
}

export async function readChainEnd(query: Query | Tx): Promise<ChainEnd | null> {
  const row = await tables(query).selectFrom('audit_head').selectAll().executeTakeFirst()
  return row ? { position: row.position, hash: row.hash, signature: row.signature, sealedAt: row.sealed_at } : null
}

/** Texts of what waits for its link, oldest first, at most `limit`. */
export async function listUnsealed(tx: Tx, limit: number): Promise<{ id: string; text: string }[]> {
  const { rows } = await sql<{ id: string; text: string }>`
    SELECT e.id, audit_entry_text(e) AS text FROM audit_unsealed u JOIN audit_entries e ON e.id = u.entry_id
    ORDER BY u.entry_id LIMIT ${limit}`.execute(tx)
  return rows
}

export interface Link {
  position: number
  entryId: string
  hash: Buffer
}

/** The links, what waits no more, and the new end of the chain. */
export async function appendLinks(tx: Tx, links: readonly Link[], end: ChainEnd): Promise<void> {
  const query = tables(tx)
  const rows = links.map((link) => ({
    position: link.position,
    entry_id: link.entryId,
    hash: link.hash,
    sealed_at: end.sealedAt,
  }))
  await query.insertInto('audit_seals').values(rows).execute()
  const ids = links.map(({ entryId }) => entryId)
  await query.deleteFrom('audit_unsealed').where('entry_id', 'in', ids).execute()
  const { position, hash, signature, sealedAt } = end
  const row = { position, hash, signature, sealed_at: sealedAt }
  await query
    .insertInto('audit_head')
    .values({ only_row: true, ...row })
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet(row))
    .execute()
}

export interface ChainLink {
  position: number
  hash: Buffer
  /** Null: the entry is gone. */
  text: string | null
}

/** Links behind `after` in their order, at most `limit`. */
export async function readLinks(tx: Tx, after: number, limit: number): Promise<ChainLink[]> {
  const { rows } = await sql<ChainLink>`
    SELECT s.position, s.hash, CASE WHEN e.id IS NOT NULL THEN audit_entry_text(e) END AS text
    FROM audit_seals s LEFT JOIN audit_entries e ON e.id = s.entry_id
    WHERE s.position > ${after} ORDER BY s.position LIMIT ${limit}`.execute(tx)
  return rows
}

/** Whole counts, for the proof: entries, those that wait, and those that neither wait nor have a link. */
export async function countEntries(tx: Tx) {
  const { rows } = await sql<{ entries: number; waiting: number; missing: number }>`
    SELECT (SELECT count(*) FROM audit_entries) AS entries, (SELECT count(*) FROM audit_unsealed) AS waiting,
      (SELECT count(*) FROM audit_entries e WHERE NOT EXISTS (SELECT FROM audit_seals s WHERE s.entry_id = e.id)
        AND NOT EXISTS (SELECT FROM audit_unsealed u WHERE u.entry_id = e.id))
      + (SELECT count(*) FROM audit_unsealed u WHERE NOT EXISTS (SELECT FROM audit_entries e WHERE e.id = u.entry_id)) AS missing
    `.execute(tx)
  return rows[0] ?? { entries: 0, waiting: 0, missing: 0 }
}

/** How many wait, up to a bound, and since when the first does. */
export async function readWaiting(db: Database) {
  const { rows } = await sql<{ waiting: number; since: Date | null }>`
    SELECT count(*) AS waiting, min(e.occurred_at) AS since
    FROM (SELECT entry_id FROM audit_unsealed ORDER BY entry_id LIMIT 1000) u
    JOIN audit_entries e ON e.id = u.entry_id`.execute(db.query)
  return rows[0] ?? { waiting: 0, since: null }
}

export interface StoredProof {
  checkedAt: Date
  sealed: number
  breaks: string[]
}

export async function insertProof(db: Database, { checkedAt, sealed, breaks }: StoredProof): Promise<void> {
  await tables(db.query)
    .insertInto('audit_proofs')
    .values({ checked_at: checkedAt, sealed, breaks: JSON.stringify(breaks) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function readLastProof(db: Database): Promise<StoredProof | null> {
  const row = await tables(db.query)
    .selectFrom('audit_proofs')
    .selectAll()
    .orderBy('checked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { checkedAt: row.checked_at, sealed: row.sealed, breaks: row.breaks } : null
}
