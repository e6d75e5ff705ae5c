// The lists of posts this browser window has loaded, by what they show, so that Back finds them whole. A small store of its own: the public
// pages have no cache of server answers. Must stay bounded.
import { useSyncExternalStore } from 'react'
import type { PostsPage } from '#contract/community-pages.ts'
import { countNewer, emptyList, type FeedList, listOf, withPage } from './feed-list.ts'

/** Asks for one page of a list. */
export type LoadPosts = (
  cursor?: string,
) => Promise<{ ok: true; data: PostsPage } | { ok: false; refusal: { code: string } }>

const mostLists = 8
const keptMs = 30 * 60_000
// Ten thousand cards and a bit; more nobody scrolls.
const mostItems = 12_000

const lists = new Map<string, FeedList>()
const listeners = new Set<() => void>()

function put(key: string, list: FeedList): void {
  lists.delete(key)
  lists.set(key, list)
  const [oldest] = lists.keys()
  if (lists.size > mostLists && oldest !== undefined) lists.delete(oldest)
  for (const listener of listeners) listener()
}

function kept(key: string): FeedList | undefined {
  return lists.get(key)
}

export function useFeedList(key: string, initial: FeedList | null): FeedList {
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return useSyncExternalStore(
    subscribe,
    () => kept(key) ?? initial ?? emptyList,
    () => initial ?? emptyList,
  )
}

/** A list that came with the page, or from an earlier visit. One that is there already stays. */
export function seedList(key: string, list: FeedList): void {
  if (!lists.has(key)) put(key, list)
}

export function replaceList(key: string, list: FeedList): void {
  put(key, list)
}

export const isKept = (key: string) => {
  const list = kept(key)
  return list?.state === 'ready' && Date.now() - list.loadedAt < keptMs
}

export async function loadFirst(key: string, load: LoadPosts): Promise<void> {
  put(key, emptyList)
  const answer = await load()
  if (answer.ok) return put(key, listOf(answer.data, Date.now()))
  put(key, { ...emptyList, state: answer.refusal.code === 'unreachable' ? 'offline' : 'failed' })
}

export async function loadMore(key: string, load: LoadPosts): Promise<void> {
  const list = kept(key)
  if (!list?.cursor || list.more === 'loading' || list.items.length >= mostItems) return
  put(key, { ...list, more: 'loading' })
  const answer = await load(list.cursor)
  const now = kept(key)
  if (!now || now.cursor !== list.cursor) return
  put(key, answer.ok ? withPage(now, answer.data) : { ...now, more: 'failed' })
}

/** Looks whether something newer is there; it is shown when it is asked for, so that nothing jumps. */
export async function lookForNewer(key: string, load: LoadPosts): Promise<void> {
  const answer = await load()
  const list = kept(key)
  if (!answer.ok || list?.state !== 'ready') return
  if (countNewer(list, answer.data) > 0) put(key, { ...list, fresh: answer.data })
}

export function showNewer(key: string): void {
  const list = kept(key)
  if (list?.fresh) put(key, listOf(list.fresh, Date.now()))
}
