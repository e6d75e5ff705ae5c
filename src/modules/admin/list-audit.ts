// Pages of the audit log with the names of the people in it. Names are looked up, never stored in the log.
import type { AuditEntry, AuditSearch, listAudit as contract } from '#contract/admin-audit.ts'
import type { QueryOf, ReplyOf } from '#contract/endpoint.ts'
import { findAccounts } from '#modules/identity/index.ts'
import { type AuditFilter, findAuditEntries, type StoredAuditEntry } from '#platform/audit/index.ts'
import type { Database } from '#platform/db/database.ts'
import { parseId, showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayAfter, momentOfDay } from './calendar.ts'

/** Throws validation_failed for a cursor that is none. */
export async function listAudit(
  { db }: Pick<Services, 'db'>,
  { cursor, limit, ...search }: QueryOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const filter = filterOf(search)
  if (filter === null) return { items: [] }
  const afterId = cursor === undefined ? undefined : parseCursor(cursor)
  const rows = await findAuditEntries(db, { ...filter, afterId, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await showEntries(db, shown),
    ...(rows.length > limit && last && { nextCursor: showId('audit', last.id) }),
  }
}

function parseCursor(cursor: string): string {
  try {
    return parseId('audit', cursor)
  } catch {
    throw Refusal.field('cursor', 'This is no cursor of this list. Please start at the first page.')
  }
}

/** Null: names somebody that cannot be, so nothing is found. */
export function filterOf(search: AuditSearch): Omit<AuditFilter, 'limit'> | null {
  try {
    const { q, action, actorId, userId, from, until } = search
    return {
      q: q === '' ? undefined : q,
      action,
      actorId: actorId === undefined ? undefined : parseId('user', actorId),
      subject: userId === undefined ? undefined : { kind: 'user', id: parseId('user', userId) },
      from: from === undefined ? undefined : momentOfDay(from),
      before: until === undefined ? undefined : dayAfter(until),
    }
  } catch {
    return null
  }
}

/** At most 250 rows at a time: each may name two people. */
export async function showEntries(db: Database, rows: readonly StoredAuditEntry[]): Promise<AuditEntry[]> {
  const people = rows.flatMap((row) => [row.actor_id, row.subject_kind === 'user' ? row.subject_id : null])
  const ids = [...new Set(people.filter((id) => id !== null))]
  const names = new Map((await findAccounts(db, ids)).map(({ id, name }) => [id, name]))
  return rows.map((row) => showEntry(row, names))
}

function showEntry(row: StoredAuditEntry, names: ReadonlyMap<string, string>): AuditEntry {
  const isUser = row.subject_kind === 'user'
  const subjectName = isUser ? names.get(row.subject_id) : undefined
  const actorId = row.actor_id
  return {
    id: showId('audit', row.id),
    createdAt: row.occurred_at.toISOString(),
    actor: actorId === null ? null : { id: showId('user', actorId), name: names.get(actorId) ?? '' },
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: isUser ? showId('user', row.subject_id) : row.subject_id,
    ...(subjectName !== undefined && { subjectName }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.before !== null && { before: row.before }),
    ...(row.after !== null && { after: row.after }),
    ...(row.position !== null && { position: row.position }),
  }
}
