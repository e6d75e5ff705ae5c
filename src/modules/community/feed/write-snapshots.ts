// Ranks all posts and those of each category, and sweeps rankings nobody can be reading any more. Run each minute by one worker.
import { createHash } from 'node:crypto'
import { findNewcomers } from '#modules/identity/index.ts'
import { categoryNames } from '#modules/templates/index.ts'
import type { Database } from '#platform/db/database.ts'
import { newId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import type { CandidateRow } from './candidates.sql.ts'
import { findCandidates, inSeconds } from './find-candidates.ts'
import { type Candidate, type Place, rankPosts } from './rank-posts.ts'
import { deleteSnapshots, insertSnapshot, newestSnapshot } from './trending.sql.ts'

/** Nobody was seen to scroll this far. */
export const mostPlaces = 5_000
const snapshotsLiveMs = 3_600_000
const mostCategories = 200
const dayMs = 86_400_000

export interface RankingOptions {
  /** Places of a ranking; tests take fewer. */
  most?: number
  signal?: AbortSignal
}

/** Returns how many rankings were written: one that is as it was is not written again. */
export async function writeSnapshots(
  services: Pick<Services, 'db' | 'clock' | 'config'>,
  { most = mostPlaces, signal }: RankingOptions = {},
): Promise<number> {
  const { db, clock, config } = services
  const now = clock.now()
  const weights = config.trending
  const youngSince = new Date(now.getTime() - weights.newcomerDays * dayMs)
  const isYoung = new Map<string, boolean>()
  let written = 0
  for (const scope of ['', ...[...(await categoryNames(db)).keys()].slice(0, mostCategories)]) {
    if (signal?.aborted) break
    const rows = await findCandidates(db, { scope, most, weights })
    const candidates = await withNewcomers(db, rows, { youngSince, isYoung })
    const places = rankPosts(candidates, weights, most)
    if (await keepSnapshot(db, { scope, places, now })) written += 1
  }
  await db.transaction((tx) => deleteSnapshots(tx, new Date(now.getTime() - snapshotsLiveMs)))
  return written
}

/** Asks once for each author in a run. */
async function withNewcomers(
  db: Database,
  rows: readonly CandidateRow[],
  { youngSince, isYoung }: { youngSince: Date; isYoung: Map<string, boolean> },
): Promise<Candidate[]> {
  const unknown = [...new Set(rows.map(({ author_id }) => author_id))].filter((id) => !isYoung.has(id))
  if (unknown.length > 0) {
    for (const id of unknown) isYoung.set(id, false)
    for (const id of await findNewcomers(db, unknown, youngSince)) isYoung.set(id, true)
  }
  return rows.map((row) => ({
    ...inSeconds(row),
    authorId: row.author_id,
    isNewcomer: isYoung.get(row.author_id) ?? false,
  }))
}

async function keepSnapshot(
  db: Database,
  { scope, places, now }: { scope: string; places: readonly Place[]; now: Date },
): Promise<boolean> {
  const digest = createHash('sha256')
    .update(places.map((place) => Object.values(place).join()).join('\n'))
    .digest()
  const newest = await newestSnapshot(db, scope)
  if (newest ? newest.digest.equals(digest) : places.length === 0) return false
  await db.transaction((tx) => insertSnapshot(tx, { id: newId(), scope, rankedAt: now, places, digest }))
  return true
}
