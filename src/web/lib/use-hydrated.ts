// Whether this part of the page has taken over what the server drew. The parts do so one after the other, and an answer that
// came for an earlier one may not be drawn by a later one before it did: React would throw that part away and draw it anew.
'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False in the render that takes over, true in every other one. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
