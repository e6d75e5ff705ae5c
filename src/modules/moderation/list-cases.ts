// The queue: appeals first, then what most trusted people reported, the oldest of equals first. Closed cases newest first.
import type { QueryOf, ReplyOf } from '#contract/endpoint.ts'
import type { listCases as contract } from '#contract/moderation.ts'
import { must } from '#platform/assert.ts'
import type { Services } from '#platform/module.ts'
import type { CaseRow } from './cases.sql.ts'
import { countQueue, findClosedPage, findQueuePage } from './queue.sql.ts'
import { parseClosedCursor, parseQueueCursor, showClosedCursor, showQueueCursor } from './queue-cursor.ts'
import { showCases } from './show-cases.ts'

type Wanted = QueryOf<typeof contract>

/** Throws validation_failed for a cursor that is none. */
export async function listCases(services: Services, wanted: Wanted): Promise<ReplyOf<typeof contract>> {
  // One more than shown says whether there is another page.
  const [rows, counts] = await Promise.all([findRows(services, wanted), countQueue(services.db)])
  const shown = rows.slice(0, wanted.limit)
  const last = shown.at(-1)
  const nextCursor = rows.length > wanted.limit && last ? cursorAfter(last) : undefined
  return { items: await showCases(services, shown), ...(nextCursor && { nextCursor }), ...counts }
}

function findRows({ db }: Services, { state, subject, cursor, limit }: Wanted): Promise<CaseRow[]> {
  const page = { subject, limit: limit + 1 }
  if (state === 'closed') {
    return findClosedPage(db, { ...page, past: cursor === undefined ? undefined : parseClosedCursor(cursor) })
  }
  return findQueuePage(db, { ...page, state, past: cursor === undefined ? undefined : parseQueueCursor(cursor) })
}

function cursorAfter({ state, closed_at: closedAt, place, id }: CaseRow): string {
  if (state !== 'closed') return showQueueCursor({ place, id })
  return showClosedCursor({ closedAt: must(closedAt, 'a closed case has its time'), id })
}
