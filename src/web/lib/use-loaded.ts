// Whether the page is here with everything it asked for at first, so that what can wait does not share the line with it.
'use client'
import { useSyncExternalStore } from 'react'

const subscribe = (onChange: () => void) => {
  window.addEventListener('load', onChange)
  return () => window.removeEventListener('load', onChange)
}

/** False where the page is rendered by the server and until the window's `load`. */
export const useLoaded = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => document.readyState === 'complete',
    () => false,
  )
