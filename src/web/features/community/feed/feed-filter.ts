// What of the feed is shown, and how the address says it. Pure.
import type { FeedSort } from '#contract/posts.ts'

export interface FeedFilter {
  sort: FeedSort
  categoryId: string
  q: string
}

const sorts: readonly FeedSort[] = ['trending', 'latest', 'following']
const longestSearch = 200

export function readFilter(query: { get(name: string): string | null }): FeedFilter {
  const sort = sorts.find((each) => each === query.get('sort')) ?? 'trending'
  const categoryId = (query.get('category') ?? '').slice(0, 64)
  return { sort, categoryId, q: (query.get('q') ?? '').trim().slice(0, longestSearch) }
}

/** `?q=diwali&sort=latest`; nothing for the feed as it opens. */
export function showFilter({ sort, categoryId, q }: FeedFilter): string {
  const parts = new URLSearchParams()
  if (q) parts.set('q', q)
  if (categoryId) parts.set('category', categoryId)
  if (sort !== 'trending') parts.set('sort', sort)
  const query = parts.toString()
  return query ? `?${query}` : ''
}

export const feedAddress = (filter: FeedFilter) => `/explore${showFilter(filter)}`
