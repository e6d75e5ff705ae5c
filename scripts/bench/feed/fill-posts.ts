// Posts by the hundred thousand, with counters and search words as publishing leaves them. Streamed as the owner of the bench's own
// database, with triggers off: what they would write is written here.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { remainsOf } from '../../../src/modules/community/feed/word-remains.ts'
import type { BenchPeople } from '../people.ts'
import { makeWords, numbersFrom } from './random.ts'

export const categories = ['festivals', 'business', 'art', 'food', 'weddings', 'devotion', 'sport', 'travel']
const wordsOfPost = 12
/** A post every thirty seconds: a million is a year. */
const secondsBetween = 30
/** One for all passes over the same posts. */
const nowMs = Date.now()

export const vocabulary = makeWords(20_000)
const counts = new Map<string, number>()

export const personId = (tag: number, number: number) =>
  `${tag.toString(16).padStart(8, '0')}-0001-7000-8000-${number.toString(16).padStart(12, '0')}`

interface BenchPost {
  id: string
  author: string
  category: string
  title: string
  words: string[]
  likes: number
  reuses: number
  publishedAt: string
}

/** Post 1 is the newest: a larger installation is an older one. */
function* posts(people: BenchPeople, from: number, to: number): Generator<BenchPost> {
  for (let n = from; n <= to; n++) {
    const next = numbersFrom(n)
    const atMs = nowMs - n * secondsBetween * 1000
    const hex = Math.floor(atMs).toString(16).padStart(12, '0')
    const words = new Set<string>()
    // The first words of the vocabulary are the frequent ones: the first is in every third post, most are in a few.
    for (let word = 0; word < wordsOfPost; word++) {
      words.add(vocabulary[Math.floor(vocabulary.length * next() ** 3)] ?? '')
    }
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    yield {
      id: `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`,
      author: personId(people.tag, 1 + Math.floor(people.count * next() ** 2)),
      category: categories[Math.floor(categories.length * next() ** 2)] ?? 'art',
      title: [...words].slice(0, 4).join(' '),
      words: [...words],
      likes: Math.floor(400 * next() ** 6),
      reuses: Math.floor(12 * next() ** 12),
      publishedAt: new Date(atMs).toISOString(),
    }
  }
}

const lineOf = (...values: (string | number)[]) => `${values.join('\t')}\n`

async function copy(client: pg.Client, into: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(batches(lines)), client.query(copyFrom(`COPY ${into} FROM STDIN`)))
}

function* batches(lines: Iterable<string>): Generator<string> {
  let batch: string[] = []
  for (const line of lines) {
    if (batch.push(line) < 500) continue
    yield batch.join('')
    batch = []
  }
  if (batch.length > 0) yield batch.join('')
}

const postColumns = `posts (id, author_id, creation_id, generation_id, state, visibility, title, category_id, tags, remix, content_hash,
  width, height, placeholder, watermark, prompt, shown_prompt, image_type, tier, aspect_ratio, label, created_at, published_at)`

function* postLines(people: BenchPeople, from: number, to: number): Generator<string> {
  for (const post of posts(people, from, to)) {
    const hash = `\\\\x${post.id.replaceAll('-', '').repeat(2)}`
    const prompt = post.words.join(' ')
    const fixed = [
      1024,
      1024,
      'k8cNFQIGmIeAeHiHdoeHd3d/1zBn',
      '',
      prompt,
      prompt,
      'digital_art',
      'standard',
      '1:1',
      'Drawn by Rangoli',
    ]
    const { id, author, title, category, publishedAt } = post
    yield lineOf(
      id,
      author,
      id,
      id,
      'live',
      'public',
      title,
      category,
      '{}',
      'open',
      hash,
      ...fixed,
      publishedAt,
      publishedAt,
    )
  }
}

function* mapPosts(range: Generator<BenchPost>, line: (post: BenchPost) => string): Generator<string> {
  for (const post of range) yield line(post)
}

/** Built once at the end, an index takes a tenth of the time. Returns how each is made again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `SELECT i.indexname AS name, i.indexdef AS made FROM pg_indexes i
     WHERE i.tablename IN ('posts', 'post_counters', 'post_search')
       AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conname = i.indexname)`,
  )
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  return rows.map(({ made }) => made)
}

/** Adds posts number `from` to `to`; both ends included. */
export async function fillPosts(client: pg.Client, people: BenchPeople, [from, to]: [number, number]): Promise<void> {
  await client.query(
    `SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'`,
  )
  const indexes = await dropIndexes(client)
  counts.clear()
  await copy(client, postColumns, postLines(people, from, to))
  const words = new Map(counts)
  const counterLines = mapPosts(posts(people, from, to), ({ id, likes, reuses, publishedAt, category }) =>
    lineOf(id, likes, 0, reuses, publishedAt, category),
  )
  await copy(client, 'post_counters (post_id, likes, comments, reuses, published_at, category_id)', counterLines)
  const searchLines = mapPosts(posts(people, from, to), ({ id, category, publishedAt, words: all }) =>
    lineOf(id, category, publishedAt, all.join(' ')),
  )
  await copy(client, 'post_search (post_id, category_id, published_at, words)', searchLines)
  for (const made of indexes) await client.query(made)
  await fillVocabulary(client, words)
  await client.query('SET session_replication_role = origin')
  // A plan made of old figures took four times as long.
  await client.query('VACUUM ANALYZE posts, post_counters, post_search, search_words, search_word_remains')
}

async function fillVocabulary(client: pg.Client, words: ReadonlyMap<string, number>): Promise<void> {
  await client.query(
    `INSERT INTO search_words (word, posts) SELECT * FROM unnest($1::text[], $2::int[])
     ON CONFLICT (word) DO UPDATE SET posts = search_words.posts + EXCLUDED.posts`,
    [[...words.keys()], [...words.values()]],
  )
  const pairs = [...words.keys()].flatMap((word) => remainsOf(word).map((remains) => ({ remains, word })))
  await client.query(
    'INSERT INTO search_word_remains (remains, word) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING',
    [pairs.map(({ remains }) => remains), pairs.map(({ word }) => word)],
  )
}

/** Person 1 follows a thousand others; the categories that posts are in. */
export async function fillAround(client: pg.Client, people: BenchPeople): Promise<void> {
  await client.query(
    `INSERT INTO follows (follower_id, followed_id, created_at) SELECT $1, id, now() FROM unnest($2::uuid[]) AS id`,
    [personId(people.tag, 1), Array.from({ length: 1000 }, (_, n) => personId(people.tag, n + 2))],
  )
  await client.query(
    `INSERT INTO template_categories (id, name, position, is_active, origin, created_at)
     SELECT id, initcap(id), 500 + nth, true, 'admin', now() FROM unnest($1::text[]) WITH ORDINALITY AS c (id, nth)
     ON CONFLICT DO NOTHING`,
    [categories],
  )
  await client.query('ANALYZE follows')
}
