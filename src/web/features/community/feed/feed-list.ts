// A list of posts as it was loaded so far. Pure: every change gives a new one.
import type { PostsPage } from '#contract/community-pages.ts'
import type { Post } from '#contract/posts.ts'

export interface FeedList {
  items: readonly Post[]
  cursor?: string | undefined
  /** failed and offline: of the first page. */
  state: 'loading' | 'ready' | 'failed' | 'offline'
  more: 'idle' | 'loading' | 'failed'
  /** Newer posts that wait until they are asked for. */
  fresh: PostsPage | null
  loadedAt: number
}

export const emptyList: FeedList = { items: [], state: 'loading', more: 'idle', fresh: null, loadedAt: 0 }

export function listOf(page: PostsPage, loadedAt: number): FeedList {
  return { ...emptyList, items: page.items, cursor: page.nextCursor, state: 'ready', loadedAt }
}

/** What is there already is left out: ranks change while somebody scrolls. */
export function withPage(list: FeedList, page: PostsPage): FeedList {
  const known = new Set(list.items.map(({ id }) => id))
  const added = page.items.filter(({ id }) => !known.has(id))
  return { ...list, items: [...list.items, ...added], cursor: page.nextCursor, more: 'idle' }
}

/** How many posts of a fresh first page are newer than all that is shown. */
export function countNewer(list: FeedList, page: PostsPage): number {
  const known = new Set(list.items.slice(0, 200).map(({ id }) => id))
  const newest = list.items[0]?.createdAt ?? ''
  return page.items.filter(({ id, createdAt }) => !known.has(id) && createdAt > newest).length
}
