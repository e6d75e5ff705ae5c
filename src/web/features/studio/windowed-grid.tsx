// A grid of equal cells of which only the rows near the screen are in the page: ten thousand pictures cost as much as forty.
// The rows left out are replaced by padding of their known height, so that the scroll bar stays true and nothing jumps.
'use client'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  type HTMLAttributes,
  type ReactNode,
  type Ref,
  useDeferredValue,
  useImperativeHandle,
  useLayoutEffect,
} from 'react'
import { gridLook } from './grid-skeleton.tsx'
import { useGridMeasure } from './use-grid-measure.ts'

export interface GridHandle {
  columns: number
  rowsOnScreen: number
  /** Puts the focus on a cell, wherever it is. */
  focus: (index: number) => void
}

interface WindowedGridProps<Item> extends Omit<HTMLAttributes<HTMLUListElement>, 'children'> {
  items: readonly Item[]
  keyOf: (item: Item) => string
  /** Pixels below the square picture of a cell. */
  captionPx: number
  /** The cell that the Tab key leads to; the first one shown when it is out of sight. */
  activeIndex: number
  handle: Ref<GridHandle>
  children: (item: Item, index: number, isActive: boolean) => ReactNode
}

const rowsBeyondScreen = 3

export function WindowedGrid<Item>(props: WindowedGridProps<Item>) {
  const { items, keyOf, captionPx, activeIndex, handle, children, ...rest } = props
  const { grid, columns, rowPx, gapPx, topPx } = useGridMeasure(captionPx)
  const rowCount = Math.ceil(items.length / columns)
  const rows = useWindowVirtualizer({
    count: rowCount,
    estimateSize: () => rowPx,
    overscan: rowsBeyondScreen,
    scrollMargin: topPx,
    // Rows may come a frame late; a scroll that waits for them may not.
    useFlushSync: false,
  })
  useLayoutEffect(() => {
    if (rowPx > 0) rows.measure()
  }, [rows, rowPx])

  const shown = rows.getVirtualItems()
  const first = shown[0]?.index ?? 0
  const last = shown.at(-1)?.index ?? 0
  // A jump over hundreds of rows shows empty cells at once and fills them in slices that leave room for the finger.
  const filledFirst = useDeferredValue(first)
  const filledLast = useDeferredValue(last)
  const isFilled = (index: number) => index >= filledFirst * columns && index < (filledLast + 1) * columns

  useImperativeHandle(handle, () => ({
    columns,
    rowsOnScreen: Math.floor(window.innerHeight / rowPx),
    focus(index) {
      rows.scrollToIndex(Math.floor(index / columns), { align: 'auto' })
      focusCell(grid.current, index)
    },
  }))
  const start = first * columns
  const end = (last + 1) * columns
  const tabStop = activeIndex >= start && activeIndex < end ? activeIndex : start
  return (
    <ul
      {...rest}
      ref={grid}
      className={gridLook}
      data-testid="creations"
      style={{
        paddingTop: first * rowPx,
        paddingBottom: Math.max(0, rowCount - 1 - last) * rowPx,
        gridAutoRows: rowPx - gapPx,
      }}
    >
      {items.slice(start, end).map((item, offset) => (
        <li key={keyOf(item)} className="min-w-0">
          {isFilled(start + offset) ? (
            children(item, start + offset, start + offset === tabStop)
          ) : (
            <div className="aspect-square rounded-card bg-sunken" />
          )}
        </li>
      ))}
    </ul>
  )
}

const mostFrames = 30

/** A cell far away is drawn some frames after it was scrolled to. */
function focusCell(grid: HTMLElement | null, index: number, frame = 0): void {
  const cell = grid?.querySelector<HTMLElement>(`[data-index="${index}"]`)
  if (cell) cell.focus()
  else if (grid && frame < mostFrames) requestAnimationFrame(() => focusCell(grid, index, frame + 1))
}
