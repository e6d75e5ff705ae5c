// Where a list of posts was left, by the entry of the history: in this window's memory, and in the tab's storage for pages that come whole
// from the server. Must stay bounded, and must survive a storage that is full or forbidden.
import type { Post } from '#contract/posts.ts'
import type { FeedList } from './feed-list.ts'

/** The card at the top of the screen, and how far below the screen's edge it began. */
export interface Place {
  id: string
  offsetPx: number
  /** The card that the keyboard was at. */
  focusId?: string
}

interface Snapshot {
  name: string
  key: string
  place: Place
  items: readonly Post[]
  cursor?: string | undefined
}

const storageKey = 'rangoli.feed'
// 1 kB each: half a megabyte of the five that a tab has. Of a longer list the last ones stay, since only from there it goes on.
const mostItems = 480
// More, up to half of the tab's room, when the reader has gone back further than that.
const mostItemsAfterPlace = 2_400
const itemsBeforePlace = 48
const mostPlaces = 50

const places = new Map<string, Place>()

export function keepPlace(name: string, place: Place): void {
  if (places.size >= mostPlaces) places.clear()
  places.set(name, place)
}

export const placeOf = (name: string): Place | null => places.get(name) ?? null

/** The end of the list, from before the place on. */
export function keptEnd(items: readonly Post[], place: Place): readonly Post[] {
  const index = items.findIndex(({ id }) => id === place.id)
  const wanted = index < 0 ? mostItems : items.length - index + itemsBeforePlace
  return items.slice(-Math.min(mostItemsAfterPlace, Math.max(mostItems, wanted)))
}

export function storeSnapshot({ name, key, place }: Omit<Snapshot, 'items' | 'cursor'>, list: FeedList): void {
  try {
    const snapshot: Snapshot = { name, key, place, items: keptEnd(list.items, place), cursor: list.cursor }
    sessionStorage.setItem(storageKey, JSON.stringify(snapshot))
  } catch {
    // Then Back begins at the top.
  }
}

const isSnapshot = (value: unknown): value is Snapshot =>
  typeof value === 'object' && value !== null && 'name' in value && 'items' in value && Array.isArray(value.items)

/** What was stored when this entry of the history was left. */
export function storedSnapshot(name: string, key: string): Snapshot | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null')
    return isSnapshot(value) && value.name === name && value.key === key ? value : null
  } catch {
    return null
  }
}
