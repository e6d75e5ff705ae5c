// A page of what is found, newest first: posts that have every word, or one that begins so, or, when no post has any of those,
// one that is a slip or two away.
import type { Database } from '#platform/db/database.ts'
import type { FeedRow } from './feed.sql.ts'
import type { TimePlace } from './feed-cursor.ts'
import { pageByTime } from './read-by-time.ts'
import type { PageRows } from './read-trending.ts'
import {
  type KnownWord,
  lookedUpRows,
  roughPosts,
  type SearchQuery,
  walkedRows,
  wordsBeginning,
  wordsSharing,
} from './search.sql.ts'
import { remainsOf, slipsAllowed, slipsBetween } from './word-remains.ts'

/** Corrections taken for one word. */
const mostNear = 8
/** More than there are. */
const everyPost = 2_000_000_000
/** Posts a walk looks at, at most. */
const longestWalk = 20_000

interface Search {
  /** As splitWords gives them, of what was asked for. */
  words: readonly string[]
  /** A category's id, or '' for all. */
  scope: string
  after: TimePlace
  limit: number
}

export async function readSearch(db: Database, { words, scope, after, limit }: Search): Promise<PageRows> {
  const beginnings = await wordsBeginning(db, words)
  const meant = await Promise.all(
    words.map((word, place) => {
      const found = beginnings[place] ?? []
      return found.length > 0 ? found : wordsNear(db, word)
    }),
  )
  if (words.length === 0 || meant.some((found) => found.length === 0)) return { rows: [], next: null }
  const query = { scope, after, limit: limit + 1, words: textOf(meant) }
  return pageByTime(await findRows(db, query, meant), limit)
}

/** The nearest ones alone: with a word one slip away, those two slips away are other words. */
async function wordsNear(db: Database, word: string): Promise<KnownWord[]> {
  const most = slipsAllowed(word)
  if (most === 0) return []
  const near = (await wordsSharing(db, remainsOf(word))).flatMap((known) => {
    const slips = slipsBetween(word, known.word, most)
    return slips === null ? [] : [{ ...known, slips }]
  })
  const least = Math.min(...near.map(({ slips }) => slips))
  return near
    .filter(({ slips }) => slips === least)
    .sort((one, other) => other.posts - one.posts)
    .slice(0, mostNear)
}

/** Words are letters, marks and digits: nothing in them can be read as a sign of the query. */
const textOf = (meant: readonly KnownWord[][]) =>
  meant.map((found) => `(${found.map(({ word }) => `'${word}'`).join(' | ')})`).join(' & ')

/**
 * Walking from the newest on meets a word that is in one post of s after s steps a hit; looking it up costs a step for each post
 * that has it. Of N posts both cost the same for a word that sqrt(page x N) of them have.
 */
async function findRows(db: Database, query: SearchQuery, meant: readonly KnownWord[][]): Promise<FeedRow[]> {
  const all = await roughPosts(db)
  const balance = Math.sqrt(query.limit * all)
  if (postsExpected(meant, all) <= balance) {
    const found = await lookedUpRows(db, { ...query, most: Math.ceil(balance) + 1 })
    if (found !== null) return found
  }
  const window = Math.min(longestWalk, Math.ceil(2 * balance))
  const walked = await walkedRows(db, { ...query, window })
  if (walked.length >= query.limit) return walked
  // Not enough in twice the balance: so few have them all that looking them up is cheap.
  return (await lookedUpRows(db, { ...query, most: everyPost })) ?? walked
}

/**
 * Frequent words that meet by chance alone are in few posts together, and the index crosses their lists faster than anybody walks.
 * Words that belong together meet more often than that: the look-up gives up when it has met too many.
 */
function postsExpected(meant: readonly KnownWord[][], all: number): number {
  const frequencies = meant.map((found) => found.reduce((sum, { posts }) => sum + posts, 0))
  const byChance = frequencies.reduce((left, posts) => left * Math.min(1, posts / all), all)
  return Math.min(byChance, ...frequencies)
}
