// Where a page of creations ended, as opaque text. The time keeps its microseconds: through a Date it would skip rows.
import { Refusal } from '#platform/refusal.ts'

export interface CreationPlace {
  /** `2026-01-15T09:00:00.123456Z` */
  createdAt: string
  /** uuid */
  id: string
}

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export function showCreationCursor({ createdAt, id }: CreationPlace): string {
  return Buffer.from(`${createdAt} ${id}`, 'latin1').toString('base64url')
}

/** Throws validation_failed for anything that is no cursor of ours. */
export function parseCreationCursor(cursor: string): CreationPlace {
  const [, createdAt, id] = shape.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? []
  if (createdAt === undefined || id === undefined || Number.isNaN(Date.parse(createdAt))) {
    throw Refusal.field('cursor', 'This is no cursor of this list. Please start at the first page.')
  }
  return { createdAt, id }
}
