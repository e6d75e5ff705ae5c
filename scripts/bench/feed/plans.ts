// The plans of the very statements the feed sends, and whether one of them reads a large table from end to end.
import type pg from 'pg'
import type { Database } from '#platform/db/database.ts'

const large = [
  'posts',
  'post_counters',
  'post_search',
  'search_words',
  'search_word_remains',
  'follows',
  'post_likes',
  'users',
]
const readsAll = new RegExp(`Seq Scan on (?:${large.join('|')})\\b`)

export interface Plans {
  /** Runs statements as the given database does, and keeps the plan of each. */
  db: Database
  /** By the name of the statement. */
  seen: Map<string, { measured: string; general: string | null }>
}

/**
 * `measured` is what ran with these very values, `general` the plan that a connection keeps after some turns (PostgreSQL 16 and
 * newer): both have to be good.
 */
export function recordPlans(db: Database, client: pg.Client): Plans {
  const seen: Plans['seen'] = new Map()
  const explain = async (how: string, text: string, values: unknown[]) => {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>({ text: `EXPLAIN (${how}) ${text}`, values })
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  const call: Database['call'] = async (name, text, values) => {
    if (!seen.has(name)) {
      const measured = await explain('ANALYZE, BUFFERS OFF, COSTS OFF, TIMING OFF, SUMMARY OFF', text, [...values])
      const general = await explain('GENERIC_PLAN, COSTS OFF', text, []).catch(() => null)
      seen.set(name, { measured, general })
    }
    return db.call(name, text, values)
  }
  return { db: { ...db, call }, seen }
}

/** Names of statements that read a large table from end to end. */
export const scansOf = ({ seen }: Plans): string[] =>
  [...seen]
    .filter(([, { measured, general }]) => readsAll.test(measured) || readsAll.test(general ?? ''))
    .map(([name]) => name)
