// The ranking of trending: a score that is a sum and never goes stale, an author's many posts, a place in so many for newcomers. Pure.
import type { TrendingWeights } from '#platform/trending-settings.ts'

export interface Candidate {
  /** uuid */
  id: string
  authorId: string
  publishedSeconds: number
  likes: number
  reuses: number
  /** Its author's account is young. */
  isNewcomer: boolean
}

export interface Place {
  id: string
  /** Never rises from one place to the next. */
  key: number
  likes: number
  reuses: number
  penalty: number
  /** It stands in a place that is kept for newcomers. */
  isNewcomerSlot: boolean
}

type Weights = Pick<TrendingWeights, 'tauHours' | 'reuseWeight'>

/** log2(1 + likes + weight x reuses) */
export const popularityOf = (post: { likes: number; reuses: number }, { reuseWeight }: Weights) =>
  Math.log2(1 + post.likes + reuseWeight * post.reuses)

/** Time in units of tau. Two posts keep their difference for ever, so no score has to be made anew because time passes. */
export const freshnessOf = (publishedSeconds: number, { tauHours }: Weights) => publishedSeconds / (tauHours * 3600)

export const scoreOf = (post: Omit<Candidate, 'id' | 'authorId' | 'isNewcomer'>, weights: Weights) =>
  popularityOf(post, weights) + freshnessOf(post.publishedSeconds, weights)

type Scored = Candidate & { score: number; penalty: number }

const best = (one: Scored, other: Scored) =>
  other.score - one.score || other.publishedSeconds - one.publishedSeconds || (one.id < other.id ? 1 : -1)

/** At most `most` places, best first. */
export function rankPosts(candidates: readonly Candidate[], weights: TrendingWeights, most: number): Place[] {
  const scored = withPenalties(
    candidates.map((candidate) => ({ ...candidate, score: scoreOf(candidate, weights), penalty: 0 })).sort(best),
    weights.authorPenalty,
  )
  const regular = scored.values()
  const newcomers = scored.filter(({ isNewcomer }) => isNewcomer).values()
  const placed = new Set<string>()
  const places: Place[] = []
  let key = Number.POSITIVE_INFINITY
  while (places.length < Math.min(most, scored.length)) {
    const isKept = (places.length + 1) % weights.newcomerEvery === 0
    const newcomer = isKept ? nextOf(newcomers, placed) : null
    const post = newcomer ?? nextOf(regular, placed)
    if (post === null) break
    placed.add(post.id)
    // A newcomer who was lifted has the key of the place above: keys must not rise again behind it.
    if (newcomer === null || key === Number.POSITIVE_INFINITY) key = post.score
    const { id, likes, reuses, penalty } = post
    places.push({ id, key, likes, reuses, penalty, isNewcomerSlot: newcomer !== null })
  }
  return places
}

/** The second post of an author counts less, the third still less: `step` more for each of theirs that scores higher. */
function withPenalties(sorted: readonly Scored[], step: number): Scored[] {
  const above = new Map<string, number>()
  const penalised = sorted.map((post) => {
    const theirs = above.get(post.authorId) ?? 0
    above.set(post.authorId, theirs + 1)
    return { ...post, penalty: step * theirs, score: post.score - step * theirs }
  })
  return penalised.sort(best)
}

function nextOf(posts: Iterator<Scored>, placed: ReadonlySet<string>): Scored | null {
  for (let next = posts.next(); !next.done; next = posts.next()) if (!placed.has(next.value.id)) return next.value
  return null
}
