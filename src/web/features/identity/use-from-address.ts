// What the address of the page carries: values behind ? and the token behind #. Not by Next's own hook: that one takes the form out of
// the built page.
'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Null while the page is built, and when the address has none. */
export function useQueryValue(name: string): string | null {
  return useSyncExternalStore(
    never,
    () => new URLSearchParams(window.location.search).get(name),
    () => null,
  )
}

/** The token of a link of ours; undefined while the page is built. */
export function useLinkToken(): string | null | undefined {
  return useSyncExternalStore(
    never,
    () => (/^#[\w-]{20,200}$/.test(window.location.hash) ? window.location.hash.slice(1) : null),
    () => undefined,
  )
}
