// The cards of a list of posts, of which only those near the screen are in the page. Before any script runs the browser lays them out by
// the rules of `masonry`; from then on they stand at the same places by lanes.ts. Must never hold more cards than the screen needs.
'use client'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Post } from '#contract/posts.ts'
import { FeedCard } from './feed-card.tsx'
import type { Place } from './kept-place.ts'
import { type Frame, frameFor, type Lanes, layOut, pictureRows, rowPx } from './lanes.ts'
import { useFeedWindow } from './use-feed-window.ts'

interface FeedGridProps {
  items: readonly Post[]
  /** What the list is. */
  label: string
  /** Where to begin. */
  place: Place | null
  onPlace(place: Place): void
  /** The first cards came with the page: their pictures are asked for at once. */
  isFirstView: boolean
  /** What the owner of a post is to know of it. */
  noteOf?: (post: Post) => string | undefined
}

interface Placed {
  lanes: Lanes
  frame: Frame
  rowPx: number
  widthPx: number
}

const eagerCards = 4

export function FeedGrid({ items, label, place, onPlace, isFirstView, noteOf }: FeedGridProps) {
  const grid = useRef<HTMLUListElement>(null)
  const widthPx = useWidth(grid)
  const ratios = useMemo(() => items.map(pictureRows), [items])
  const placed = useMemo<Placed | null>(() => {
    if (widthPx === 0) return null
    const frame = frameFor(widthPx)
    return { lanes: layOut(ratios, frame), frame, rowPx: rowPx(widthPx, frame), widthPx }
  }, [ratios, widthPx])
  const [shown, focused] = useFeedWindow(grid, placed, items.length)
  useReturn({ grid, placed, items, place })
  useTell({ grid, items, onPlace })

  const indexes = placed ? inOrder(shown, focused, items.length) : items.keys()
  return (
    <div className="masonry-frame">
      <ul
        ref={grid}
        aria-label={label}
        data-testid="feed"
        data-count={items.length}
        className={placed ? 'relative' : 'masonry'}
        {...(placed && { style: { height: placed.lanes.totalRows * placed.rowPx } })}
      >
        {[...indexes].map((index) => {
          const post = items[index]
          if (!post) return null
          return (
            <li
              key={post.id}
              data-rows={ratios[index]}
              data-index={index}
              {...(placed && { style: styleOf(placed, index), className: 'absolute' })}
            >
              <FeedCard
                post={post}
                isEager={isFirstView && index < eagerCards}
                isBlurred={placed !== null}
                note={noteOf?.(post)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function styleOf({ lanes, frame, rowPx: unit, widthPx }: Placed, index: number) {
  const column = (widthPx - (frame.columns - 1) * frame.gapPx) / frame.columns
  return {
    top: (lanes.starts[index] ?? 0) * unit,
    left: (lanes.columns[index] ?? 0) * (column + frame.gapPx),
    width: column,
    height: (lanes.rows[index] ?? 0) * unit,
  }
}

/** The cards near the screen, and the one that has the focus, wherever it is: a card that leaves would take the focus with it. */
function inOrder([from, to]: readonly [number, number], focused: number | null, count: number): number[] {
  const indexes = Array.from({ length: Math.max(0, Math.min(to, count) - from) }, (_, offset) => from + offset)
  if (focused !== null && focused < from) indexes.unshift(focused)
  if (focused !== null && focused >= to && focused < count) indexes.push(focused)
  return indexes
}

function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!element.current) return
    const measure = () => setWidth(element.current?.parentElement?.getBoundingClientRect().width ?? 0)
    measure()
    const observer = new ResizeObserver(measure)
    if (element.current.parentElement) observer.observe(element.current.parentElement)
    return () => observer.disconnect()
  }, [element])
  return width
}

type Grid = { current: HTMLUListElement | null }

/** Goes to where the list was left, once it is as high as it was. */
function useReturn({
  grid,
  placed,
  items,
  place,
}: {
  grid: Grid
  placed: Placed | null
  items: readonly Post[]
  place: Place | null
}) {
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
    return () => cancelAnimationFrame(frame)
  }, [grid, placed, items, place])
}

// The header stands over the first pixels.
const headerPx = 64

/** Says which card stands at the top of the screen whenever the page comes to rest. */
function useTell({ grid, items, onPlace }: { grid: Grid; items: readonly Post[]; onPlace: (place: Place) => void }) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      const cards = [...(grid.current?.children ?? [])]
      const first = cards.find((card) => card.getBoundingClientRect().bottom > headerPx)
      const post = first instanceof HTMLElement ? items[Number(first.dataset.index)] : undefined
      if (first && post) onPlace({ id: post.id, offsetPx: first.getBoundingClientRect().top })
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
