// What the address of the page carries behind #. Not by Next's own hook: that one takes the form out of the built page.
'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** The token of a link of ours; undefined while the page is built. */
export function useLinkToken(): string | null | undefined {
  return useSyncExternalStore(
    never,
    () => (/^#[\w-]{20,200}$/.test(window.location.hash) ? window.location.hash.slice(1) : null),
    () => undefined,
  )
}
