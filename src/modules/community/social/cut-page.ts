// Pages of lists by time: what is shown of the rows that were read, and where the next page begins.
import { showListCursor } from '#platform/list-cursor.ts'

/** Of rows that were asked for with one more than `limit`: those to show, and the cursor behind the last when there are more. */
export function cutPage<Row extends { id: string; place: string }>(
  rows: readonly Row[],
  limit: number,
): { shown: Row[]; next: { nextCursor?: string } } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  if (rows.length <= limit || last === undefined) return { shown, next: {} }
  return { shown, next: { nextCursor: showListCursor({ createdAt: last.place, id: last.id }) } }
}
