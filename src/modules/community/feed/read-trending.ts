// A page of trending: by rank in one snapshot, so that nothing comes twice while ranks change, and behind its last place by time.
import type { Database } from '#platform/db/database.ts'
import type { TrendingWeights } from '#platform/trending-settings.ts'
import { type FeedRow, listedRows, placeOf, rowsBehind } from './feed.sql.ts'
import { type FeedPlace, newestOfAll, type RankPlace, type TimePlace } from './feed-cursor.ts'
import { knownPlaces } from './known-places.ts'
import { findSnapshot, firstPartBelow, newestSnapshot, partSize, type Snapshot } from './trending.sql.ts'

export interface TrendingQuery {
  /** A category's id, or '' for all. */
  scope: string
  /** Null: the first page. */
  place: RankPlace | null
  limit: number
  weights: TrendingWeights
}

export interface PageRows {
  rows: FeedRow[]
  /** Null: this was the last page. */
  next: FeedPlace | null
}

/** What is hidden is passed over; a page that met so many ends short, and the next goes on. */
const mostReads = 20
/** Read beyond what is needed, since one or two may be hidden. */
const spare = 4

export async function readTrending(db: Database, query: TrendingQuery): Promise<PageRows> {
  const { scope, place, limit } = query
  if (place?.kind === 'behind') return readBehind(db, query, place)
  const start = await findStart(db, scope, place)
  if (start === null) {
    return readBehind(db, query, { kind: 'behind', snapshotId: null, key: 0, after: newestOfAll })
  }
  const { snapshot } = start
  const { rows, rank, key } = await readRanks(db, start, limit)
  const here: FeedPlace = { kind: 'rank', snapshotId: snapshot.id, rank, key }
  if (rank < snapshot.places) return { rows, next: here }
  const behind = { scope, after: newestOfAll, snapshotId: snapshot.id, belowKey: null, weights: query.weights }
  const more = await rowsBehind(db, { ...behind, limit: limit - rows.length + 1 })
  if (rows.length === limit) return { rows, next: more.length > 0 ? here : null }
  const page = pageOf(more, limit - rows.length, snapshot)
  return { rows: [...rows, ...page.rows], next: page.next }
}

interface Start {
  snapshot: Snapshot
  /** Places that were shown already. */
  rank: number
  key: number
}

/** In the reader's own snapshot; when it is gone, in the newest one behind everything that scores what they saw last. */
async function findStart(
  db: Database,
  scope: string,
  place: Extract<RankPlace, { kind: 'rank' }> | null,
): Promise<Start | null> {
  const own = place && (await findSnapshot(db, place.snapshotId, scope))
  if (place && own) return { snapshot: own, rank: Math.min(place.rank, own.places), key: place.key }
  const snapshot = await newestSnapshot(db, scope)
  if (snapshot === null || place === null) return snapshot && { snapshot, rank: 0, key: Number.MAX_SAFE_INTEGER }
  const part = await firstPartBelow(db, snapshot.id, place.key)
  const places = part === null ? null : await knownPlaces(db, snapshot.id, part)
  if (part === null || places === null) return { snapshot, rank: snapshot.places, key: place.key }
  const within = places.keys.findIndex((key) => key < place.key)
  return { snapshot, rank: part * partSize + Math.max(0, within), key: place.key }
}

/** Up to `limit` listed posts behind a rank, and the rank that the page has reached. */
async function readRanks(db: Database, { snapshot, rank: from, key: lastKey }: Start, limit: number) {
  const rows: FeedRow[] = []
  let rank = from
  let key = lastKey
  for (let reads = 0; reads < mostReads && rows.length < limit && rank < snapshot.places; reads++) {
    const offset = rank % partSize
    const places = await knownPlaces(db, snapshot.id, Math.floor(rank / partSize))
    // Swept this very moment.
    if (places === null) return { rows, rank: snapshot.places, key }
    const ids = places.post_ids.slice(offset, offset + limit - rows.length + spare)
    const listed = new Map((await listedRows(db, ids)).map((row) => [row.id, row]))
    for (const id of ids) {
      if (rows.length === limit) break
      const row = listed.get(id)
      if (row) rows.push(row)
      key = places.keys[rank % partSize] ?? key
      rank += 1
    }
  }
  return { rows, rank, key }
}

async function readBehind(
  db: Database,
  { scope, limit, weights }: TrendingQuery,
  { snapshotId, key, after }: Extract<RankPlace, { kind: 'behind' }>,
): Promise<PageRows> {
  const own = snapshotId === null ? null : await findSnapshot(db, snapshotId, scope)
  const isGone = snapshotId !== null && own === null
  const snapshot = isGone ? await newestSnapshot(db, scope) : own
  const belowKey = isGone ? key : null
  const rows = await rowsBehind(db, {
    scope,
    after,
    limit: limit + 1,
    snapshotId: snapshot?.id ?? null,
    belowKey,
    weights,
  })
  const page = pageOf(rows, limit, own)
  // Whose ranking is gone keeps saying so: another one would not know what they have seen.
  if (!isGone || page.next === null) return page
  return { rows: page.rows, next: { kind: 'behind', snapshotId, key, after: lastOf(page.rows) } }
}

function pageOf(rows: FeedRow[], limit: number, snapshot: Snapshot | null): PageRows {
  const shown = rows.slice(0, limit)
  if (rows.length <= limit || shown.length === 0) return { rows: shown, next: null }
  const key = snapshot?.last_key ?? 0
  return { rows: shown, next: { kind: 'behind', snapshotId: snapshot?.id ?? null, key, after: lastOf(shown) } }
}

const lastOf = (rows: readonly FeedRow[]): TimePlace => {
  const last = rows.at(-1)
  return last ? placeOf(last) : newestOfAll
}
