// Pages in the order of time: of everybody, and of the people somebody follows.
import type { Database } from '#platform/db/database.ts'
import { type FeedRow, followedRows, latestRows, placeOf } from './feed.sql.ts'
import type { TimePlace } from './feed-cursor.ts'
import type { PageRows } from './read-trending.ts'

interface TimePage {
  after: TimePlace
  limit: number
}

/** One row more than is shown says whether there is another page. */
export function pageByTime(rows: FeedRow[], limit: number): PageRows {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const isMore = rows.length > limit && last !== undefined
  return { rows: shown, next: isMore ? { kind: 'time', after: placeOf(last) } : null }
}

export async function readLatest(db: Database, { scope, after, limit }: TimePage & { scope: string }) {
  return pageByTime(await latestRows(db, { scope, after, limit: limit + 1 }), limit)
}

export async function readFollowing(
  db: Database,
  { viewerId, keptAway, after, limit }: TimePage & { viewerId: string; keptAway: readonly string[] },
): Promise<PageRows> {
  const query = { viewerId, keptAway, after, limit: limit + 1 }
  return pageByTime(await followedRows(db, query), limit)
}
