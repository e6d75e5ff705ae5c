// SQL for the sitemap. Posts that are listed, newest first, by posts_latest alone: from day to day for the index, along one day for a part.
import type { Database } from '#platform/db/database.ts'

export interface DayRow {
  /** `2026-11-21`, in UTC. */
  day: string
  newestAt: Date
}

// One probe of the index for each day that has posts, however many those are.
const daysText = `WITH RECURSIVE days AS (
    (SELECT published_at AS newest_at FROM posts WHERE is_listed ORDER BY published_at DESC, id DESC LIMIT 1)
    UNION ALL
    SELECT earlier.published_at FROM days CROSS JOIN LATERAL (
      SELECT p.published_at FROM posts p
      WHERE p.is_listed AND p.published_at < date_trunc('day', days.newest_at, 'UTC')
      ORDER BY p.published_at DESC, p.id DESC LIMIT 1) earlier)
  SELECT to_char(newest_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, newest_at AS "newestAt" FROM days LIMIT $1`

/** Days on which something was published that everybody may see, newest first. */
export function listPostDays(db: Database, limit: number): Promise<DayRow[]> {
  return db.call<DayRow & Record<string, unknown>>('community_sitemap_days', daysText, [limit])
}

const ofDayText = `SELECT id, published_at AS "publishedAt" FROM posts
  WHERE is_listed AND published_at >= $1::timestamptz AND published_at < $1::timestamptz + interval '24 hours'
  ORDER BY published_at DESC, id DESC LIMIT $2`

export interface DayPostRow {
  id: string
  publishedAt: Date
}

/** `day` in UTC: `2026-11-21`. */
export function listPostsOfDay(db: Database, day: string, limit: number): Promise<DayPostRow[]> {
  const values = [`${day}T00:00:00Z`, limit]
  return db.call<DayPostRow & Record<string, unknown>>('community_sitemap_of_day', ofDayText, values)
}

const authorsText = `SELECT author_id AS id, max(published_at) AS "publishedAt" FROM (
    SELECT author_id, published_at FROM posts WHERE is_listed ORDER BY published_at DESC, id DESC LIMIT $1) newest
  GROUP BY author_id ORDER BY max(published_at) DESC`

/** Who published the newest posts, so many of them, latest first. */
export function listNewestAuthors(db: Database, posts: number): Promise<DayPostRow[]> {
  return db.call<DayPostRow & Record<string, unknown>>('community_sitemap_authors', authorsText, [posts])
}
