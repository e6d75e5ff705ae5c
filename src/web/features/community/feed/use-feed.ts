// A list of posts on a page: loaded when it is not there yet, found again on Back, looked after while it is open.
'use client'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { historyEntry } from '../../../lib/history-entry.ts'
import type { FeedList } from './feed-list.ts'
import {
  isKept,
  type LoadPosts,
  loadFirst,
  loadMore,
  lookForNewer,
  replaceList,
  seedList,
  showNewer,
  useFeedList,
} from './feed-lists.ts'
import { keepPlace, type Place, placeOf, storedSnapshot, storeSnapshot } from './kept-place.ts'

const lookAgainMs = 60_000

export interface FeedSource {
  /** What it shows, in a word: equal keys show the same. */
  key: string
  load: LoadPosts
  /** What came with the page. */
  initial: FeedList | null
  /** Newest first: whether newer posts are there is looked for now and then. */
  isByTime: boolean
}

export interface Feed {
  list: FeedList
  /** Where it was left, when this is a return. */
  place: Place | null
  more(): void
  retry(): void
  showNewer(): void
  /** The grid says where it stands. */
  onPlace(place: Place): void
}

export function useFeed({ key, load, initial, isByTime }: FeedSource): Feed {
  const list = useFeedList(key, initial)
  const [returned, setReturned] = useState<{ key: string; place: Place | null }>({ key: '', place: null })
  const here = useRef<{ name: string; place: Place | null }>({ name: '', place: null })
  const latest = useRef({ list, load, initial })
  useLayoutEffect(() => {
    latest.current = { list, load, initial }
  })

  useLayoutEffect(() => {
    const { name, isBack } = historyEntry()
    here.current = { name, place: null }
    const stored = isBack && !isKept(key) ? storedSnapshot(name, key) : null
    if (stored) {
      const { items, cursor } = stored
      replaceList(key, { items, cursor, state: 'ready', more: 'idle', fresh: null, loadedAt: Date.now() })
    }
    setReturned({ key, place: stored?.place ?? (isBack ? placeOf(name) : null) })
    const { initial: came, load: ask } = latest.current
    if (isKept(key)) return
    if (came) seedList(key, came)
    else void loadFirst(key, ask)
  }, [key])

  useEffect(() => {
    const leave = () => {
      const { name, place } = here.current
      if (place) storeSnapshot({ name, key, place }, latest.current.list)
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      const { name, place } = here.current
      if (place) keepPlace(name, place)
    }
  }, [key])

  useEffect(() => {
    if (!isByTime) return
    const look = () => {
      if (document.visibilityState === 'visible') void lookForNewer(key, latest.current.load)
    }
    const timer = setInterval(look, lookAgainMs)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [key, isByTime])

  const more = useCallback(() => void loadMore(key, latest.current.load), [key])
  const retry = useCallback(() => void loadFirst(key, latest.current.load), [key])
  const onPlace = useCallback((place: Place) => {
    here.current.place = place
  }, [])
  const show = useCallback(() => {
    showNewer(key)
    window.scrollTo(0, 0)
  }, [key])
  return { list, place: returned.key === key ? returned.place : null, more, retry, showNewer: show, onPlace }
}
