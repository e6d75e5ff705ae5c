// Which cards are near the screen, and which has the focus. Asks the page to draw only when that changes by some cards.
'use client'
import { useEffect, useLayoutEffect, useState } from 'react'
import { cardsBetween, type Frame, type Lanes } from './lanes.ts'

/** Above and below the screen: a finger's fling is drawn before it arrives. */
const beyondPx = 900
/** The window moves in steps, or every pixel would draw. */
const step = 4

interface Placed {
  lanes: Lanes
  frame: Frame
  rowPx: number
}

type Range = readonly [number, number]

function rangeNow(grid: HTMLElement, { lanes, frame, rowPx }: Placed, count: number): Range {
  const top = grid.getBoundingClientRect().top
  const rows: [number, number] = [(-top - beyondPx) / rowPx, (window.innerHeight - top + beyondPx) / rowPx]
  const [from, to] = cardsBetween(lanes, frame, rows)
  return [Math.floor(from / step) * step, Math.min(count, Math.ceil(to / step) * step)]
}

const isSame = (one: Range, other: Range) => one[0] === other[0] && one[1] === other[1]

export function useFeedWindow(
  grid: { current: HTMLElement | null },
  placed: Placed | null,
  count: number,
): [Range, number | null] {
  // All of what came with the page, until it is known how large the screen is.
  const [range, setRange] = useState<Range>([0, 48])
  const [focused, setFocused] = useState<number | null>(null)
  useLayoutEffect(() => {
    if (!placed) return
    let frame = 0
    const look = () => {
      frame = 0
      if (!grid.current) return
      const next = rangeNow(grid.current, placed, count)
      setRange((known) => (isSame(known, next) ? known : next))
    }
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    look()
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
    }
  }, [grid, placed, count])
  useEffect(() => {
    const element = grid.current
    if (!element) return
    const enter = ({ target }: FocusEvent) => {
      const cell = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
      setFocused(cell ? Number(cell.dataset.index) : null)
    }
    const leave = () => setFocused(null)
    element.addEventListener('focusin', enter)
    element.addEventListener('focusout', leave)
    return () => {
      element.removeEventListener('focusin', enter)
      element.removeEventListener('focusout', leave)
    }
  }, [grid])
  return [range, focused]
}
