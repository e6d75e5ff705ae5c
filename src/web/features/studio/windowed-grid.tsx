// A grid of equal cells of which only the rows near the screen are in the page: ten thousand pictures cost as much as forty.
// The rows left out are replaced by padding of their known height, so that the scroll bar stays true and nothing jumps.
'use client'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

interface WindowedGridProps<Item> {
  items: readonly Item[]
  keyOf: (item: Item) => string
  /** Pixels below the square picture of a cell. */
  captionPx: number
  children: (item: Item, index: number) => ReactNode
}

interface Measure {
  columns: number
  rowPx: number
  /** Distance of the grid from the top of the page. */
  topPx: number
}

const gridLook = 'grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4 lg:gap-4 2xl:grid-cols-5'
const rowsBeyondScreen = 3

/** The browser lays the columns out; we only ask how many there are and how wide. */
function measure(grid: HTMLElement, captionPx: number): Measure {
  const style = getComputedStyle(grid)
  const widths = style.gridTemplateColumns.split(' ')
  const cellPx = Number.parseFloat(widths[0] ?? '0')
  return {
    columns: widths.length,
    rowPx: cellPx + captionPx + Number.parseFloat(style.rowGap),
    topPx: grid.getBoundingClientRect().top + window.scrollY,
  }
}

export function WindowedGrid<Item>({ items, keyOf, captionPx, children }: WindowedGridProps<Item>) {
  const grid = useRef<HTMLUListElement>(null)
  const [{ columns, rowPx, topPx }, setMeasure] = useState<Measure>({ columns: 2, rowPx: 300, topPx: 0 })
  useLayoutEffect(() => {
    const element = grid.current
    if (!element) return
    const remeasure = () => setMeasure(measure(element, captionPx))
    remeasure()
    const observer = new ResizeObserver(remeasure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [captionPx])

  const rows = useWindowVirtualizer({
    count: Math.ceil(items.length / columns),
    estimateSize: () => rowPx,
    overscan: rowsBeyondScreen,
    scrollMargin: topPx,
  })
  useLayoutEffect(() => {
    if (rowPx > 0) rows.measure()
  }, [rows, rowPx])

  const shown = rows.getVirtualItems()
  const first = shown[0]?.index ?? 0
  const last = shown.at(-1)?.index ?? 0
  const rowCount = Math.ceil(items.length / columns)
  return (
    <ul
      ref={grid}
      className={gridLook}
      data-testid="creations"
      style={{ paddingTop: first * rowPx, paddingBottom: Math.max(0, rowCount - 1 - last) * rowPx }}
    >
      {items.slice(first * columns, (last + 1) * columns).map((item, index) => (
        <li key={keyOf(item)} className="min-w-0">
          {children(item, first * columns + index)}
        </li>
      ))}
    </ul>
  )
}

export function GridSkeleton() {
  return (
    <div className={gridLook} aria-busy="true">
      {[0, 1, 2, 3, 4, 5, 6, 7].map((index) => (
        <div key={index} className="skeleton aspect-square rounded-card" />
      ))}
    </div>
  )
}
