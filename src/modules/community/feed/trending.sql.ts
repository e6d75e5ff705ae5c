// Ranked snapshots: written once, read by place, swept an hour after a newer one took over.
import { sql } from 'kysely'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Place } from './rank-posts.ts'

/** Places in one row. */
export const partSize = 100

export interface Snapshot {
  /** uuid */
  id: string
  ranked_at: Date
  places: number
  last_key: number | null
  digest: Buffer
}

const columns = 'id, ranked_at, places, last_key, digest'
const newestText = `SELECT ${columns} FROM trending_snapshots WHERE scope = $1 ORDER BY ranked_at DESC LIMIT 1`
const byIdText = `SELECT ${columns} FROM trending_snapshots WHERE id = $1 AND scope = $2`

/** Null: none was made yet, or the database has crashed a moment ago. */
export async function newestSnapshot(db: Database, scope: string): Promise<Snapshot | null> {
  return (await db.call<Snapshot & Record<string, unknown>>('community_snapshot', newestText, [scope]))[0] ?? null
}

/** Null: it has expired. */
export async function findSnapshot(db: Database, id: string, scope: string): Promise<Snapshot | null> {
  const rows = await db.call<Snapshot & Record<string, unknown>>('community_snapshot_by_id', byIdText, [id, scope])
  return rows[0] ?? null
}

export interface PlacesRow {
  post_ids: string[]
  keys: number[]
  likes: number[]
  reuses: number[]
  penalties: number[]
  are_newcomers: boolean[]
}

const partText = `SELECT post_ids::text[] AS post_ids, keys, likes, reuses, penalties, are_newcomers FROM trending_places
  WHERE snapshot_id = $1 AND part = $2`

/** One row of a hundred places; null beyond the last. */
export async function findPlaces(db: Database, snapshotId: string, part: number): Promise<PlacesRow | null> {
  const rows = await db.call<PlacesRow & Record<string, unknown>>('community_places', partText, [snapshotId, part])
  return rows[0] ?? null
}

const belowText = `SELECT part FROM trending_places WHERE snapshot_id = $1 AND keys[cardinality(keys)] < $2 ORDER BY part LIMIT 1`

/** The first part with a place below this key; null: there is none. Looks at fifty rows at most. */
export async function firstPartBelow(db: Database, snapshotId: string, key: number): Promise<number | null> {
  const rows = await db.call<{ part: number }>('community_part_below', belowText, [snapshotId, key])
  return rows[0]?.part ?? null
}

export interface NewSnapshot {
  id: string
  scope: string
  rankedAt: Date
  places: readonly Place[]
  digest: Buffer
}

export async function insertSnapshot(tx: Tx, { id, scope, rankedAt, places, digest }: NewSnapshot): Promise<void> {
  await sql`INSERT INTO trending_snapshots (id, scope, ranked_at, places, last_key, digest)
    VALUES (${id}, ${scope}, ${rankedAt}, ${places.length}, ${places.at(-1)?.key ?? null}, ${digest})`.execute(tx)
  await sql`INSERT INTO trending_places (snapshot_id, part, post_ids, keys, likes, reuses, penalties, are_newcomers)
    SELECT ${id}, (p.place - 1) / ${sql.lit(partSize)}, array_agg(p.id ORDER BY p.place), array_agg(p.key ORDER BY p.place),
      array_agg(p.likes ORDER BY p.place), array_agg(p.reuses ORDER BY p.place), array_agg(p.penalty ORDER BY p.place),
      array_agg(p.is_newcomer ORDER BY p.place)
    FROM unnest(${places.map((place) => place.id)}::uuid[], ${places.map(({ key }) => key)}::float8[],
      ${places.map(({ likes }) => likes)}::int[], ${places.map(({ reuses }) => reuses)}::int[],
      ${places.map(({ penalty }) => penalty)}::float8[], ${places.map(({ isNewcomerSlot }) => isNewcomerSlot)}::boolean[])
      WITH ORDINALITY AS p (id, key, likes, reuses, penalty, is_newcomer, place)
    GROUP BY (p.place - 1) / ${sql.lit(partSize)}`.execute(tx)
}

/** Those that a newer one took over from before this moment: somebody may still be reading in a younger one. */
export async function deleteSnapshots(tx: Tx, replacedBefore: Date): Promise<void> {
  await sql`DELETE FROM trending_snapshots s WHERE EXISTS (
    SELECT FROM trending_snapshots n WHERE n.scope = s.scope AND n.ranked_at > s.ranked_at AND n.ranked_at < ${replacedBefore})`.execute(
    tx,
  )
}
