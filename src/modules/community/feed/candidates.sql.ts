// What a ranking chooses from, read by indexes alone: never more than so many of the newest, and of the older ones so many that
// are popular enough to be among them (decision 25).
import type { Database } from '#platform/db/database.ts'

export interface CandidateRow {
  id: string
  author_id: string
  /** Microseconds kept. */
  published_seconds: number
  likes: number
  reuses: number
}

const columns = 'p.id, p.author_id, extract(epoch FROM p.published_at)::float8 AS published_seconds, c.likes, c.reuses'

const newestText = (category: string) => `SELECT ${columns} FROM posts p JOIN post_counters c ON c.post_id = p.id
  WHERE p.is_listed ${category} ORDER BY p.published_at DESC, p.id DESC LIMIT $1`

/** The newest listed posts, of one category ('' for all). */
export function newestCandidates(db: Database, scope: string, limit: number): Promise<CandidateRow[]> {
  return scope === ''
    ? db.call('community_newest', newestText(''), [limit])
    : db.call('community_newest_of_category', newestText('AND p.category_id = $2'), [limit, scope])
}

/** One index range for each class: what became so popular since a moment that is earlier the more popular it is. */
const popularText = (category: string) => `SELECT ${columns}
  FROM unnest($1::int[], $2::float8[]) AS w (class, since)
  CROSS JOIN LATERAL (
    SELECT o.post_id, o.likes, o.reuses FROM post_counters o
    WHERE o.popularity_class = w.class AND o.popularity_class > 0 ${category}
      AND o.published_at >= to_timestamp(w.since) AND o.published_at <= to_timestamp($3)
    ORDER BY o.published_at DESC LIMIT $4) c
  JOIN posts p ON p.id = c.post_id AND p.is_listed`

export interface PopularQuery {
  scope: string
  /** For each class the earliest time of publishing (seconds) that is of interest. */
  classes: readonly { popularityClass: number; sinceSeconds: number }[]
  /** Published by then. */
  untilSeconds: number
  /** Of each class. */
  limit: number
}

export function popularCandidates(db: Database, query: PopularQuery): Promise<CandidateRow[]> {
  const classes = query.classes.map(({ popularityClass }) => popularityClass)
  const since = query.classes.map(({ sinceSeconds }) => sinceSeconds)
  const values = [classes, since, query.untilSeconds, query.limit]
  return query.scope === ''
    ? db.call('community_popular', popularText(''), values)
    : db.call('community_popular_of_category', popularText('AND o.category_id = $5'), [...values, query.scope])
}
