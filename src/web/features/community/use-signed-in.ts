// Whether somebody is signed in here, by what this browser remembers. A hint for what to offer; the server decides, and says so.
'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

export const isSignedInHere = (): boolean => document.documentElement.dataset.session === 'user'

/** False in the render that takes over what the server drew. */
export function useSignedIn(): boolean {
  return useSyncExternalStore(never, isSignedInHere, () => false)
}
