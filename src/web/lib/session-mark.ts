// Remembers in this browser that somebody is signed in, so that the first paint is the right one. A hint, never a permission: the
// server's cookie alone decides.
'use client'
import { useSyncExternalStore } from 'react'
import { sessionKey } from './first-paint.ts'

const changed = new EventTarget()

function hasMark(): boolean {
  return document.documentElement.dataset.session === 'user'
}

export function markSession(isSignedIn: boolean): void {
  if (isSignedIn === hasMark()) return
  if (isSignedIn) document.documentElement.dataset.session = 'user'
  else delete document.documentElement.dataset.session
  try {
    if (isSignedIn) localStorage.setItem(sessionKey, '1')
    else localStorage.removeItem(sessionKey)
  } catch {
    // Without storage the first paint of the next visit is the visitor's; nothing else changes.
  }
  changed.dispatchEvent(new Event('change'))
}

/** Undefined on the server and while the page wakes up. */
export function useSessionMark(): boolean | undefined {
  return useSyncExternalStore(
    (notify) => {
      changed.addEventListener('change', notify)
      return () => changed.removeEventListener('change', notify)
    },
    hasMark,
    () => undefined,
  )
}
