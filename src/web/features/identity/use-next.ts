// Where to go after signing in, read from the address. Not by Next's own hook: that one takes the form out of the built page, so that it
// would come a script later and push the page down.
'use client'
import { useSyncExternalStore } from 'react'
import { safeNext } from './safe-next.ts'

const never = () => () => undefined
const read = () => safeNext(new URLSearchParams(window.location.search).get('next'))
const built = () => safeNext(null)

export function useNext(): string {
  return useSyncExternalStore(never, read, built)
}
