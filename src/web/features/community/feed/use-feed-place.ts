// Where a reader is in a list of posts: said whenever the page comes to rest, and gone back to. Whoever came by keyboard finds the focus on
// the card they left.
'use client'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Post } from '#contract/posts.ts'
import type { Place } from './kept-place.ts'
import type { Lanes } from './lanes.ts'

type Grid = { current: HTMLUListElement | null }

interface Return {
  grid: Grid
  placed: { lanes: Lanes; rowPx: number } | null
  items: readonly Post[]
  place: Place | null
}

/** Frames until the cards around the new place are drawn; one or two in truth. */
const mostFrames = 30

/** Goes to where the list was left, once it is as high as it was. */
export function useReturn({ grid, placed, items, place }: Return) {
  const done = useRef<Place | null>(null)
  useLayoutEffect(() => {
    if (!place || !placed || done.current === place || !grid.current) return
    const index = items.findIndex(({ id }) => id === place.id)
    if (index < 0) return
    done.current = place
    const top = grid.current.getBoundingClientRect().top + window.scrollY
    const target = top + (placed.lanes.starts[index] ?? 0) * placed.rowPx - place.offsetPx
    window.scrollTo(0, target)
    // The browser's own try at it, and the router's, come before the next frame.
    const frame = requestAnimationFrame(() => window.scrollTo(0, target))
    if (place.focusId !== undefined) focusCard(grid, indexOf(items, place.focusId), mostFrames)
    return () => cancelAnimationFrame(frame)
  }, [grid, placed, items, place])
}

const indexOf = (items: readonly Post[], wanted: string) => items.findIndex(({ id }) => id === wanted)

function focusCard(grid: Grid, index: number, framesLeft: number): void {
  requestAnimationFrame(() => {
    // Somebody was quicker and is elsewhere.
    if (document.activeElement !== document.body) return
    const link = grid.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)
    if (link) return link.focus({ preventScroll: true })
    if (framesLeft > 0) focusCard(grid, index, framesLeft - 1)
  })
}

// The header stands over the first pixels.
const headerPx = 64

interface Tell {
  grid: Grid
  items: readonly Post[]
  onPlace(place: Place): void
}

/** Says which card stands at the top of the screen whenever the page comes to rest, and which one the keyboard is at. */
export function useTell({ grid, items, onPlace }: Tell) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const postOf = (card: Element | null | undefined) =>
      card instanceof HTMLElement ? items[Number(card.dataset.index)] : undefined
    const tell = () => {
      const cards = [...(grid.current?.children ?? [])]
      const first = cards.find((card) => card.getBoundingClientRect().bottom > headerPx)
      const post = postOf(first)
      if (!first || !post) return
      const at = grid.current?.querySelector(':focus-visible')?.closest('[data-index]')
      const focused = postOf(at)
      const focus = focused && { focusId: focused.id }
      onPlace({ id: post.id, offsetPx: first.getBoundingClientRect().top, ...focus })
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(tell, 80)
    }
    later()
    window.addEventListener('scroll', later, { passive: true })
    // A press on a card comes before the page rests.
    window.addEventListener('pointerdown', tell, { passive: true })
    window.addEventListener('keydown', tell)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('scroll', later)
      window.removeEventListener('pointerdown', tell)
      window.removeEventListener('keydown', tell)
    }
  }, [grid, items, onPlace])
}
