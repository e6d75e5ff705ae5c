// The latest ranking with the terms of each place, for the admin: what the formula made of which post.
import type { QueryOf, ReplyOf } from '#contract/endpoint.ts'
import type { getTrendingTerms as contract, TrendingTerm } from '#contract/moderation.ts'
import type { Database } from '#platform/db/database.ts'
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import type { TrendingWeights } from '#platform/trending-settings.ts'
import { findCards } from '../cards.sql.ts'
import { showCards } from '../show-cards.ts'
import { nameList, parseRankCursor, showFeedCursor } from './feed-cursor.ts'
import { freshnessOf, popularityOf } from './rank-posts.ts'
import { findPlaces, findSnapshot, newestSnapshot, partSize, type Snapshot } from './trending.sql.ts'

type Terms = ReplyOf<typeof contract>

const formula =
  'score = log2(1 + likes + reuseWeight x reuses) + published time / tau - authorPenalty x posts of the same author above'

/** Throws validation_failed for a cursor of another list, or of a ranking that is gone. */
export async function listTrendingTerms(
  { db, config }: Pick<Services, 'db' | 'config'>,
  { categoryId: scope = '', cursor, limit }: QueryOf<typeof contract>,
): Promise<Terms> {
  const list = nameList('terms', scope)
  const place = cursor === undefined ? null : parseRankCursor(list, cursor)
  const from = place?.kind === 'rank' ? place.rank : 0
  const own = place?.kind === 'rank' ? await findSnapshot(db, place.snapshotId, scope) : null
  const snapshot = own ?? (await newestSnapshot(db, scope))
  const shown = { formula, weights: config.trending, rankedAt: snapshot?.ranked_at.toISOString() ?? null }
  if (snapshot === null) return { ...shown, items: [] }
  const items = await termsOf(db, { snapshot, from, limit, weights: config.trending })
  const rank = Math.min(from + limit, snapshot.places)
  if (rank >= snapshot.places) return { ...shown, items }
  return {
    ...shown,
    items,
    nextCursor: showFeedCursor(list, { kind: 'rank', snapshotId: snapshot.id, rank, key: 0, ceiling: null }),
  }
}

interface Range {
  snapshot: Snapshot
  from: number
  limit: number
  weights: TrendingWeights
}

/** Those that are out of sight meanwhile keep their place. At most 100 places, which lie in two rows. */
async function termsOf(db: Database, { snapshot, from, limit, weights }: Range): Promise<TrendingTerm[]> {
  const first = Math.floor(from / partSize)
  const parts = await Promise.all([findPlaces(db, snapshot.id, first), findPlaces(db, snapshot.id, first + 1)])
  const places = parts.flatMap((part) => part?.post_ids.map((id, nth) => ({ id, part, nth })) ?? [])
  const wanted = places.slice(from - first * partSize, from - first * partSize + limit)
  const rows = await findCards(
    db,
    wanted.map(({ id }) => id),
  )
  const cards = new Map((await showCards(db, rows)).map((card) => [card.id, card]))
  return wanted.flatMap(({ id, part, nth }, index) => {
    const card = cards.get(showId('post', id))
    if (card === undefined) return []
    const [likes, reuses, penalty] = [part.likes[nth] ?? 0, part.reuses[nth] ?? 0, part.penalties[nth] ?? 0]
    const popularity = popularityOf({ likes, reuses }, weights)
    const freshness = freshnessOf(Date.parse(card.createdAt) / 1000, weights)
    return {
      postId: card.id,
      title: card.title,
      author: card.author,
      rank: from + index + 1,
      score: popularity + freshness - penalty,
      likes,
      reuses,
      publishedAt: card.createdAt,
      popularity,
      freshness,
      authorPenalty: penalty,
      isNewcomerSlot: part.are_newcomers[nth] ?? false,
    }
  })
}
