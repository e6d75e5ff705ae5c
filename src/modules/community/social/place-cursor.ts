// Where a page of a list by time ended, as opaque text. The time keeps its microseconds: through a Date it would skip rows.
import { Refusal } from '#platform/refusal.ts'

export interface ListPlace {
  /** `2026-01-15T09:00:00.123456Z` */
  createdAt: string
  /** uuid */
  id: string
}

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function showPlace({ createdAt, id }: ListPlace): string {
  return Buffer.from(`${createdAt} ${id}`, 'latin1').toString('base64url')
}

/** Throws validation_failed for anything that is no cursor of ours. Null: from the beginning. */
export function parsePlace(cursor: string | undefined): ListPlace | null {
  if (cursor === undefined) return null
  const [, createdAt, id] = shape.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? []
  if (createdAt === undefined || id === undefined || Number.isNaN(Date.parse(createdAt))) {
    throw Refusal.field('cursor', 'This is no cursor of this list. Please start at the first page.')
  }
  return { createdAt, id }
}

/** Of rows that were asked for with one more than `limit`: those to show, and the cursor behind the last when there are more. */
export function cutPage<Row extends { id: string; place: string }>(
  rows: readonly Row[],
  limit: number,
): { shown: Row[]; next: { nextCursor?: string } } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  if (rows.length <= limit || last === undefined) return { shown, next: {} }
  return { shown, next: { nextCursor: showPlace({ createdAt: last.place, id: last.id }) } }
}
