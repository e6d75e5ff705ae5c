// SQL of a search: words of the vocabulary near those that were asked for, and the posts that have them.
import type { Database } from '#platform/db/database.ts'
import { type FeedRow, feedColumns, type TimeQuery } from './feed.sql.ts'

export interface KnownWord {
  word: string
  /** Posts that have it. */
  posts: number
}

/** Words of the vocabulary looked at for one beginning, and of those, the most frequent ones that are taken. */
const mostLookedAt = 2_000
const mostTaken = 24

const beginningsText = `SELECT a.nth::int AS nth, w.word, w.posts
  FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS a (start, stop, nth)
  CROSS JOIN LATERAL (
    SELECT l.word, l.posts FROM (
      SELECT s.word, s.posts FROM search_words s
      WHERE s.word >= a.start COLLATE "C" AND s.word < a.stop COLLATE "C" ORDER BY s.word LIMIT ${mostLookedAt}) l
    WHERE l.posts > 0
    ORDER BY (l.word = a.start COLLATE "C") DESC, l.posts DESC, l.word LIMIT ${mostTaken}) w`

/** For each word, the words of posts that begin with it, itself first. One letter stands for itself alone. */
export async function wordsBeginning(db: Database, words: readonly string[]): Promise<KnownWord[][]> {
  const stops = words.map((word) => word + (word.length === 1 ? '\u0001' : '\u{10ffff}'))
  const rows = await db.call<KnownWord & { nth: number }>('community_beginnings', beginningsText, [words, stops])
  return words.map((_, index) => rows.filter(({ nth }) => nth === index + 1))
}

const mostNear = 500
const nearText = `SELECT DISTINCT w.word, w.posts FROM search_word_remains r
  JOIN search_words w ON w.word = r.word WHERE r.remains = ANY ($1::text[]) AND w.posts > 0 LIMIT ${mostNear}`

/** Words of posts that share a remain with a word: those a slip away are among them. */
export function wordsSharing(db: Database, remains: readonly string[]): Promise<KnownWord[]> {
  return db.call<KnownWord & Record<string, unknown>>('community_near_words', nearText, [remains])
}

/** Posts that can be found, as the planner knows; 0 while it knows nothing. */
export async function roughPosts(db: Database): Promise<number> {
  const text = `SELECT greatest(reltuples, 0)::float8 AS posts FROM pg_class WHERE oid = 'post_search'::regclass`
  return (await db.call<{ posts: number }>('community_rough_posts', text, []))[0]?.posts ?? 0
}

export interface SearchQuery extends TimeQuery {
  /** `('lamp' | 'lamps') & ('dusk')` */
  words: string
}

const shown = (from: string) => `SELECT ${feedColumns} FROM ${from} f
  JOIN posts p ON p.id = f.post_id AND p.is_listed JOIN post_counters c ON c.post_id = p.id
  ORDER BY f.published_at DESC, f.post_id DESC LIMIT $3`

// Frequent words: the newest posts are walked until enough have them. The walk ends after $5, so that words that are frequent
// but never together cost no walk through everything.
const walkText = (category: string) =>
  shown(`(SELECT w.post_id, w.published_at FROM (
    SELECT s.post_id, s.published_at, s.words FROM post_search s
    WHERE (s.published_at, s.post_id) < ($1::timestamptz, $2::uuid) ${category}
    ORDER BY s.published_at DESC, s.post_id DESC LIMIT $5) w
  WHERE w.words @@ $4::tsquery ORDER BY w.published_at DESC, w.post_id DESC)`)

/** Looks at the `window` newest posts behind the place alone. */
export function walkedRows(db: Database, { scope, after, limit, words, window }: SearchQuery & { window: number }) {
  const values = [after.publishedAt, after.id, limit, words, window]
  return scope === ''
    ? db.call<FeedRow>('community_search_walk', walkText(''), values)
    : db.call<FeedRow>('community_search_walk_of_category', walkText('AND s.category_id = $6'), [...values, scope])
}

// Rare words, and frequent ones that are seldom together: all matches by the index of words, then the newest of them. MATERIALIZED
// keeps the planner, which takes every word for a frequent one or every word for a rare one, from choosing the other way.
const lookUpText = (category: string) => `WITH met AS MATERIALIZED (
    SELECT s.post_id, s.published_at, s.category_id FROM post_search s WHERE s.words @@ $4::tsquery LIMIT $5
  ), found AS (
    SELECT s.post_id, s.published_at FROM met s WHERE (s.published_at, s.post_id) < ($1::timestamptz, $2::uuid) ${category}
  )
  SELECT n.met, r.* FROM (SELECT count(*) AS met FROM met) n
  LEFT JOIN LATERAL (${shown('found')}) r ON n.met < $5`

/** Null when `most` posts or more have the words: then nothing is read of them. */
export async function lookedUpRows(
  db: Database,
  { scope, after, limit, words, most }: SearchQuery & { most: number },
): Promise<FeedRow[] | null> {
  const values = [after.publishedAt, after.id, limit, words, most]
  type Found = (FeedRow | { id: null }) & { met: number }
  const rows =
    scope === ''
      ? await db.call<Found>('community_search', lookUpText(''), values)
      : await db.call<Found>('community_search_of_category', lookUpText('AND s.category_id = $6'), [...values, scope])
  if ((rows[0]?.met ?? 0) >= most) return null
  return rows.flatMap((row) => (row.id === null ? [] : [row]))
}
