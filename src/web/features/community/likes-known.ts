// What this window knows of its own likes: a list that was loaded before shows them too, wherever they were given. Bounded.
import { useSyncExternalStore } from 'react'

export interface Likes {
  liked: boolean
  likes: number
}

const mostKnown = 2_000
const known = new Map<string, Likes>()
const listeners = new Set<() => void>()

export function setLikes(postId: string, likes: Likes): void {
  known.delete(postId)
  known.set(postId, likes)
  const [oldest] = known.keys()
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** `loaded`: as the post came. What was loaded after the like counts it already, and the likes of others since. */
export function useLikes(postId: string, loaded: Likes): Likes {
  const own = useSyncExternalStore(
    subscribe,
    () => known.get(postId),
    () => undefined,
  )
  return own === undefined || own.liked === loaded.liked ? loaded : own
}
