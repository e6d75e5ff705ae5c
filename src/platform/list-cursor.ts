// Where a page of a list by time ended, as opaque text. The time keeps its microseconds: through a Date it would skip rows.
import { Refusal } from './refusal.ts'

export interface ListPlace {
  /** `2026-01-15T09:00:00.123456Z` */
  createdAt: string
  /** uuid */
  id: string
}

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Of a text in that form: whether there is such a moment, also for PostgreSQL. A Date makes the 3rd of March of the 31st of February. */
export function isMoment(text: string): boolean {
  const ms = Date.parse(text)
  return !Number.isNaN(ms) && !text.startsWith('0000') && new Date(ms).toISOString().startsWith(text.slice(0, 19))
}

export function showListCursor({ createdAt, id }: ListPlace): string {
  return Buffer.from(`${createdAt} ${id}`, 'latin1').toString('base64url')
}

/** Throws validation_failed for anything that is no cursor of ours. Null: from the beginning. */
export function parseListCursor(cursor: string | undefined): ListPlace | null {
  if (cursor === undefined) return null
  const [, createdAt, id] = shape.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? []
  if (createdAt === undefined || id === undefined || !isMoment(createdAt)) {
    throw Refusal.field('cursor', 'This is no cursor of this list. Please start at the first page.')
  }
  return { createdAt, id }
}
