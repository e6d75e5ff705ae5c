// The address of My Creations is its state: what is filtered and which picture is open. Reloads, links and the back button just work.
'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { type CreationFilter, readFilter, showFilter } from './creation-filter.ts'

const place = '/studio/my-creations'

interface Opened {
  isOpenedHere: true
}
const isOpened = (state: unknown): state is Opened =>
  typeof state === 'object' && state !== null && 'isOpenedHere' in state

const here = () => new URLSearchParams(window.location.search)

export function useCreationsAddress() {
  const address = useSearchParams()
  const imageId = address.get('image')
  const list = showFilter(readFilter(new URLSearchParams(address.toString())))
  const filter = useMemo(() => readFilter(new URLSearchParams(list)), [list])
  // The history is written directly: nothing of this page lies on the server, so there is nothing to fetch.
  const changeFilter = useCallback((change: Partial<CreationFilter>) => {
    const next = showFilter({ ...readFilter(here()), ...change })
    window.history.replaceState(null, '', `${place}${next}`)
  }, [])
  const open = useCallback((id: string) => {
    const parts = here()
    parts.set('image', id)
    window.history.pushState({ isOpenedHere: true }, '', `${place}?${parts}`)
  }, [])
  /** Another picture in the place of the open one: the list stays one step back. */
  const show = useCallback((id: string) => {
    const parts = here()
    parts.set('image', id)
    // Not the state as it is: what the router wrote into it would make this look like the router's own.
    const state = isOpened(window.history.state) ? { isOpenedHere: true } : null
    window.history.replaceState(state, '', `${place}?${parts}`)
  }, [])
  /** Back to the list as it was; one that was opened by a link has no list behind it. */
  const close = useCallback(() => {
    if (isOpened(window.history.state)) return window.history.back()
    const parts = here()
    parts.delete('image')
    window.history.replaceState(null, '', `${place}${showFilter(readFilter(parts))}`)
  }, [])
  return { filter, imageId, changeFilter, open, show, close }
}
