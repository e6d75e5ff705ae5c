// What posts are found by, and every word that is in one. Written in the transaction that changes the post.
import { sql } from 'kysely'
import type { Query, Tx } from '#platform/db/database.ts'
import type { PostsTable } from '../tables.ts'

export type SearchedPost = Pick<
  PostsTable,
  'author_id' | 'category_id' | 'title' | 'tags' | 'remix' | 'is_prompt_sealed' | 'prompt'
> & {
  /** Microseconds kept. Null: not to be found by anybody. */
  found_at: string | null
}

/** Nobody else indexes it until the transaction ends. Null: there is no such post. */
export async function lockSearchedPost(tx: Tx, postId: string): Promise<SearchedPost | null> {
  const { rows } = await sql<SearchedPost>`
    SELECT author_id, category_id, title, tags, remix, is_prompt_sealed, prompt,
      CASE WHEN state = 'live' AND visibility = 'public' THEN published_at::text END AS found_at
    FROM posts WHERE id = ${postId} FOR NO KEY UPDATE`.execute(tx)
  return rows[0] ?? null
}

/** The words it is found by now. */
export async function indexedWords(tx: Tx, postId: string): Promise<string[]> {
  const { rows } = await sql<{ words: string[] }>`
    SELECT tsvector_to_array(words) AS words FROM post_search WHERE post_id = ${postId}`.execute(tx)
  return rows[0]?.words ?? []
}

export interface PostWords {
  postId: string
  categoryId: string
  publishedAt: string
  words: readonly string[]
}

export async function writePostWords(tx: Tx, { postId, categoryId, publishedAt, words }: PostWords): Promise<void> {
  await sql`
    INSERT INTO post_search (post_id, category_id, published_at, words)
    VALUES (${postId}, ${categoryId}, ${publishedAt}::timestamptz, array_to_tsvector(${[...words]}::text[]))
    ON CONFLICT (post_id) DO UPDATE SET category_id = EXCLUDED.category_id, published_at = EXCLUDED.published_at,
      words = EXCLUDED.words`.execute(tx)
}

export async function deletePostWords(tx: Tx, postId: string): Promise<void> {
  await sql`DELETE FROM post_search WHERE post_id = ${postId}`.execute(tx)
}

/** Returns those that were not there. */
export async function insertWords(tx: Tx, words: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    INSERT INTO search_words (word, posts) SELECT w, 0 FROM unnest(${[...words].sort()}::text[]) AS w
    ON CONFLICT DO NOTHING RETURNING word`.execute(tx)
  return rows.map(({ word }) => word)
}

export async function insertRemains(tx: Tx, pairs: readonly { remains: string; word: string }[]): Promise<void> {
  await sql`
    INSERT INTO search_word_remains (remains, word)
    SELECT * FROM unnest(${pairs.map(({ remains }) => remains)}::text[], ${pairs.map(({ word }) => word)}::text[])
    ON CONFLICT DO NOTHING`.execute(tx)
}

export async function countWords(tx: Tx, added: readonly string[], removed: readonly string[]): Promise<void> {
  await sql`SELECT community_count_words(${[...added]}::text[], ${[...removed]}::text[])`.execute(tx)
}

/** Words that are in no post, at most `limit`; they are gone for everybody when the transaction ends. */
export async function takeUnusedWords(tx: Tx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    WITH unused AS MATERIALIZED (SELECT word FROM search_words WHERE posts = 0 LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    DELETE FROM search_words w USING unused WHERE w.word = unused.word RETURNING w.word`.execute(tx)
  return rows.map(({ word }) => word)
}

export async function deleteRemains(tx: Tx, pairs: readonly { remains: string; word: string }[]): Promise<void> {
  await sql`
    DELETE FROM search_word_remains r
    USING unnest(${pairs.map(({ remains }) => remains)}::text[], ${pairs.map(({ word }) => word)}::text[]) AS p (remains, word)
    WHERE r.remains = p.remains COLLATE "C" AND r.word = p.word COLLATE "C"`.execute(tx)
}

/** Posts of one author that can be found, in the order of their ids, beyond `after`. */
export async function foundPostsOf(
  query: Query,
  authorId: string,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM posts WHERE author_id = ${authorId} AND is_listed AND id > ${after}::uuid
    ORDER BY id LIMIT ${limit}`.execute(query)
  return rows.map(({ id }) => id)
}
