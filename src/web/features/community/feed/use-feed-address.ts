// The address of the feed is its state. Without the router's own hooks: a page from the server knows what it was rendered for, and a page
// that was built ahead learns it when it takes over.
'use client'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { historyEntry } from '../../../lib/history-entry.ts'
import { type FeedFilter, feedAddress, readFilter, showFilter } from './feed-filter.ts'

const changed = 'rangoli:feed-address'

function subscribe(listener: () => void) {
  window.addEventListener('popstate', listener)
  window.addEventListener(changed, listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener(changed, listener)
  }
}

/** `rendered`: what the markup shows. */
export function useFeedAddress(rendered: FeedFilter): {
  filter: FeedFilter
  change(change: Partial<FeedFilter>): void
} {
  const initial = showFilter(rendered)
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => initial,
  )
  const filter = useMemo(() => readFilter(new URLSearchParams(search)), [search])
  const change = useCallback((part: Partial<FeedFilter>) => {
    const next = { ...readFilter(new URLSearchParams(window.location.search)), ...part }
    // The router puts its own state beside it.
    window.history.replaceState({ listEntry: historyEntry().name }, '', feedAddress(next))
    window.dispatchEvent(new Event(changed))
  }, [])
  return { filter, change }
}
