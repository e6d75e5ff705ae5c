// One value in localStorage as React state, shared by all components and tabs. Survives a reload; must hold nothing secret.
'use client'
import { useCallback, useSyncExternalStore } from 'react'

const changed = new EventTarget()
const cache = new Map<string, { text: string | null; value: unknown }>()

/** What the storage refused to take; it lives as long as this page. */
const kept = new Map<string, string | null>()

function readText(key: string): string | null {
  const own = kept.get(key)
  if (own !== undefined) return own
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** The stored value when it passes `check`, else null. Equal text gives the same object, as React needs. */
export function readStored<T>(key: string, check: (value: unknown) => value is T): T | null {
  const text = readText(key)
  const known = cache.get(key)
  if (known && known.text === text) return check(known.value) ? known.value : null
  let value: unknown = null
  try {
    value = text === null ? null : JSON.parse(text)
  } catch {
    value = null
  }
  cache.set(key, { text, value })
  return check(value) ? value : null
}

/** Null removes it. A full or forbidden storage keeps the value for this page only. */
export function writeStored(key: string, value: unknown): void {
  const text = value === null ? null : JSON.stringify(value)
  cache.set(key, { text, value })
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
    kept.delete(key)
  } catch {
    kept.set(key, text)
  }
  changed.dispatchEvent(new Event(key))
}

/** Null on the server, during hydration, and while nothing valid is stored. */
export function useStored<T>(
  key: string,
  check: (value: unknown) => value is T,
): [T | null, (value: T | null) => void] {
  const subscribe = useCallback(
    (notify: () => void) => {
      changed.addEventListener(key, notify)
      window.addEventListener('storage', notify)
      return () => {
        changed.removeEventListener(key, notify)
        window.removeEventListener('storage', notify)
      }
    },
    [key],
  )
  const value = useSyncExternalStore(
    subscribe,
    () => readStored(key, check),
    () => null,
  )
  const write = useCallback((next: T | null) => writeStored(key, next), [key])
  return [value, write]
}
