// The cards of a list of posts, of which only those near the screen are in the page. Before any script runs the browser lays them out by
// the rules of `masonry`; from then on they stand at the same places by lanes.ts. Must never hold more cards than the screen needs.
'use client'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Post } from '#contract/posts.ts'
import { useLoaded } from '../../../lib/use-loaded.ts'
import { joinClasses } from '../../../ui/join-classes.ts'
import { FeedCard } from './feed-card.tsx'
import type { Place } from './kept-place.ts'
import { type Frame, frameFor, type Lanes, layOut, pictureRows, rowPx } from './lanes.ts'
import { useReturn, useTell } from './use-feed-place.ts'
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
  const isLoaded = useLoaded()
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
        // Titles in four scripts want 450 kB of letters; the first pictures come before them.
        className={joinClasses(placed ? 'relative' : 'masonry', !isLoaded && 'letters-of-device')}
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
