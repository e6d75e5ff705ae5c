// A page of trending: by rank in one snapshot, so that nothing comes twice while ranks change, and behind its last place by time.
import type { Database } from '#platform/db/database.ts'
import type { TrendingWeights } from '#platform/trending-settings.ts'
import { type FeedRow, listedRows, placeOf, rowsBehind } from './feed.sql.ts'
import { type FeedPlace, newestOfAll, type RankPlace, type TimePlace } from './feed-cursor.ts'
import { knownPlaces } from './known-places.ts'
import { scoreOf } from './rank-posts.ts'
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
  const { scope, place, limit, weights } = query
  if (place?.kind === 'behind') return readBehind(db, query, place)
  const start = await findStart(db, scope, place)
  if (start === null) return readBehind(db, query, behind(null, null, newestOfAll))
  const { snapshot, ceiling } = start
  const { rows, rank, key } = await readRanks(db, start, query)
  const here: RankPlace = { kind: 'rank', snapshotId: snapshot.id, rank, key, ceiling }
  if (rank < snapshot.places) return { rows, next: here }
  const room = limit - rows.length
  const left = { scope, after: newestOfAll, snapshotId: snapshot.id, belowKey: ceiling, weights }
  const more = await rowsBehind(db, { ...left, limit: room + 1 })
  const rest = more.slice(0, room)
  const last = rest.at(-1)
  if (more.length <= room) return { rows: [...rows, ...rest], next: null }
  return { rows: [...rows, ...rest], next: last ? behind(snapshot, ceiling, placeOf(last)) : here }
}

const behind = (snapshot: Snapshot | null, ceiling: number | null, after: TimePlace): Behind => ({
  kind: 'behind',
  snapshotId: snapshot?.id ?? null,
  key: ceiling ?? snapshot?.last_key ?? 0,
  isCeiling: ceiling !== null,
  after,
})

type Behind = Extract<RankPlace, { kind: 'behind' }>

interface Start {
  snapshot: Snapshot
  /** Places that were shown already. */
  rank: number
  key: number
  ceiling: number | null
}

/** In the reader's own snapshot; when it is gone, in the newest one behind everything that scores what they saw last. */
async function findStart(
  db: Database,
  scope: string,
  place: Extract<RankPlace, { kind: 'rank' }> | null,
): Promise<Start | null> {
  const own = place && (await findSnapshot(db, place.snapshotId, scope))
  if (place && own) return { ...place, snapshot: own, rank: Math.min(place.rank, own.places) }
  const snapshot = await newestSnapshot(db, scope)
  if (snapshot === null) return null
  if (place === null) return { snapshot, rank: 0, key: Number.MAX_SAFE_INTEGER, ceiling: null }
  const { key } = place
  const part = await firstPartBelow(db, snapshot.id, key)
  const places = part === null ? null : await knownPlaces(db, snapshot.id, part)
  if (part === null || places === null) return { snapshot, rank: snapshot.places, key, ceiling: key }
  const within = places.keys.findIndex((other) => other < key)
  return { snapshot, rank: part * partSize + Math.max(0, within), key, ceiling: key }
}

/** Up to `limit` listed posts behind a rank, and the rank that the page has reached. */
async function readRanks(db: Database, start: Start, { scope, limit, weights }: TrendingQuery) {
  const { snapshot, ceiling } = start
  // A post may have changed its category since it was ranked.
  const isWanted = (row: FeedRow) =>
    (scope === '' || row.category_id === scope) && (ceiling === null || scoreNow(row, weights) < ceiling)
  const rows: FeedRow[] = []
  let { rank, key } = start
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
      if (row && isWanted(row)) rows.push(row)
      key = places.keys[rank % partSize] ?? key
      rank += 1
    }
  }
  return { rows, rank, key }
}

/** Without what other posts of the author took away: the reader's old ranking knew nothing of those that came since. */
const scoreNow = (row: FeedRow, weights: TrendingWeights) =>
  scoreOf({ ...row, publishedSeconds: Date.parse(row.place) / 1000 }, weights)

async function readBehind(db: Database, { scope, limit, weights }: TrendingQuery, place: Behind): Promise<PageRows> {
  const own = place.snapshotId === null ? null : await findSnapshot(db, place.snapshotId, scope)
  const isGone = place.snapshotId !== null && own === null
  const snapshot = isGone ? await newestSnapshot(db, scope) : own
  const belowKey = isGone || place.isCeiling ? place.key : null
  const left = { scope, after: place.after, snapshotId: snapshot?.id ?? null, belowKey, weights }
  const rows = await rowsBehind(db, { ...left, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  if (rows.length <= limit || last === undefined) return { rows: shown, next: null }
  // The place keeps its own ranking: a newer one would not say what they have seen.
  return { rows: shown, next: { ...place, after: placeOf(last) } }
}
