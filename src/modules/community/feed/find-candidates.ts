// The posts a ranking chooses from: all that can be among its first places, and not many more.
import type { Database } from '#platform/db/database.ts'
import type { TrendingWeights } from '#platform/trending-settings.ts'
import { type CandidateRow, newestCandidates, popularCandidates } from './candidates.sql.ts'
import { scoreOf } from './rank-posts.ts'

/** As the column popularity_class counts: the last one begins at 2^30. */
const mostClasses = 30

/**
 * A score is popularity plus time, so the least of the newest posts says how popular an older one must be to pass it: the
 * older, the more. Class c holds popularities below c + 1 + log2(weight), whatever the weight.
 */
function classesOf(leastScore: number, oldestSeconds: number, { tauHours, reuseWeight }: TrendingWeights) {
  const slack = 1 + Math.log2(Math.max(1, reuseWeight))
  const tauSeconds = tauHours * 3600
  return Array.from({ length: mostClasses }, (_, index) => {
    const popularityClass = index + 1
    return { popularityClass, sinceSeconds: tauSeconds * (leastScore - popularityClass - slack) }
  }).filter(({ sinceSeconds }) => sinceSeconds < oldestSeconds)
}

/** Of one category, or of all ('') . The first `most` by score are among them. */
export async function findCandidates(
  db: Database,
  { scope, most, weights }: { scope: string; most: number; weights: TrendingWeights },
): Promise<CandidateRow[]> {
  const newest = await newestCandidates(db, scope, most)
  const oldest = newest.at(-1)
  if (newest.length < most || oldest === undefined) return newest
  const least = newest.reduce(
    (found, row) => Math.min(found, scoreOf(inSeconds(row), weights)),
    Number.POSITIVE_INFINITY,
  )
  const classes = classesOf(least, oldest.published_seconds, weights)
  if (classes.length === 0) return newest
  const untilSeconds = oldest.published_seconds
  const popular = await popularCandidates(db, { scope, classes, untilSeconds, limit: most })
  const known = new Set(newest.map(({ id }) => id))
  return [...newest, ...popular.filter(({ id }) => !known.has(id))]
}

export const inSeconds = (row: CandidateRow) => ({ ...row, publishedSeconds: row.published_seconds })
