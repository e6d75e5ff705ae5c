// The manners of every list: a cursor in, `{ items, nextCursor? }` out.
import { z } from 'zod'

export const Cursor = z.string().min(1).max(200)

export const PageQuery = z.object({
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
})

/** `{ items, nextCursor? }`; no nextCursor on the last page. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: Cursor.optional() })
}

/** Ids are opaque prefixed strings; a malformed one is answered like an unknown one (404). */
export const Id = z.string().min(1).max(64)

/** ISO 8601 in UTC. */
export const Time = z.string().meta({ format: 'date-time' })
