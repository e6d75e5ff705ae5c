// One page of the feed. What everybody sees is read once and shared; what belongs to the one who asks is added afterwards.
import type { QueryOf } from '#contract/endpoint.ts'
import type { getFeed as contract, Post } from '#contract/posts.ts'
import type { Database } from '#platform/db/database.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { refuseVisitors } from '../refuse-visitors.ts'
import { showCards } from '../show-cards.ts'
import { findUnlisted } from '../shown.sql.ts'
import { listKeptAway, markLiked } from '../social/index.ts'
import { nameList, newestOfAll, parseRankCursor, parseTimeCursor, showFeedCursor } from './feed-cursor.ts'
import { readFollowing, readLatest } from './read-by-time.ts'
import { readSearch } from './read-search.ts'
import { type PageRows, readTrending } from './read-trending.ts'
import { sharedPage } from './shared-pages.ts'
import { splitWords } from './split-words.ts'

type FeedParts = Pick<Services, 'db' | 'clock' | 'config'>
type Query = QueryOf<typeof contract>
type Page = { items: Post[]; nextCursor?: string }
/** uuids of the posts and their authors, in the order of the items. */
type SharedPage = Page & { postIds: string[]; authorIds: string[] }

/** More words make no search better. */
export const mostSearchWords = 8
/** Pages that are empty for this person (all of it by people they muted) before they get an empty one. */
const mostEmptyPages = 4

/** Throws unauthenticated, and validation_failed for a cursor of another list. */
export async function listFeed(
  parts: FeedParts,
  { viewerId, query }: { viewerId: string | null; query: Query },
): Promise<Page> {
  await refuseVisitors(parts, viewerId)
  if (query.sort === 'following' && !query.q) return listFollowing(parts, { viewerId, query })
  const keptAway = new Set(await listKeptAway(parts.db, viewerId))
  let page = await readShared(parts, query)
  for (let more = 0; more < mostEmptyPages && isEmptyFor(page, keptAway); more++) {
    page = await readShared(parts, { ...query, cursor: page.nextCursor })
  }
  const items = page.items.filter((_, place) => !keptAway.has(page.authorIds[place] ?? ''))
  return pageWith(await markLiked(parts.db, viewerId, items), page.nextCursor)
}

const isEmptyFor = ({ authorIds, nextCursor }: SharedPage, keptAway: ReadonlySet<string>) =>
  nextCursor !== undefined && authorIds.every((id) => keptAway.has(id))

const pageWith = (items: Post[], nextCursor: string | undefined): Page =>
  nextCursor === undefined ? { items } : { items, nextCursor }

async function listFollowing(
  { db }: FeedParts,
  { viewerId, query }: { viewerId: string | null; query: Query },
): Promise<Page> {
  if (viewerId === null) throw new Refusal('unauthenticated', 'Please sign in to see whom you follow.')
  const list = nameList('following')
  const after = query.cursor === undefined ? newestOfAll : parseTimeCursor(list, query.cursor)
  const keptAway = await listKeptAway(db, viewerId)
  const found = await readFollowing(db, { viewerId, keptAway, after, limit: query.limit })
  const page = await showPage(db, list, found)
  return pageWith(await markLiked(db, viewerId, page.items), page.nextCursor)
}

/** The page as a visitor gets it. */
async function readShared({ db, config }: FeedParts, query: Query): Promise<SharedPage> {
  const { cursor, limit, categoryId: scope = '' } = query
  const words = splitWords(query.q ?? '', mostSearchWords)
  const sort = query.q ? 'search' : query.sort
  const list = nameList(sort, scope, ...words)
  const read = async (): Promise<SharedPage> => {
    if (sort === 'trending') {
      const place = cursor === undefined ? null : parseRankCursor(list, cursor)
      return showPage(db, list, await readTrending(db, { scope, place, limit, weights: config.trending }))
    }
    const after = cursor === undefined ? newestOfAll : parseTimeCursor(list, cursor)
    const page = { scope, after, limit }
    return showPage(db, list, await (sort === 'search' ? readSearch(db, { ...page, words }) : readLatest(db, page)))
  }
  const key = `${sort}\n${scope}\n${words.join(' ')}\n${limit}\n${cursor ?? ''}`
  return sharedPage(db, key, { read, check: (page) => withoutUnlisted(db, page) })
}

async function withoutUnlisted(db: Database, page: SharedPage): Promise<SharedPage> {
  const unlisted = await findUnlisted(db, page.postIds)
  if (unlisted.size === 0) return page
  const isListed = (_: unknown, place: number) => !unlisted.has(page.postIds[place] ?? '')
  return {
    ...page,
    items: page.items.filter(isListed),
    postIds: page.postIds.filter(isListed),
    authorIds: page.authorIds.filter(isListed),
  }
}

async function showPage(db: Database, list: string, { rows, next }: PageRows): Promise<SharedPage> {
  const items = await showCards(db, rows)
  const page = { items, postIds: rows.map(({ id }) => id), authorIds: rows.map(({ author_id }) => author_id) }
  return next === null ? page : { ...page, nextCursor: showFeedCursor(list, next) }
}
