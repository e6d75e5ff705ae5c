// Short notices for the edge of the screen: a small list that any part of a page may add to. Must never be the only place an error is told.
import { useSyncExternalStore } from 'react'

export interface Notice {
  id: number
  text: string
  action?: { label: string; act: () => void }
}

const shownMs = 5_000
// With something to press there must be time to read, decide and reach it.
const shownWithActionMs = 12_000
const mostAtOnce = 3

let notices: readonly Notice[] = []
let lastId = 0
const listeners = new Set<() => void>()
const none: readonly Notice[] = []

function change(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}

export function dismiss(id: number): void {
  change(notices.filter((notice) => notice.id !== id))
}

/** Shows a notice for some seconds; the oldest makes room for the fourth. */
export function notify(text: string, action?: Notice['action']): void {
  lastId += 1
  const id = lastId
  change([...notices, { id, text, ...(action ? { action } : {}) }].slice(-mostAtOnce))
  setTimeout(() => dismiss(id), action ? shownWithActionMs : shownMs)
}

export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => notices,
    () => none,
  )
}
