// Coming back to a list by the browser's own button finds it where it was left. The browser tries this itself, before the cells are there.
'use client'
import { useLayoutEffect } from 'react'
import { historyEntry } from '../../lib/history-entry.ts'

/** Where each entry of the history was left, in pixels. */
const left = new Map<string, number>()
const mostKept = 50
/** For a component that has its full height in its first commit. */
export function useKeptScroll(): void {
  useLayoutEffect(() => {
    const { name, isBack } = historyEntry()
    const place = left.get(name)
    let scrollY = window.scrollY
    let frame = 0
    if (isBack && place !== undefined) {
      scrollY = place
      // After the grid has been measured, in the frame that is painted first.
      frame = requestAnimationFrame(() => window.scrollTo(0, place))
    }
    const follow = () => {
      scrollY = window.scrollY
    }
    window.addEventListener('scroll', follow, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', follow)
      if (left.size >= mostKept) left.clear()
      left.set(name, scrollY)
    }
  }, [])
}
